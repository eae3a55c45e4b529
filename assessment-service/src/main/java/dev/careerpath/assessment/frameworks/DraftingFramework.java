package dev.careerpath.assessment.frameworks;

import dev.careerpath.assessment.framework.Framework;
import dev.careerpath.starter.problem.ApiProblem;
import dev.careerpath.starter.web.IfMatch;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps an organisation's framework as a draft, changes it, and publishes it once and for all. */
@Component
class DraftingFramework {

    private static final int VERSIONS_AT_MOST = 200;

    private final Frameworks frameworks;
    private final VisibleFrameworks visible;
    private final StoredFrameworks stored;
    private final ValidatingFramework validating;
    private final Clock clock;

    DraftingFramework(
            Frameworks frameworks,
            VisibleFrameworks visible,
            StoredFrameworks stored,
            ValidatingFramework validating,
            Clock clock) {
        this.frameworks = frameworks;
        this.visible = visible;
        this.stored = stored;
        this.validating = validating;
        this.clock = clock;
    }

    /**
     * A new draft.
     *
     * @throws ApiProblem 409 if the version is taken or there are too many
     */
    StoredFramework draft(String tenant, Framework framework) {
        StoredFramework draft = StoredFramework.draft(tenant, framework, clock.instant());
        if (!stored.add(draft, VERSIONS_AT_MOST)) {
            throw ApiProblem.conflict(
                    "too-many-frameworks",
                    "There are too many versions",
                    "An organisation keeps %d versions at most. Remove a draft that is not needed."
                            .formatted(VERSIONS_AT_MOST));
        }
        return draft;
    }

    /**
     * The draft with other content. One that lacks something may still do so, and be finished in
     * several steps; one that is finished stays so.
     *
     * @param expected the revisions that the caller is ready to change
     * @throws ApiProblem 404, 409 if it is published, 412 if it was changed since
     */
    StoredFramework change(String tenant, String version, IfMatch expected, byte[] json) {
        StoredFramework before = draft(tenant, version, expected);
        Framework framework =
                FrameworkErrors.missing(before.framework()).isEmpty()
                        ? validating.read(json, version)
                        : ValidatingFramework.readUnfinished(json, version);
        StoredFramework after = before.changed(framework, clock.instant());
        stored.replace(after);
        frameworks.forgetCurrent(tenant);
        return after;
    }

    /**
     * Makes a draft immutable and the version that new profiles are assessed with.
     *
     * @param replaces the version that it takes the place of, if any
     * @throws ApiProblem 404, 409 if it is published already or unfinished, 412 if it was changed
     *     since
     */
    StoredFramework publish(
            String tenant, String version, IfMatch expected, @Nullable String replaces) {
        StoredFramework before = draft(tenant, version, expected);
        FrameworkErrors.requireFinished(before.framework());
        if (replaces != null) {
            visible.requireReplaceable(tenant, version, replaces);
        }
        StoredFramework after = before.published(replaces, clock.instant());
        stored.replace(after);
        frameworks.forgetCurrent(tenant);
        return after;
    }

    /**
     * Drops a draft.
     *
     * @throws ApiProblem 404, 409 if it is published, 412 if it was changed since
     */
    void remove(String tenant, String version, IfMatch expected) {
        stored.remove(draft(tenant, version, expected));
    }

    private StoredFramework draft(String tenant, String version, IfMatch expected) {
        if (frameworks.ships(version)) {
            throw published(version, "ships with the service");
        }
        StoredFramework found = stored.get(tenant, version);
        if (found.published()) {
            throw published(version, "is published");
        }
        if (!expected.matches(found.revision())) {
            throw ApiProblem.preconditionFailed(found.revision());
        }
        return found;
    }

    private static ApiProblem published(String version, String why) {
        return ApiProblem.conflict(
                "framework-published",
                "A published framework never changes",
                "%s %s, and assessments rest on it. Store the change under a new version."
                        .formatted(version, why));
    }
}
