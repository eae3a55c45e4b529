package dev.careerpath.starter.step;

import dev.careerpath.starter.event.Event;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The events of a version, the same ones under the same ids however often they are asked for. */
record Announcing<B>(String source, Derivation<B> derivation) {

    /** The head with its sequences counted on by what it announces. */
    Head<B> counted(Head<B> head) {
        return head.announcing(derivation.announce(head).size());
    }

    /** The events of the version that {@code head} holds. */
    List<Event> events(Head<B> head) {
        Head.Origin origin = head.origin();
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

    private String id(Head.Origin origin, String type) {
        String name = String.join(" ", source, origin.source(), origin.eventId(), type);
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
