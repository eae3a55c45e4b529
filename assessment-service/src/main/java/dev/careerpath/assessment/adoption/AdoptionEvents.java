package dev.careerpath.assessment.adoption;

import dev.careerpath.assessment.events.EventTypes;
import dev.careerpath.http.ids.Uuids;
import dev.careerpath.starter.event.Event;
import java.time.Instant;

/** What is told of adoptions; the ids follow from profile and sequence. */
final class AdoptionEvents {

    private static final String SOURCE = "/assessment-service/frameworks";

    private AdoptionEvents() {}

    static Event adopted(String profile, long sequence, Adoption order, String data, Instant now) {
        return event(EventTypes.ADOPTED, profile, sequence, order.tenant(), now, data)
                .within(order.correlationId(), null, order.startedAt());
    }

    /** The end of a profile's adoptions: a record without a value. */
    static Event erased(
            String profile, long sequence, String tenant, String correlationId, Instant now) {
        return event(EventTypes.ERASED, profile, sequence, tenant, now, "")
                .within(correlationId, null, now);
    }

    private static Event event(
            String type, String profile, long sequence, String tenant, Instant now, String data) {
        String name = SOURCE + "/" + profile + "/" + sequence;
        return Event.of(
                Uuids.ofName(name).toString(),
                SOURCE,
                type,
                new Event.About(profile, tenant, sequence),
                now,
                data);
    }
}
