package dev.careerpath.roadmap.together;

import dev.careerpath.http.ids.Uuids;
import dev.careerpath.roadmap.kept.KeptDocuments;
import dev.careerpath.roadmap.kept.KeptDocuments.Change;
import dev.careerpath.roadmap.participants.Participant;
import dev.careerpath.roadmap.planning.model.Roadmap;
import dev.careerpath.starter.idempotency.IdempotencyKeys;
import dev.careerpath.starter.outbox.OutboxRelay;
import dev.careerpath.starter.problem.ApiProblem;
import dev.careerpath.starter.step.DerivedDocuments;
import dev.careerpath.starter.web.IfMatch;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** What everything that is said and agreed has in common: where it is kept, and its refusals. */
@Component
class TogetherStore {

    private final DerivedDocuments<Roadmap> roadmaps;
    private final KeptDocuments<Together> kept;
    private final OutboxRelay relay;
    private final IdempotencyKeys keys;

    TogetherStore(
            DerivedDocuments<Roadmap> roadmaps,
            KeptDocuments<Together> kept,
            @Qualifier("togetherRelay") OutboxRelay relay,
            IdempotencyKeys keys) {
        this.roadmaps = roadmaps;
        this.kept = kept;
        this.relay = relay;
        this.keys = keys;
    }

    /**
     * What is kept beside a leader's plan.
     *
     * @throws ApiProblem 404 no such plan
     */
    Together of(String tenant, String profileId) {
        if (!roadmaps.has(tenant, profileId)) {
            throw noRoadmap(profileId);
        }
        return kept.of(tenant, profileId);
    }

    /**
     * The plan itself.
     *
     * @throws ApiProblem 404 no such plan
     */
    Roadmap roadmap(String tenant, String profileId) {
        return roadmaps.latest(tenant, profileId).orElseThrow(() -> noRoadmap(profileId)).present();
    }

    /** Changes it and has the events of the change published. */
    Together change(String tenant, String profileId, Function<Together, Change<Together>> change) {
        Together after = kept.change(tenant, profileId, change);
        relay.wake(profileId);
        return after;
    }

    /**
     * The id of something new; the same again under the same key. A key is unique to whoever sends
     * it, not to the plan that several write to.
     *
     * @throws ApiProblem 422 the key came with another body before
     */
    String id(
            String tenant,
            String profileId,
            Participant by,
            Record body,
            @Nullable String key,
            Instant now) {
        String fresh = Uuids.timeOrdered(now).toString();
        String scope =
                "%s %s %s %s"
                        .formatted(tenant, body.getClass().getSimpleName(), profileId, by.id());
        return key == null
                ? fresh
                : keys.reserve(scope, key, profileId, keys.hash(body), fresh, now);
    }

    /** Refuses a change of something that has changed since it was read. */
    static void require(@Nullable IfMatch expected, long version) {
        if (expected != null && !expected.matches(version)) {
            throw ApiProblem.preconditionFailed(version);
        }
    }

    /** The refusal of a change that only whoever made the thing may make. */
    static ApiProblem notYours(String what) {
        return new ApiProblem(
                HttpStatus.FORBIDDEN,
                "not-yours",
                "Only whoever made it may change it",
                what + " is somebody else's; answer it with one of your own.",
                List.of());
    }

    private static ApiProblem noRoadmap(String profileId) {
        return ApiProblem.notFound("There is no roadmap of the profile " + profileId + ".");
    }
}
