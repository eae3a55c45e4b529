package dev.careerpath.starter.event;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One fact that happened to one subject, as published.
 *
 * @param id unique within {@code source}; the pair is what consumers deduplicate by
 * @param source the service that published it, as a URI reference such as {@code /profile-service}
 * @param type the logical name with its major version, such as {@code
 *     dev.careerpath.profile.submitted.v1}
 * @param subject the id of the aggregate it is about, also the record's key
 * @param time when it happened, to the millisecond
 * @param sequence the source's counter for this subject, from 1 without gaps
 * @param tenant the organisation it belongs to
 * @param correlationId shared by everything that one request set off
 * @param causationId the id of the event that led to this one; null at the edge
 * @param traceparent the W3C trace context; null when it was not traced
 * @param startedAt when the request at the edge was accepted, for end-to-end latency
 * @param data the payload, a JSON object; empty for the end of a subject, which Kafka carries as a
 *     record without a value
 */
public record Event(
        String id,
        String source,
        String type,
        String subject,
        Instant time,
        long sequence,
        String tenant,
        String correlationId,
        @Nullable String causationId,
        @Nullable String traceparent,
        Instant startedAt,
        String data) {

    /**
     * Whom an event is about.
     *
     * @param id of the aggregate
     * @param tenant the organisation it belongs to
     * @param sequence of the event among those of the same source and aggregate, from 1
     */
    public record About(String id, String tenant, long sequence) {}

    /** One that nothing else led to: what follows is correlated by its id, from its time on. */
    public static Event of(
            String id, String source, String type, About about, Instant time, String data) {
        return new Event(
                id,
                source,
                type,
                about.id(),
                time,
                about.sequence(),
                about.tenant(),
                id,
                null,
                null,
                time,
                data);
    }

    /** The same as part of what a request or an order set off, accepted at {@code startedAt}. */
    public Event within(String correlationId, @Nullable String traceparent, Instant startedAt) {
        return new Event(
                id,
                source,
                type,
                subject,
                time,
                sequence,
                tenant,
                correlationId,
                causationId,
                traceparent,
                startedAt,
                data);
    }
}
