package dev.careerpath.starter.step;

import dev.careerpath.starter.event.Event;
import dev.careerpath.starter.event.EventPublisher;
import dev.careerpath.starter.event.OnItsWay;
import dev.careerpath.starter.event.RecordPosition;
import dev.careerpath.starter.event.UnreadableEvent;
import dev.careerpath.starter.step.HeadWrites.Change;
import dev.careerpath.starter.step.HeadWrites.Found;
import dev.careerpath.starter.step.Inputs.Input;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds what one event comes to for its subject; nothing is written or published yet. */
record TakingInEvent<B>(
        Derivation<B> derivation,
        Announcing<B> announcing,
        EarlierVersions<B> earlier,
        EventPublisher publisher,
        Clock clock) {

    /**
     * What the event of an input comes to.
     *
     * @param found the subject's document; null for a new subject
     * @param traceparent the trace context of taking it in; null when it is not traced
     * @param again whether another writer came between in the attempt before
     * @throws UnreadableEvent if it can never be taken in
     */
    Outcome<B> outcome(
            Input input,
            @Nullable Found<B> found,
            Instant now,
            @Nullable String traceparent,
            boolean again) {
        Event event = input.event();
        Head<B> before = found == null ? null : found.head();
        Origin last = before == null ? null : before.origins().get(event.source());
        if (before != null && !before.tenant().equals(event.tenant())) {
            throw new UnreadableEvent(
                    "The subject %s belongs to another tenant than the event says."
                            .formatted(event.subject()));
        }
        if (before != null && last != null && last.eventId().equals(event.id())) {
            return announceAgain(before, last);
        }
        if (before != null && before.erased()) {
            // A step that the erasure overtook may have left a copy behind, and published after it.
            earlier.forget(event.subject());
            return again ? Outcome.repeated(announcing.events(before)) : Outcome.nothing();
        }
        Derived<B> derived = derivation.derive(event, before);
        Head<B> after = Following.head(derived, input, before, last, now, traceparent);
        if (after == null) {
            return Outcome.nothing();
        }
        Announcing.Announced<B> announced = announcing.counted(after);
        return new Outcome<>(
                found == null ? List.of() : due(found),
                Optional.of(new Change<>(found, announced.head())),
                announced.events(),
                Optional.of(event.startedAt()),
                Optional.empty());
    }

    private Outcome<B> announceAgain(Head<B> head, Origin origin) {
        Head<B> announced = origin.version() == head.version() ? head : earlier.of(head, origin);
        return announced == null
                ? Outcome.nothing()
                : new Outcome<>(
                        List.of(),
                        Optional.empty(),
                        announcing.events(announced),
                        Optional.of(origin.startedAt()),
                        Optional.empty());
    }

    /**
     * What the topic may still lack before the next version: the outbox, and what a step has stored
     * but perhaps not published. That step may be busy with another source, or have ended before
     * what follows of the same source came by another partition.
     */
    private List<Event> due(Found<B> found) {
        Head<B> head = found.head();
        List<Event> due = new ArrayList<>();
        if (!head.inOutbox()) {
            due.addAll(unpublished(head));
        }
        due.addAll(
                OnItsWay.left(
                        () ->
                                found.outbox().stream()
                                        .filter(event -> !publisher.hasPublished(event))
                                        .toList(),
                        clock));
        return due;
    }

    /** What of a version's announcements the topic may lack. */
    List<Event> unpublished(Head<B> head) {
        RecordPosition ledTo = head.origin().position();
        List<Event> announced = announcing.events(head);
        return OnItsWay.left(
                () -> announced.stream().filter(event -> publisher.mayLack(event, ledTo)).toList(),
                clock);
    }
}
