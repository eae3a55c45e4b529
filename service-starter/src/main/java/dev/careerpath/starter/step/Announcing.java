package dev.careerpath.starter.step;

import dev.careerpath.http.ids.Uuids;
import dev.careerpath.starter.event.Event;
import java.util.ArrayList;
import java.util.List;

/** The events of a version, the same ones under the same ids however often they are asked for. */
record Announcing<B>(String source, Derivation<B> derivation) {

    /**
     * A new version with what it announces, which is made once.
     *
     * @param head with its sequences counted on by the events
     */
    record Announced<B>(Head<B> head, List<Event> events) {}

    /** What a new version announces. */
    Announced<B> counted(Head<B> head) {
        List<Event> events = events(head);
        return new Announced<>(head.announcing(events.size()), events);
    }

    /** The events of the version that {@code head} holds. */
    List<Event> events(Head<B> head) {
        Origin origin = head.origin();
        List<Event> events = new ArrayList<>();
        long sequence = origin.firstSequence();
        for (Announcement announcement : derivation.announce(head)) {
            events.add(
                    new Event(
                            id(origin, announcement.type()),
                            source,
                            announcement.type(),
                            head.subject(),
                            head.at(),
                            sequence++,
                            head.tenant(),
                            origin.correlationId(),
                            origin.eventId(),
                            origin.traceparent(),
                            origin.startedAt(),
                            announcement.data()));
        }
        return events;
    }

    private String id(Origin origin, String type) {
        String name = String.join(" ", source, origin.source(), origin.eventId(), type);
        return Uuids.ofName(name).toString();
    }
}
