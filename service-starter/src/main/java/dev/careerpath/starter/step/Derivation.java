package dev.careerpath.starter.step;

import dev.careerpath.starter.event.Event;
import dev.careerpath.starter.event.UnreadableEvent;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a service derives from the events it reads. Every method is a pure function of its
 * arguments, so that a redelivery comes to the same result.
 *
 * @param <B> the derived document's body
 */
public interface Derivation<B> {

    /** The event types that {@link #derive} takes, with their version; all others pass by. */
    Set<String> types();

    /**
     * What the event makes of the document as it stands. A new version is dropped when its event is
     * older than the last one of its source; no event of an erased subject comes here.
     *
     * @param current the document; null for the first event of a subject
     * @throws UnreadableEvent if the event can never be processed; it goes to the dead-letter topic
     *     with the message
     */
    Derived<B> derive(Event event, @Nullable Head<B> current);

    /**
     * What to publish once the document that {@code head} describes is stored; also for a
     * tombstone, which has no body.
     */
    List<Announcement> announce(Head<B> head);
}
