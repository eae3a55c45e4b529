package dev.careerpath.roadmap.together;

import dev.careerpath.delivery.events.EventTypes;
import dev.careerpath.http.ids.Uuids;
import dev.careerpath.roadmap.participants.Participant;
import dev.careerpath.starter.event.Event;
import dev.careerpath.starter.observe.EventTracing;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes the events of what is said together: who and where by opaque ids, and no text. */
@Component
class TogetherEvents {

    static final String SOURCE = "/roadmap-service/together";

    private final EventTracing tracing;
    private final JsonMapper json;

    TogetherEvents(EventTracing tracing, JsonMapper json) {
        this.tracing = tracing;
        this.json = json;
    }

    /** What became of a comment. */
    enum OfComment {
        ADDED(EventTypes.COMMENT_ADDED),
        CHANGED(EventTypes.COMMENT_CHANGED),
        REMOVED(EventTypes.COMMENT_REMOVED);

        private final String type;

        OfComment(String type) {
            this.type = type;
        }
    }

    private record CommentEvent(
            String commentId, String milestoneId, String by, Participant.As as, Instant at) {}

    Event of(OfComment what, Together after, Comment comment, Instant at) {
        return event(
                Uuids.timeOrdered(at),
                what.type,
                after,
                at,
                json.writeValueAsString(
                        new CommentEvent(
                                comment.id(),
                                comment.milestoneId(),
                                comment.by().id(),
                                comment.by().as(),
                                at)));
    }

    /** What became of a commitment. */
    enum OfCommitment {
        PROPOSED(EventTypes.COMMITMENT_PROPOSED),
        CHANGED(EventTypes.COMMITMENT_CHANGED),
        REMOVED(EventTypes.COMMITMENT_REMOVED);

        private final String type;

        OfCommitment(String type) {
            this.type = type;
        }
    }

    private record CommitmentEvent(
            String commitmentId,
            Commitment.State state,
            String by,
            Participant.As as,
            Instant at) {}

    /**
     * @param by who did it
     */
    Event of(OfCommitment what, Together after, Commitment it, Participant by, Instant at) {
        return event(
                Uuids.timeOrdered(at),
                what.type,
                after,
                at,
                json.writeValueAsString(
                        new CommitmentEvent(it.id(), it.state(), by.id(), by.as(), at)));
    }

    /**
     * The end of all that was said; without data, so that the topic forgets what came before, and
     * always under the same id.
     */
    Event erased(Together tombstone, Instant at) {
        String name = SOURCE + "/" + tombstone.id() + "/erased";
        return event(Uuids.ofName(name), EventTypes.ERASED, tombstone, at, "");
    }

    private Event event(UUID id, String type, Together after, Instant at, String data) {
        return tracing.inRequest(
                Event.of(
                        id.toString(),
                        SOURCE,
                        type,
                        new Event.About(after.id(), after.tenant(), after.sequence()),
                        at,
                        data));
    }
}
