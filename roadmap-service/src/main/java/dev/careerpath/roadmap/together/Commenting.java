package dev.careerpath.roadmap.together;

import dev.careerpath.roadmap.kept.KeptDocuments.Change;
import dev.careerpath.roadmap.participants.Participant;
import dev.careerpath.roadmap.participants.Participants;
import dev.careerpath.roadmap.planning.model.Milestone;
import dev.careerpath.roadmap.planning.model.Roadmap;
import dev.careerpath.roadmap.together.TogetherEvents.OfComment;
import dev.careerpath.starter.access.Viewer;
import dev.careerpath.starter.body.Sent;
import dev.careerpath.starter.problem.ApiProblem;
import dev.careerpath.starter.problem.InvalidRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lists what was said about steps, and says something. */
@Component
class Commenting {

    private final TogetherStore store;
    private final TogetherEvents events;
    private final Participants participants;
    private final Clock clock;

    Commenting(TogetherStore store, TogetherEvents events, Participants participants, Clock clock) {
        this.store = store;
        this.events = events;
        this.participants = participants;
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
        List<Comment> from =
                store.of(tenant, profileId).comments().stream()
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
        Roadmap roadmap = store.roadmap(tenant, profileId);
        CommentBody body = sent.checked(it -> it.errors(roadmap));
        Participant by = participants.of(viewer, profileId);
        Instant now = clock.instant();
        String id = store.id(tenant, profileId, by, body, key, now);
        String title = roadmap.milestone(body.milestoneId()).map(Milestone::title).orElse("");
        Comment comment = new Comment(id, body.milestoneId(), title, body.text(), by, now, null, 1);
        return store.change(
                        tenant,
                        profileId,
                        before ->
                                before.comment(id).isPresent()
                                        ? new Change<>(before, List.of())
                                        : adding(before, comment))
                .comment(id)
                .orElse(comment);
    }

    private Change<Together> adding(Together before, Comment comment) {
        if (before.comments().size() >= Together.MOST_COMMENTS) {
            throw ApiProblem.conflict(
                    "too-many-comments",
                    "The roadmap has as many comments as one can have",
                    "A roadmap has %d comments at most; take some of yours back first."
                            .formatted(Together.MOST_COMMENTS));
        }
        Together after = before.with(comment);
        return new Change<>(
                after, List.of(events.of(OfComment.ADDED, after, comment, comment.at())));
    }
}
