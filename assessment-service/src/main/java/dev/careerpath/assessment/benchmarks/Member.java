package dev.careerpath.assessment.benchmarks;

/**
 * What is kept of one person.
 *
 * @param profileId the person's profile
 * @param cohort within the organisation
 * @param point the latest score in whole points
 * @param sequence of the assessment event it comes from
 */
record Member(String profileId, Cohort cohort, int point, long sequence) {}
