/**
 * What every HTTP endpoint shares: bounded bodies, ETags, merge patches, and the service's own
 * documents for its callers.
 */
@NullMarked
package dev.careerpath.starter.web;

import org.jspecify.annotations.NullMarked;
