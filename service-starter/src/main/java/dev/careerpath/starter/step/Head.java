package dev.careerpath.starter.step;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A subject's derived document as it stands.
 *
 * @param subject the id of what it is derived from, and its own
 * @param tenant the organisation it belongs to
 * @param version counts the bodies, from 1 without gaps
 * @param revision counts the writes of any kind; guards each of them
 * @param lastSequence the last sequence given to any event of this subject
 * @param inOutbox true when this version's announcements are in the document's outbox, before the
 *     events of changes made in place
 * @param origins the last event taken in from each source, by source
 * @param at when this version was derived
 * @param erased true for a tombstone, which has no body and takes no more events
 * @param body the latest version; null only when erased
 */
public record Head<B>(
        String subject,
        String tenant,
        long version,
        long revision,
        long lastSequence,
        boolean inOutbox,
        Map<String, Origin> origins,
        Instant at,
        boolean erased,
        @Nullable B body) {

    public Head {
        origins = Map.copyOf(origins);
    }

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
     */
    public record Origin(
            String source,
            String eventId,
            long sequence,
            long version,
            long firstSequence,
            String correlationId,
            @Nullable String traceparent,
            Instant startedAt) {}

    /**
     * The latest body.
     *
     * @throws IllegalStateException if the subject is erased
     */
    public B present() {
        if (body == null) {
            throw new IllegalStateException("The document of " + subject + " is erased");
        }
        return body;
    }

    /** What the latest version was derived from. */
    Origin origin() {
        return origins.values().stream()
                .filter(origin -> origin.version() == version)
                .findFirst()
                .orElseThrow();
    }

    /** The first version, or a tombstone, of a subject that was unknown. */
    static <B> Head<B> first(
            String subject, String tenant, Origin origin, Instant at, @Nullable B body) {
        return new Head<>(
                subject,
                tenant,
                origin.version(),
                1,
                0,
                false,
                Map.of(origin.source(), origin),
                at,
                body == null,
                body);
    }

    /** The next version. */
    Head<B> next(Origin origin, Instant at, B body) {
        Map<String, Origin> all = new LinkedHashMap<>(origins);
        all.put(origin.source(), origin);
        return new Head<>(
                subject,
                tenant,
                origin.version(),
                revision + 1,
                lastSequence,
                false,
                all,
                at,
                false,
                body);
    }

    /** What is left once the subject is erased. */
    Head<B> tombstone(Origin origin, Instant at) {
        return new Head<>(
                subject,
                tenant,
                version,
                revision + 1,
                lastSequence,
                false,
                Map.of(origin.source(), origin),
                at,
                true,
                null);
    }

    /** The same with so many more events announced. */
    Head<B> announcing(int events) {
        return new Head<>(
                subject,
                tenant,
                version,
                revision,
                lastSequence + events,
                inOutbox,
                origins,
                at,
                erased,
                body);
    }

    /** The same version with its body changed in place, and so many more events in the outbox. */
    Head<B> revised(B changed, int events) {
        return new Head<>(
                subject,
                tenant,
                version,
                revision + 1,
                lastSequence + events,
                true,
                origins,
                at,
                false,
                changed);
    }

    /** An earlier version as it was when another source's event took its place. */
    Head<B> earlier(Origin origin, Instant derivedAt, B earlierBody) {
        return new Head<>(
                subject,
                tenant,
                origin.version(),
                revision,
                lastSequence,
                inOutbox,
                origins,
                derivedAt,
                false,
                earlierBody);
    }
}
