package dev.careerpath.assessment.raters;

import dev.careerpath.assessment.events.EventTypes;
import dev.careerpath.assessment.framework.RaterGroup;
import dev.careerpath.assessment.leader.OthersRating;
import dev.careerpath.assessment.leader.Rating;
import dev.careerpath.http.ids.Uuids;
import dev.careerpath.starter.event.Event;
import dev.careerpath.starter.observe.EventTracing;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes the events of raters: levels by group, no comment, no word of who the rater is. */
@Component
class RaterEvents {

    static final String SOURCE = "/assessment-service/raters";

    private final EventTracing tracing;
    private final JsonMapper json;

    RaterEvents(EventTracing tracing, JsonMapper json) {
        this.tracing = tracing;
        this.json = json;
    }

    private record Submitted(
            String ratingId,
            RaterGroup group,
            Instant submittedAt,
            List<Rating> levels,
            @Nullable Integer batch) {}

    Event submitted(LeadersRaters after, OthersRating rating) {
        return event(
                Uuids.timeOrdered(rating.at()),
                EventTypes.RATED,
                after,
                rating.at(),
                json.writeValueAsString(
                        new Submitted(
                                rating.id(),
                                rating.group(),
                                rating.at(),
                                rating.levels(),
                                rating.batch())));
    }

    /**
     * The end of a leader's raters; without data, so that the topic forgets what came before, and
     * always under the same id.
     */
    Event erased(LeadersRaters tombstone, Instant now) {
        String name = SOURCE + "/" + tombstone.id() + "/erased";
        return event(Uuids.ofName(name), EventTypes.ERASED, tombstone, now, "");
    }

    private Event event(UUID id, String type, LeadersRaters raters, Instant at, String data) {
        return tracing.inRequest(
                Event.of(
                        id.toString(),
                        SOURCE,
                        type,
                        new Event.About(raters.id(), raters.tenant(), raters.sequence()),
                        at,
                        data));
    }
}
