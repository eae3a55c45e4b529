package dev.careerpath.assessment.leader;

import java.time.LocalDate;

/**
 * By when the leader wants to be ready.
 *
 * @param hoursPerWeek the leader can give
 */
public record Goal(LocalDate targetDate, double hoursPerWeek) {}
