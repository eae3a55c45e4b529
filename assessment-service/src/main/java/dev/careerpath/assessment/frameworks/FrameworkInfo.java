package dev.careerpath.assessment.frameworks;

import dev.careerpath.assessment.framework.Framework;
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

    static FrameworkInfo of(VersionSummary own, @Nullable String replacedBy) {
        return new FrameworkInfo(
                own.version(),
                own.title(),
                own.publishedAt() == null ? Status.DRAFT : Status.PUBLISHED,
                own.replaces(),
                replacedBy,
                own.createdAt(),
                own.changedAt(),
                own.publishedAt());
    }

    static FrameworkInfo shipped(Framework it, @Nullable String replacedBy) {
        return new FrameworkInfo(
                it.version(), it.title(), Status.SHIPPED, null, replacedBy, null, null, null);
    }

    /** A draft may change; what is published or ships never does. */
    public enum Status {
        SHIPPED,
        DRAFT,
        PUBLISHED
    }
}
