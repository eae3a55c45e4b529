package dev.careerpath.starter.step;

import dev.careerpath.starter.event.Event;
import dev.careerpath.starter.event.EventPublisher;
import dev.careerpath.starter.event.UnreadableEvent;
import dev.careerpath.starter.observe.Correlation;
import dev.careerpath.starter.observe.EventTracing;
import dev.careerpath.starter.repair.KnownEvents;
import dev.careerpath.starter.step.DerivedDocuments.Change;
import dev.careerpath.starter.step.DerivedDocuments.Found;
import dev.careerpath.starter.step.Inputs.Input;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.tracing.Span;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;

/** Runs a {@link Derivation} over batches of records; see the package for what it promises. */
public final class DerivingStep<B> implements KnownEvents {

    private static final int PAGE = 200;
    private static final int ATTEMPTS = 5;

    private final String topic;
    private final Derivation<B> derivation;
    private final Announcing<B> announcing;
    private final DerivedDocuments<B> documents;
    private final EventPublisher publisher;
    private final DeadLetters deadLetters;
    private final EventTracing tracing;
    private final Clock clock;
    private final Timer endToEnd;
    private final Inputs inputs;

    /**
     * @param source this service, as its events name it
     * @param topic where its events go
     */
    public DerivingStep(
            String source,
            String topic,
            Derivation<B> derivation,
            DerivedDocuments<B> documents,
            EventPublisher publisher,
            DeadLetters deadLetters,
            EventTracing tracing,
            MeterRegistry meters,
            Clock clock) {
        this.topic = topic;
        this.derivation = derivation;
        this.announcing = new Announcing<>(source, derivation);
        this.documents = documents;
        this.publisher = publisher;
        this.deadLetters = deadLetters;
        this.tracing = tracing;
        this.clock = clock;
        this.inputs = new Inputs(derivation.types(), deadLetters, meters);
        this.endToEnd =
                Timer.builder("careerpath.end.to.end")
                        .description(
                                "From the accepted request at the edge to this step's published event")
                        .tag("source", source)
                        .publishPercentileHistogram()
                        .register(meters);
    }

    /**
     * Processes a batch; returns once every result is stored and published.
     *
     * @throws RuntimeException if the store or the broker fails; the whole batch is to be delivered
     *     again
     */
    public void process(List<ConsumerRecord<String, byte[]>> records) {
        for (Map<String, Input> round : inputs.rounds(records)) {
            for (int attempt = 1; ; attempt++) {
                try {
                    process(round, attempt > 1);
                    break;
                } catch (OptimisticLockingFailureException e) {
                    if (attempt == ATTEMPTS) {
                        throw e;
                    }
                }
            }
        }
    }

    private void process(Map<String, Input> round, boolean again) {
        Map<String, Found<B>> current = documents.find(round.keySet());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Queue<Span> spans = new ConcurrentLinkedQueue<>();
        try {
            // Subjects know nothing of each other, so all cores derive; gathering keeps the order.
            List<Outcome<B>> outcomes =
                    round.values().parallelStream()
                            .map(input -> {
                                Span span = tracing.start(input.event());
                                spans.add(span);
                                Found<B> before = current.get(input.event().subject());
                                return outcome(input, before, now, again, span);
                            })
                            .toList();
            outcomes.forEach(it ->
                    it.letter()
                            .ifPresent(letter -> deadLetters.put(letter.record(), letter.why())));
            // Whatever comes before a new version must be on the topic before it.
            publish(outcomes.stream().flatMap(it -> it.due().stream()).toList());
            List<Change<B>> changes =
                    outcomes.stream().flatMap(it -> it.change().stream()).toList();
            if (!changes.isEmpty()) {
                documents.write(changes);
            }
            publish(outcomes.stream().flatMap(it -> it.announced().stream()).toList());
            Instant done = clock.instant();
            outcomes.stream()
                    .flatMap(it -> it.started().stream())
                    .forEach(at -> endToEnd.record(Duration.between(at, done)));
        } finally {
            spans.forEach(Span::end);
        }
    }

    private Outcome<B> outcome(
            Input input, @Nullable Found<B> before, Instant now, boolean again, Span span) {
        Event event = input.event();
        try (var _ = Correlation.open(event.correlationId())) {
            return outcome(event, before, now, tracing.traceparent(span), again);
        } catch (UnreadableEvent e) {
            span.error(e);
            return Outcome.unreadable(new Outcome.Letter(input.record(), e));
        }
    }

    private void publish(List<Event> events) {
        if (!events.isEmpty()) {
            publisher.publishAll(topic, events);
        }
    }

    private Outcome<B> outcome(
            Event event,
            @Nullable Found<B> found,
            Instant now,
            @Nullable String traceparent,
            boolean again) {
        Head<B> before = found == null ? null : found.head();
        Head.Origin last = before == null ? null : before.origins().get(event.source());
        if (before != null && !before.tenant().equals(event.tenant())) {
            throw new UnreadableEvent(
                    "The subject "
                            + event.subject()
                            + " belongs to another tenant than the event says.");
        }
        if (before != null && last != null && last.eventId().equals(event.id())) {
            return announceAgain(before, last);
        }
        if (before != null && before.erased()) {
            // A step that the erasure overtook may have left a copy behind, and published after it.
            documents.forget(event.subject());
            return again ? Outcome.repeated(announcing.events(before)) : Outcome.nothing();
        }
        Derived<B> derived = derivation.derive(event, before);
        Head<B> after = Following.head(derived, event, before, last, now, traceparent);
        if (after == null) {
            return Outcome.nothing();
        }
        Announcing.Announced<B> announced = announcing.counted(after);
        return new Outcome<>(
                found == null ? List.of() : due(found, event.source()),
                Optional.of(new Change<>(found, announced.head())),
                announced.events(),
                Optional.of(event.startedAt()),
                Optional.empty());
    }

    private Outcome<B> announceAgain(Head<B> head, Head.Origin origin) {
        Head<B> announced =
                origin.version() == head.version() ? head : documents.earlier(head, origin);
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
     * What the topic may still lack before the next version: the outbox, and what a step that is
     * busy with another source has stored but perhaps not published.
     */
    private List<Event> due(Found<B> found, String source) {
        Head<B> head = found.head();
        List<Event> due = new ArrayList<>();
        if (!head.inOutbox() && !head.origin().source().equals(source)) {
            announcing.events(head).stream().filter(publisher::mayLack).forEach(due::add);
        }
        found.outbox().stream().filter(event -> !publisher.hasPublished(event)).forEach(due::add);
        return due;
    }

    /**
     * Changes the latest version in place and puts the events of the change into its outbox, in one
     * write. The version's own announcements go there before them if the topic may lack them, for a
     * step may have stored the version and not yet published it.
     *
     * @param before the document as it was read
     * @param events numbered on from the document's last sequence
     * @return the document as it stands now
     * @throws OptimisticLockingFailureException if it is no longer as it was read; nothing is
     *     changed
     */
    public Head<B> revise(Head<B> before, B body, List<Event> events) {
        Head<B> after = before.revised(body, events.size());
        List<Event> outbox = new ArrayList<>();
        if (!before.inOutbox()) {
            announcing.events(before).stream().filter(publisher::mayLack).forEach(outbox::add);
        }
        outbox.addAll(events);
        documents.revise(before, after, outbox);
        return after;
    }

    @Override
    public String topic() {
        return topic;
    }

    /** The events of every latest version, tombstones included. */
    @Override
    public long publishAgain() {
        long published = 0;
        String after = "";
        List<Head<B>> page;
        do {
            page = documents.all(after, PAGE);
            List<Event> events =
                    page.stream().flatMap(head -> announcing.events(head).stream()).toList();
            publish(events);
            published += events.size();
            after = page.isEmpty() ? after : page.getLast().subject();
        } while (page.size() == PAGE);
        return published;
    }
}
