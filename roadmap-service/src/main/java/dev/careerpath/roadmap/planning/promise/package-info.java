/**
 * What the assessment would say later: the assessment's own model of growth, on the figures that
 * its event announces. In: states of levels, finished or planned steps with their days, the
 * framework's constants. Out: a score with its interval. The formula stands in the schema of the
 * event; the producer's golden vectors hold both services to it.
 */
@NullMarked
package dev.careerpath.roadmap.planning.promise;

import org.jspecify.annotations.NullMarked;
