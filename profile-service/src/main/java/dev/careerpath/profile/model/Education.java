package dev.careerpath.profile.model;

import org.jspecify.annotations.Nullable;

/**
 * A degree.
 *
 * @param level required
 * @param field of study, up to 200 characters
 */
public record Education(@Nullable Level level, @Nullable String field) {

    /** The level of a degree. */
    public enum Level {
        BACHELOR,
        MASTER,
        MBA,
        DOCTORATE,
        OTHER
    }
}
