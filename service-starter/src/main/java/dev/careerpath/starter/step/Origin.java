package dev.careerpath.starter.step;

import dev.careerpath.starter.event.RecordPosition;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The event that a version was derived from, with what its announcements repeat.
 *
 * @param source who published it
 * @param eventId unique within the source
 * @param sequence the source's counter; an event that is not above it is older than this one
 * @param version the version that was derived from it
 * @param firstSequence the sequence of the first event that this version announced
 * @param traceparent the trace context of deriving it; null when it was not traced
 * @param startedAt when the request at the edge was accepted
 * @param position of the record that carried it; null in what was stored before that was kept
 */
public record Origin(
        String source,
        String eventId,
        long sequence,
        long version,
        long firstSequence,
        String correlationId,
        @Nullable String traceparent,
        Instant startedAt,
        @Nullable RecordPosition position) {}
