/**
 * Where this service's records come in: each goes to the assessment and to what is kept beside it.
 * In: records of profiles, ratings, adoptions and milestones. Out: calls of those who make
 * something of them.
 */
@NullMarked
package dev.careerpath.assessment.intake;

import org.jspecify.annotations.NullMarked;
