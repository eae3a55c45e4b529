package dev.careerpath.assessment.adoption;

import dev.careerpath.starter.event.Event;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/** What is told of adoptions; the ids follow from profile and sequence. */
final class AdoptionEvents {

    static final String ERASED = "dev.careerpath.profile.erased.v1";

    private static final String SOURCE = "/assessment-service/frameworks";
    private static final String ADOPTED = "dev.careerpath.framework.adopted.v1";

    private AdoptionEvents() {}

    static Event adopted(String profile, long sequence, Adoption order, String data, Instant now) {
        return new Event(
                id(profile, sequence),
                SOURCE,
                ADOPTED,
                profile,
                now,
                sequence,
                order.tenant(),
                order.correlationId(),
                null,
                null,
                order.startedAt(),
                data);
    }

    /** The end of a profile's adoptions: a record without a value. */
    static Event erased(
            String profile, long sequence, String tenant, String correlationId, Instant now) {
        return new Event(
                id(profile, sequence),
                SOURCE,
                ERASED,
                profile,
                now,
                sequence,
                tenant,
                correlationId,
                null,
                null,
                now,
                "");
    }

    private static String id(String profile, long sequence) {
        return UUID.nameUUIDFromBytes(
                        (SOURCE + "/" + profile + "/" + sequence).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
