package dev.careerpath.roadmap.together;

import dev.careerpath.http.ids.Uuids;
import dev.careerpath.roadmap.kept.KeptDocuments;
import dev.careerpath.roadmap.kept.KeptDocuments.Change;
import dev.careerpath.roadmap.participants.Participant;
import dev.careerpath.roadmap.participants.Participants;
import dev.careerpath.roadmap.planning.model.Milestone;
import dev.careerpath.roadmap.planning.model.Roadmap;
import dev.careerpath.roadmap.together.TogetherEvents.OfComment;
import dev.careerpath.starter.access.Viewer;
import dev.careerpath.starter.body.Sent;
import dev.careerpath.starter.idempotency.IdempotencyKeys;
import dev.careerpath.starter.outbox.OutboxRelay;
import dev.careerpath.starter.problem.ApiProblem;
import dev.careerpath.starter.problem.FieldError;
import dev.careerpath.starter.problem.InvalidRequest;
import dev.careerpath.starter.step.DerivedDocuments;
import dev.careerpath.starter.web.IfMatch;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Says something about a step, says it otherwise, and takes it back. */
@Component
class Commenting {

    private final DerivedDocuments<Roadmap> roadmaps;
    private final KeptDocuments<Together> kept;
    private final OutboxRelay relay;
    private final TogetherEvents events;
    private final Participants participants;
    private final IdempotencyKeys keys;
    private final Clock clock;

    Commenting(
            DerivedDocuments<Roadmap> roadmaps,
            KeptDocuments<Together> kept,
            @Qualifier("togetherRelay") OutboxRelay relay,
            TogetherEvents events,
            Participants participants,
            IdempotencyKeys keys,
            Clock clock) {
        this.roadmaps = roadmaps;
        this.kept = kept;
        this.relay = relay;
        this.events = events;
        this.participants = participants;
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * Some comments, the newest first.
     *
     * @param next the id to go on after; null on the last page
     */
    record Some(List<Comment> comments, @Nullable String next) {}

    /**
     * The comments of a plan, or of one of its steps.
     *
     * @param after the last of the page before; null for the first page
     * @throws ApiProblem 404 no such plan
     */
    Some list(
            String tenant,
            String profileId,
            @Nullable String milestoneId,
            @Nullable String after,
            int limit) {
        requireRoadmap(tenant, profileId);
        List<Comment> from =
                kept.of(tenant, profileId).comments().stream()
                        .filter(it -> milestoneId == null || it.milestoneId().equals(milestoneId))
                        .filter(it -> after == null || it.id().compareTo(after) < 0)
                        .sorted(Comparator.comparing(Comment::id).reversed())
                        .limit(limit + 1L)
                        .toList();
        return from.size() > limit
                ? new Some(from.subList(0, limit), from.get(limit - 1).id())
                : new Some(from, null);
    }

    /**
     * Says something; a repeat under the same key says it once.
     *
     * @throws ApiProblem 404 no such plan, 409 too many comments, 422 the key came with another
     *     body before
     * @throws InvalidRequest with everything that needs mending
     */
    Comment add(
            String tenant,
            Viewer viewer,
            String profileId,
            Sent<CommentBody> sent,
            @Nullable String key) {
        Roadmap roadmap =
                roadmaps.latest(tenant, profileId)
                        .orElseThrow(() -> noRoadmap(profileId))
                        .present();
        CommentBody body = sent.checked(it -> it.errors(roadmap));
        Participant by = participants.of(viewer, profileId);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        String id = id(tenant, profileId, by, body, key, now);
        String title = roadmap.milestone(body.milestoneId()).map(Milestone::title).orElse("");
        Comment comment = new Comment(id, body.milestoneId(), title, body.text(), by, now, null, 1);
        Together after =
                kept.change(
                        tenant,
                        profileId,
                        before ->
                                before.comment(id).isPresent()
                                        ? new Change<>(before, List.of())
                                        : adding(before, comment));
        relay.wake(profileId);
        return after.comment(id).orElse(comment);
    }

    private String id(
            String tenant,
            String profileId,
            Participant by,
            CommentBody body,
            @Nullable String key,
            Instant now) {
        String fresh = Uuids.timeOrdered(now).toString();
        // A key is unique to whoever sends it, not to the plan that several write to.
        return key == null
                ? fresh
                : keys.reserve(
                        "%s comments %s %s".formatted(tenant, profileId, by.id()),
                        key,
                        profileId,
                        keys.hash(body),
                        fresh,
                        now);
    }

    private Change<Together> adding(Together before, Comment comment) {
        if (before.comments().size() >= Together.MOST_COMMENTS) {
            throw ApiProblem.conflict(
                    "too-many-comments",
                    "The roadmap has as many comments as one can have",
                    "A roadmap has %d comments at most; take some of yours back first."
                            .formatted(Together.MOST_COMMENTS));
        }
        return changing(before.with(comment), OfComment.ADDED, comment, comment.at());
    }

    /**
     * Says one's own comment otherwise.
     *
     * @param expected the versions the caller is ready to change; null for whatever it is
     * @throws ApiProblem 404 unknown, 403 somebody else's, 412 changed since
     */
    Comment change(
            String tenant,
            Viewer viewer,
            String profileId,
            String commentId,
            Sent<ChangedComment> sent,
            @Nullable IfMatch expected) {
        own(kept.of(tenant, profileId), viewer, commentId);
        String text = sent.checked(_ -> List.of()).text();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Together after =
                kept.change(
                        tenant,
                        profileId,
                        before -> {
                            Comment comment = own(before, viewer, commentId);
                            require(expected, comment);
                            if (comment.text().equals(text)) {
                                return new Change<>(before, List.of());
                            }
                            Comment changed = comment.saying(text, now);
                            return changing(before.with(changed), OfComment.CHANGED, changed, now);
                        });
        relay.wake(profileId);
        return own(after, viewer, commentId);
    }

    /**
     * Takes one's own comment back.
     *
     * @throws ApiProblem as {@link #change}
     */
    void remove(
            String tenant,
            Viewer viewer,
            String profileId,
            String commentId,
            @Nullable IfMatch expected) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        kept.change(
                tenant,
                profileId,
                before -> {
                    Comment comment = own(before, viewer, commentId);
                    require(expected, comment);
                    return changing(before.without(comment), OfComment.REMOVED, comment, now);
                });
        relay.wake(profileId);
    }

    private Change<Together> changing(Together after, OfComment what, Comment comment, Instant at) {
        return new Change<>(after, List.of(events.of(what, after, comment, at)));
    }

    private static void require(@Nullable IfMatch expected, Comment comment) {
        if (expected != null && !expected.matches(comment.version())) {
            throw ApiProblem.preconditionFailed(comment.version());
        }
    }

    private static Comment own(Together together, Viewer viewer, String commentId) {
        Optional<Comment> found = together.comment(commentId);
        if (found.isEmpty()) {
            throw ApiProblem.notFound("There is no comment " + commentId + ".");
        }
        if (!found.get().by().id().equals(Participants.id(viewer))) {
            throw new ApiProblem(
                    HttpStatus.FORBIDDEN,
                    "not-yours",
                    "Only whoever made it may change it",
                    "The comment %s is somebody else's; answer it with one of your own."
                            .formatted(commentId),
                    List.<FieldError>of());
        }
        return found.get();
    }

    private void requireRoadmap(String tenant, String profileId) {
        if (!roadmaps.has(tenant, profileId)) {
            throw noRoadmap(profileId);
        }
    }

    private static ApiProblem noRoadmap(String profileId) {
        return ApiProblem.notFound("There is no roadmap of the profile " + profileId + ".");
    }
}
