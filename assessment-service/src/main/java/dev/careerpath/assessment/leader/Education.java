package dev.careerpath.assessment.leader;

import dev.careerpath.assessment.framework.EducationLevel;
import org.jspecify.annotations.Nullable;

/**
 * A degree.
 *
 * @param field of study, as the leader wrote it
 */
public record Education(EducationLevel level, @Nullable String field) {}
