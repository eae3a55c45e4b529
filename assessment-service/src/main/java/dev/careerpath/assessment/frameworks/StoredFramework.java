package dev.careerpath.assessment.frameworks;

import dev.careerpath.assessment.framework.Framework;
import dev.careerpath.assessment.framework.FrameworkFile;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An organisation's own framework as it is stored.
 *
 * @param id tenant and version
 * @param revision counts the writes; guards each of them
 * @param content the framework as JSON
 * @param replaces the version it was published to take the place of
 * @param caseIds of everything that its CASE package lets others ask for by identifier
 * @param publishedAt null for a draft
 */
record StoredFramework(
        String id,
        String tenant,
        String version,
        String title,
        long revision,
        String content,
        @Nullable String replaces,
        List<String> caseIds,
        Instant createdAt,
        Instant changedAt,
        @Nullable Instant publishedAt) {

    static String id(String tenant, String version) {
        return tenant + "/" + version;
    }

    boolean published() {
        return publishedAt != null;
    }

    /** What a list says of it. */
    StoredFrameworks.Summary summary() {
        return new StoredFrameworks.Summary(
                version, title, replaces, createdAt, changedAt, publishedAt);
    }

    /** What it says. */
    Framework framework() {
        return FrameworkFile.read(
                new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)),
                "framework " + id);
    }
}
