package dev.careerpath.roadmap.intherole;

import dev.careerpath.http.ids.Uuids;
import dev.careerpath.roadmap.catalogue.Catalogue;
import dev.careerpath.roadmap.intherole.RoleProgress.Measured;
import dev.careerpath.roadmap.intherole.RoleProgress.Tick;
import dev.careerpath.roadmap.kept.KeptDocuments;
import dev.careerpath.roadmap.kept.KeptDocuments.Change;
import dev.careerpath.roadmap.planning.model.Roadmap;
import dev.careerpath.starter.body.Sent;
import dev.careerpath.starter.idempotency.IdempotencyKeys;
import dev.careerpath.starter.problem.ApiProblem;
import dev.careerpath.starter.problem.InvalidRequest;
import dev.careerpath.starter.step.DerivedDocuments;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps what a leader does and measures in the role. */
@Component
class FollowingRole {

    private final DerivedDocuments<Roadmap> roadmaps;
    private final KeptDocuments<RoleProgress> kept;
    private final Catalogue catalogue;
    private final IdempotencyKeys keys;
    private final Clock clock;

    FollowingRole(
            DerivedDocuments<Roadmap> roadmaps,
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
     * The check list and the scorecard with what is kept.
     *
     * @throws ApiProblem 404 no such plan
     */
    RoleView view(String tenant, String profileId) {
        return RoleView.of(roadmap(tenant, profileId), catalogue, kept.of(tenant, profileId));
    }

    /**
     * Says whether an item of the first days is done; saying it again changes nothing.
     *
     * @throws ApiProblem 404 no such plan or item
     */
    RoleView tick(String tenant, String profileId, String itemId, Sent<TickBody> sent) {
        Roadmap roadmap = roadmap(tenant, profileId);
        String text =
                roadmap.onboarding().stream()
                        .flatMap(stretch -> stretch.items().stream())
                        .filter(item -> RoleView.itemId(item).equals(itemId))
                        .findFirst()
                        .orElseThrow(() ->
                                ApiProblem.notFound("The first days have no item " + itemId + "."));
        boolean done = sent.checked(_ -> List.of()).done();
        Instant now = now();
        RoleProgress after =
                change(
                        tenant,
                        profileId,
                        before -> {
                            if (done == (before.doneAt(itemId) != null)) {
                                return before;
                            }
                            return done
                                    ? before.with(new Tick(itemId, text, now))
                                    : before.without(itemId);
                        });
        return RoleView.of(roadmap, catalogue, after);
    }

    /**
     * Keeps a measured value; a repeat under the same key keeps it once.
     *
     * @throws ApiProblem 404 no such plan or measure, 409 too many values, 422 the key came with
     *     another body before
     * @throws InvalidRequest with everything that needs mending
     */
    RoleView.Value measure(
            String tenant,
            String profileId,
            String metricId,
            Sent<MeasuredBody> sent,
            @Nullable String key) {
        Roadmap roadmap = roadmap(tenant, profileId);
        Catalogue.Metric metric =
                RoleView.metrics(roadmap, catalogue)
                        .filter(it -> it.id().equals(metricId))
                        .findFirst()
                        .orElseThrow(() ->
                                ApiProblem.notFound(
                                        "The scorecard has no measure " + metricId + "."));
        Instant now = now();
        LocalDate today = LocalDate.ofInstant(now, roadmap.situation().zone());
        MeasuredBody body = sent.checked(it -> it.errors(today));
        String fresh = Uuids.timeOrdered(now).toString();
        String scope = "%s measured %s %s".formatted(tenant, profileId, metricId);
        String id =
                key == null
                        ? fresh
                        : keys.reserve(scope, key, profileId, keys.hash(body), fresh, now);
        Measured value =
                new Measured(
                        id,
                        metricId,
                        metric.area(),
                        metric.metric(),
                        body.value(),
                        body.on(),
                        body.reached());
        change(
                tenant,
                profileId,
                before -> before.values().contains(value) ? before : roomIn(before).with(value));
        return RoleView.Value.of(value);
    }

    private static RoleProgress roomIn(RoleProgress before) {
        if (before.values().size() >= RoleProgress.MOST_VALUES) {
            throw ApiProblem.conflict(
                    "too-many-values",
                    "The scorecard has as many values as one can have",
                    "A scorecard has %d values at most; take some back first."
                            .formatted(RoleProgress.MOST_VALUES));
        }
        return before;
    }

    /**
     * Takes a value back.
     *
     * @throws ApiProblem 404 no such plan or value
     */
    void remove(String tenant, String profileId, String metricId, String valueId) {
        roadmap(tenant, profileId);
        change(
                tenant,
                profileId,
                before -> {
                    if (before.values().stream()
                            .noneMatch(it ->
                                    it.id().equals(valueId) && it.metric().equals(metricId))) {
                        throw ApiProblem.notFound("There is no value " + valueId + ".");
                    }
                    return before.withoutValue(valueId);
                });
    }

    private RoleProgress change(
            String tenant, String profileId, UnaryOperator<RoleProgress> change) {
        return kept.change(
                tenant, profileId, before -> new Change<>(change.apply(before), List.of()));
    }

    private Roadmap roadmap(String tenant, String profileId) {
        return roadmaps.latest(tenant, profileId)
                .orElseThrow(() ->
                        ApiProblem.notFound(
                                "There is no roadmap of the profile " + profileId + "."))
                .present();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
