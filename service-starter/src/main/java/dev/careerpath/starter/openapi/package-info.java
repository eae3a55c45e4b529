/**
 * The service's OpenAPI document. springdoc reads paths, parameters and records from the
 * controllers; the steps here add what the code knows beside them: scopes, the statuses of every
 * operation, which fields are always there, the JSON Schemas of bodies, names, examples. In: rules
 * of access, schemas of bodies, {@link dev.careerpath.starter.openapi.Succeeds} and {@link
 * dev.careerpath.starter.openapi.Refuses} for what only a method knows. Out: {@code /v3/api-docs},
 * made once.
 *
 * <p>A name stands for one schema: two records that would share one stop the document, and the
 * tests of each service that hold it against docs/openapi.
 */
@NullMarked
package dev.careerpath.starter.openapi;

import org.jspecify.annotations.NullMarked;
