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
        String data) {}
