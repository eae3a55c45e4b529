package dev.careerpath.roadmap.together;

import dev.careerpath.roadmap.kept.KeptDocuments.Change;
import dev.careerpath.roadmap.participants.Participants;
import dev.careerpath.roadmap.together.TogetherEvents.OfComment;
import dev.careerpath.starter.access.Viewer;
import dev.careerpath.starter.body.Sent;
import dev.careerpath.starter.problem.ApiProblem;
import dev.careerpath.starter.web.IfMatch;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says one's own comment otherwise, or takes it back. */
@Component
class ChangingComments {

    private final TogetherStore store;
    private final TogetherEvents events;
    private final Clock clock;

    ChangingComments(TogetherStore store, TogetherEvents events, Clock clock) {
        this.store = store;
        this.events = events;
        this.clock = clock;
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
        own(store.of(tenant, profileId), viewer, commentId);
        String text = sent.checked(_ -> List.of()).text();
        Instant now = clock.instant();
        Together after =
                store.change(
                        tenant,
                        profileId,
                        before -> {
                            Comment comment = own(before, viewer, commentId);
                            TogetherStore.require(expected, comment.version());
                            if (comment.text().equals(text)) {
                                return new Change<>(before, List.of());
                            }
                            Comment changed = comment.saying(text, now);
                            return changing(before.with(changed), OfComment.CHANGED, changed, now);
                        });
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
        own(store.of(tenant, profileId), viewer, commentId);
        Instant now = clock.instant();
        store.change(
                tenant,
                profileId,
                before -> {
                    Comment comment = own(before, viewer, commentId);
                    TogetherStore.require(expected, comment.version());
                    return changing(before.without(comment), OfComment.REMOVED, comment, now);
                });
    }

    private Change<Together> changing(Together after, OfComment what, Comment comment, Instant at) {
        return new Change<>(after, List.of(events.of(what, after, comment, at)));
    }

    private static Comment own(Together together, Viewer viewer, String commentId) {
        Comment found =
                together.comment(commentId)
                        .orElseThrow(() ->
                                ApiProblem.notFound("There is no comment " + commentId + "."));
        if (!found.by().id().equals(Participants.id(viewer))) {
            throw TogetherStore.notYours("The comment " + commentId);
        }
        return found;
    }
}
