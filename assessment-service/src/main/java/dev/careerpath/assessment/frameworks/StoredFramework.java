package dev.careerpath.assessment.frameworks;

import dev.careerpath.assessment.caseformat.CaseIds;
import dev.careerpath.assessment.framework.Framework;
import dev.careerpath.assessment.framework.FrameworkFile;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * An organisation's own framework as it is stored.
 *
 * @param id tenant and version
 * @param revision counts the writes; guards each of them
 * @param content the framework as JSON
 * @param replaces the version it was published to take the place of
 * @param caseIds of everything that its CASE package lets others ask for by identifier
 * @param publishedAt null for a draft
 * @param place among those that the organisation may have; null in what was stored before there
 *     were any
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
        @Nullable Instant publishedAt,
        @Nullable String place) {

    private static final JsonMapper JSON = new JsonMapper();

    /** A new draft. */
    static StoredFramework draft(String tenant, Framework framework, Instant now) {
        return new StoredFramework(
                id(tenant, framework.version()),
                tenant,
                framework.version(),
                framework.title(),
                1,
                FrameworkFile.write(framework),
                null,
                caseIds(tenant, framework),
                now,
                now,
                null,
                null);
    }

    /** The same at a place. */
    StoredFramework at(String place) {
        return new StoredFramework(
                id,
                tenant,
                version,
                title,
                revision,
                content,
                replaces,
                caseIds,
                createdAt,
                changedAt,
                publishedAt,
                place);
    }

    /** The next revision of a draft, with other content. */
    StoredFramework changed(Framework framework, Instant now) {
        return new StoredFramework(
                id,
                tenant,
                version,
                framework.title(),
                revision + 1,
                FrameworkFile.write(framework),
                null,
                caseIds(tenant, framework),
                createdAt,
                now,
                null,
                place);
    }

    /** The last revision, after which it never changes. */
    StoredFramework published(@Nullable String replaced, Instant now) {
        return new StoredFramework(
                id,
                tenant,
                version,
                title,
                revision + 1,
                content,
                replaced,
                caseIds,
                createdAt,
                now,
                now,
                place);
    }

    private static List<String> caseIds(String tenant, Framework framework) {
        return new CaseIds(tenant, framework.version()).addressable(framework);
    }

    static String id(String tenant, String version) {
        return tenant + "/" + version;
    }

    boolean published() {
        return publishedAt != null;
    }

    /** What a list says of it. */
    VersionSummary summary() {
        return new VersionSummary(version, title, replaces, createdAt, changedAt, publishedAt);
    }

    /** What it says; a draft may be unfinished. */
    Framework framework() {
        return FrameworkFile.bound(JSON.readTree(content), "framework " + id);
    }
}
