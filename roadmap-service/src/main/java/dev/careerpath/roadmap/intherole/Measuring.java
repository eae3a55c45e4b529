package dev.careerpath.roadmap.intherole;

import dev.careerpath.http.ids.Uuids;
import dev.careerpath.roadmap.catalogue.Catalogue;
import dev.careerpath.roadmap.intherole.RoleProgress.Measured;
import dev.careerpath.roadmap.kept.KeptDocuments;
import dev.careerpath.roadmap.kept.KeptDocuments.Change;
import dev.careerpath.roadmap.planning.model.Roadmap;
import dev.careerpath.roadmap.read.LatestRoadmaps;
import dev.careerpath.starter.body.Sent;
import dev.careerpath.starter.idempotency.IdempotencyKeys;
import dev.careerpath.starter.problem.ApiProblem;
import dev.careerpath.starter.problem.InvalidRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps what a leader measures in the role. */
@Component
class Measuring {

    private final LatestRoadmaps roadmaps;
    private final KeptDocuments<RoleProgress> kept;
    private final Catalogue catalogue;
    private final IdempotencyKeys keys;
    private final Clock clock;

    Measuring(
            LatestRoadmaps roadmaps,
            KeptDocuments<RoleProgress> kept,
            Catalogue catalogue,
            IdempotencyKeys keys,
            Clock clock) {
        this.roadmaps = roadmaps;
        this.kept = kept;
        this.catalogue = catalogue;
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * Keeps a measured value; a repeat under the same key keeps it once.
     *
     * @throws ApiProblem 404 no such plan or measure, 409 too many values, 422 the key came with
     *     another body before
     * @throws InvalidRequest with everything that needs mending
     */
    RoleView.Value keep(
            String tenant,
            String profileId,
            String metricId,
            Sent<MeasuredBody> sent,
            @Nullable String key) {
        Roadmap roadmap = roadmaps.head(tenant, profileId).present();
        Catalogue.Metric metric =
                RoleView.metrics(roadmap, catalogue)
                        .filter(it -> it.id().equals(metricId))
                        .findFirst()
                        .orElseThrow(() ->
                                ApiProblem.notFound(
                                        "The scorecard has no measure " + metricId + "."));
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, roadmap.situation().zone());
        MeasuredBody body = sent.checked(it -> it.errors(today));
        String fresh = Uuids.timeOrdered(now).toString();
        String scope = "%s measured %s %s".formatted(tenant, profileId, metricId);
        String id =
                key == null
                        ? fresh
                        : keys.reserve(scope, key, profileId, keys.hash(body), fresh, now);
        Measured value = body.of(metric, id);
        kept.change(tenant, profileId, before -> new Change<>(with(before, value), List.of()));
        return RoleView.Value.of(value);
    }

    private static RoleProgress with(RoleProgress before, Measured value) {
        if (before.values().contains(value)) {
            return before;
        }
        if (before.values().size() >= RoleProgress.MOST_VALUES) {
            throw ApiProblem.conflict(
                    "too-many-values",
                    "The scorecard has as many values as one can have",
                    "A scorecard has %d values at most; take some back first."
                            .formatted(RoleProgress.MOST_VALUES));
        }
        return before.with(value);
    }

    /**
     * Takes a value back.
     *
     * @throws ApiProblem 404 no such plan or value
     */
    void remove(String tenant, String profileId, String metricId, String valueId) {
        roadmaps.head(tenant, profileId);
        kept.change(
                tenant,
                profileId,
                before -> new Change<>(without(before, metricId, valueId), List.of()));
    }

    private static RoleProgress without(RoleProgress before, String metricId, String valueId) {
        if (before.values().stream()
                .noneMatch(it -> it.id().equals(valueId) && it.metric().equals(metricId))) {
            throw ApiProblem.notFound("There is no value " + valueId + ".");
        }
        return before.withoutValue(valueId);
    }
}
