/**
 * What every service's OpenAPI document says of its callers and its errors. In: the service's scope
 * rules. Out: on each operation the scope it needs and the problems it may answer with.
 */
@NullMarked
package dev.careerpath.starter.openapi;

import org.jspecify.annotations.NullMarked;
