/**
 * How few people a figure may rest on, so that it tells nobody's. In: a count of people. Out:
 * whether and how it may be shown.
 */
@NullMarked
package dev.careerpath.assessment.groups;

import org.jspecify.annotations.NullMarked;
