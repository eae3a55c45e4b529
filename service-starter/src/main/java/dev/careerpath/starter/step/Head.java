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
        long version = origin.version();
        var only = Map.of(origin.source(), origin);
        return new Head<>(subject, tenant, version, 1, 0, false, only, at, body == null, body);
    }

    /** The next version. */
    Head<B> next(Origin origin, Instant at, B body) {
        Map<String, Origin> all = new LinkedHashMap<>(origins);
        all.put(origin.source(), origin);
        return with(origin.version(), revision + 1, lastSequence, false, all, at, body);
    }

    /** What is left once the subject is erased. */
    Head<B> tombstone(Origin origin, Instant at) {
        var only = Map.of(origin.source(), origin);
        return with(version, revision + 1, lastSequence, false, only, at, null);
    }

    /** The same with so many more events announced. */
    Head<B> announcing(int events) {
        return with(version, revision, lastSequence + events, inOutbox, origins, at, body);
    }

    /** The same version with its body changed in place, and so many more events in the outbox. */
    Head<B> revised(B changed, int events) {
        return with(version, revision + 1, lastSequence + events, true, origins, at, changed);
    }

    /** An earlier version as it was when another source's event took its place. */
    Head<B> earlier(Origin origin, Instant derivedAt, B body) {
        return with(origin.version(), revision, lastSequence, inOutbox, origins, derivedAt, body);
    }

    /** The same subject; it is erased where no body is given. */
    private Head<B> with(
            long version,
            long revision,
            long lastSequence,
            boolean inOutbox,
            Map<String, Origin> origins,
            Instant at,
            @Nullable B body) {
        return new Head<>(
                subject,
                tenant,
                version,
                revision,
                lastSequence,
                inOutbox,
                origins,
                at,
                body == null,
                body);
    }
}
