package dev.careerpath.roadmap.diff;

import dev.careerpath.starter.problem.ApiProblem;
import dev.careerpath.starter.problem.FieldError;
import dev.careerpath.starter.problem.InvalidRequest;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells which two versions can be compared. */
final class ComparedVersions {

    private ComparedVersions() {}

    /**
     * Refuses two that cannot.
     *
     * @param from the older version as it was asked for; null where it was left out
     * @param to the newer one as it was asked for; null where it was left out
     * @throws ApiProblem 404 when there is none before the first
     * @throws InvalidRequest with everything that needs mending
     */
    static void check(
            @Nullable Long from, @Nullable Long to, long older, long newer, String profileId) {
        List<FieldError> errors = new ArrayList<>();
        if (from != null && from < 1) {
            errors.add(new FieldError("", "The parameter \"from\" must be a version, from 1."));
        }
        if (to != null && to < 1) {
            errors.add(new FieldError("", "The parameter \"to\" must be a version, from 1."));
        }
        if (errors.isEmpty() && older >= newer) {
            errors.add(
                    new FieldError(
                            "",
                            "The parameter \"from\" must name an older version than \"to\": %d is not below %d."
                                    .formatted(older, newer)));
        }
        if (!errors.isEmpty()) {
            throw new InvalidRequest(errors);
        }
        if (older < 1) {
            throw ApiProblem.notFound(
                    "Version 1 is the first of the roadmap of %s, so there is nothing to compare it with."
                            .formatted(profileId));
        }
    }
}
