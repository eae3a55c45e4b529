package dev.careerpath.assessment.frameworks;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is stored of an organisation's own version, without its content.
 *
 * @param replaces the version it was published to take the place of
 * @param publishedAt null for a draft
 */
record VersionSummary(
        String version,
        String title,
        @Nullable String replaces,
        Instant createdAt,
        Instant changedAt,
        @Nullable Instant publishedAt) {}
