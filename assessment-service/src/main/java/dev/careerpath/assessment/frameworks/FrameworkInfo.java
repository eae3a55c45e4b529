package dev.careerpath.assessment.frameworks;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A version of the framework without its content.
 *
 * @param replaces the version it took the place of
 * @param replacedBy the version that took its place for this organisation
 * @param createdAt null where it ships with the service
 */
public record FrameworkInfo(
        String version,
        String title,
        Status status,
        @Nullable String replaces,
        @Nullable String replacedBy,
        @Nullable Instant createdAt,
        @Nullable Instant changedAt,
        @Nullable Instant publishedAt) {

    /** A draft may change; what is published or ships never does. */
    public enum Status {
        SHIPPED,
        DRAFT,
        PUBLISHED
    }
}
