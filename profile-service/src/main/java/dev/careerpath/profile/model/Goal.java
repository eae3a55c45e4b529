package dev.careerpath.profile.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the leader gives and by when; both are required.
 *
 * @param targetDate after today
 * @param hoursPerWeek 1 to 60
 */
public record Goal(@Nullable LocalDate targetDate, @Nullable Integer hoursPerWeek) {}
