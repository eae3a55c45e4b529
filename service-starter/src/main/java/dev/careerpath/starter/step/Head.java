package dev.careerpath.starter.step;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A subject's derived document as it stands.
 *
 * @param subject the id of what it is derived from, and its own
 * @param tenant the organisation it belongs to
 * @param version counts the bodies, from 1 without gaps
 * @param revision counts the writes of any kind; guards each of them
 * @param firstSequence the sequence of the first event that this version announced
 * @param lastSequence the last sequence given to any event of this subject
 * @param sourceEventId the event that this version was derived from
 * @param sourceSequence that event's sequence
 * @param at when this version was derived
 * @param erased true for a tombstone, which has no body and takes no more events
 * @param body the latest version; null only when erased
 */
public record Head<B>(
        String subject,
        String tenant,
        long version,
        long revision,
        long firstSequence,
        long lastSequence,
        String sourceEventId,
        long sourceSequence,
        Instant at,
        boolean erased,
        @Nullable B body) {

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

    /** The same version with its body changed in place, and with so many more events announced. */
    Head<B> revised(B changed, int events) {
        return new Head<>(
                subject,
                tenant,
                version,
                revision + 1,
                firstSequence,
                lastSequence + events,
                sourceEventId,
                sourceSequence,
                at,
                erased,
                changed);
    }
}
