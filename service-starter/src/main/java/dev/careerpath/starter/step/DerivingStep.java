package dev.careerpath.starter.step;

import dev.careerpath.starter.event.Event;
import dev.careerpath.starter.event.EventPublisher;
import dev.careerpath.starter.event.EventRecords;
import dev.careerpath.starter.event.UnreadableEvent;
import dev.careerpath.starter.observe.Correlation;
import dev.careerpath.starter.observe.EventTracing;
import dev.careerpath.starter.repair.KnownEvents;
import dev.careerpath.starter.step.DerivedDocuments.Change;
import dev.careerpath.starter.step.DerivedDocuments.Found;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.tracing.Span;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;

/** Runs a {@link Derivation} over batches of records; see the package for what it promises. */
public final class DerivingStep<B> implements KnownEvents {

    private static final int PAGE = 200;
    private static final int ATTEMPTS = 5;
    private static final Pattern VERSIONED = Pattern.compile("(.+)\\.v\\d{1,4}");

    private final String topic;
    private final Derivation<B> derivation;
    private final Announcing<B> announcing;
    private final DerivedDocuments<B> documents;
    private final EventPublisher publisher;
    private final DeadLetters deadLetters;
    private final EventTracing tracing;
    private final Clock clock;
    private final Timer endToEnd;
    private final MeterRegistry meters;
    private final Set<String> families = new HashSet<>();

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
        this.meters = meters;
        this.endToEnd =
                Timer.builder("careerpath.end.to.end")
                        .description(
                                "From the accepted request at the edge to this step's published event")
                        .tag("source", source)
                        .publishPercentileHistogram()
                        .register(meters);
        derivation.types().forEach(type -> families.add(family(type)));
    }

    /**
     * Processes a batch; returns once every result is stored and published.
     *
     * @throws RuntimeException if the store or the broker fails; the whole batch is to be delivered
     *     again
     */
    public void process(List<ConsumerRecord<String, byte[]>> records) {
        for (Map<String, Input> round : rounds(records)) {
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

    /**
     * A subject appears once in a round, so that its document always holds what must be announced
     * again.
     */
    private List<Map<String, Input>> rounds(List<ConsumerRecord<String, byte[]>> records) {
        List<Map<String, Input>> rounds = new ArrayList<>();
        Map<String, Integer> nextRound = new HashMap<>();
        for (ConsumerRecord<String, byte[]> record : records) {
            Input input = read(record);
            if (input == null) {
                continue;
            }
            int round = nextRound.merge(input.event().subject(), 1, Integer::sum) - 1;
            if (round == rounds.size()) {
                rounds.add(new LinkedHashMap<>());
            }
            rounds.get(round).put(input.event().subject(), input);
        }
        return rounds;
    }

    private @Nullable Input read(ConsumerRecord<String, byte[]> record) {
        try {
            Event event = EventRecords.fromRecord(record);
            if (derivation.types().contains(event.type())) {
                return new Input(record, event);
            }
            if (families.contains(family(event.type()))) {
                throw new UnreadableEvent(
                        "The type "
                                + event.type()
                                + " is of a version that this consumer does not know yet; replay it after an upgrade.");
            }
            meters.counter("careerpath.events.passed", "type", "other").increment();
        } catch (UnreadableEvent e) {
            deadLetters.put(record, e);
        }
        return null;
    }

    private void process(Map<String, Input> round, boolean again) {
        Map<String, Found<B>> current = documents.find(round.keySet());
        Outcome<B> outcome = new Outcome<>();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        try {
            for (Input input : round.values()) {
                Event event = input.event();
                Span span = tracing.start(event);
                outcome.spans().add(span);
                try (var _ = Correlation.open(event.correlationId())) {
                    Found<B> before = current.get(event.subject());
                    apply(event, before, now, tracing.traceparent(span), again, outcome);
                } catch (UnreadableEvent e) {
                    span.error(e);
                    deadLetters.put(input.record(), e);
                }
            }
            // Whatever comes before a new version must be on the topic before it.
            publish(outcome.due());
            if (!outcome.changes().isEmpty()) {
                documents.write(outcome.changes());
            }
            publish(outcome.announced());
            Instant done = clock.instant();
            outcome.started().forEach(at -> endToEnd.record(Duration.between(at, done)));
        } finally {
            outcome.spans().forEach(Span::end);
        }
    }

    private void publish(List<Event> events) {
        if (!events.isEmpty()) {
            publisher.publishAll(topic, events);
        }
    }

    private void apply(
            Event event,
            @Nullable Found<B> found,
            Instant now,
            @Nullable String traceparent,
            boolean again,
            Outcome<B> outcome) {
        Head<B> before = found == null ? null : found.head();
        Head.Origin last = before == null ? null : before.origins().get(event.source());
        if (before != null && !before.tenant().equals(event.tenant())) {
            throw new UnreadableEvent(
                    "The subject "
                            + event.subject()
                            + " belongs to another tenant than the event says.");
        }
        if (before != null && last != null && last.eventId().equals(event.id())) {
            announceAgain(before, last, outcome);
            return;
        }
        if (before != null && before.erased()) {
            // A step that the erasure overtook may have left a copy behind, and published after it.
            documents.forget(event.subject());
            if (again) {
                outcome.announced().addAll(announcing.events(before));
            }
            return;
        }
        Head<B> after = after(event, before, last, now, traceparent);
        if (after == null) {
            return;
        }
        Announcing.Announced<B> announced = announcing.counted(after);
        if (found != null) {
            outcome.due().addAll(due(found, event.source()));
        }
        outcome.changes().add(new Change<>(found, announced.head()));
        outcome.announced().addAll(announced.events());
        outcome.started().add(event.startedAt());
    }

    private void announceAgain(Head<B> head, Head.Origin origin, Outcome<B> outcome) {
        Head<B> announced =
                origin.version() == head.version() ? head : documents.earlier(head, origin);
        if (announced != null) {
            outcome.announced().addAll(announcing.events(announced));
            outcome.started().add(origin.startedAt());
        }
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

    private @Nullable Head<B> after(
            Event event,
            @Nullable Head<B> before,
            Head.@Nullable Origin last,
            Instant now,
            @Nullable String traceparent) {
        return switch (derivation.derive(event, before)) {
            case Derived.Unchanged<B> _ -> null;
            case Derived.Erased<B> _ -> {
                Head.Origin origin =
                        origin(event, before, before == null ? 0 : before.version(), traceparent);
                yield before == null
                        ? Head.first(event.subject(), event.tenant(), origin, now, null)
                        : before.tombstone(origin, now);
            }
            case Derived.Next<B>(B body) -> {
                if (last != null && event.sequence() <= last.sequence()) {
                    yield null;
                }
                Head.Origin origin =
                        origin(
                                event,
                                before,
                                before == null ? 1 : before.version() + 1,
                                traceparent);
                yield before == null
                        ? Head.first(event.subject(), event.tenant(), origin, now, body)
                        : before.next(origin, now, body);
            }
        };
    }

    private static Head.Origin origin(
            Event event, @Nullable Head<?> before, long version, @Nullable String traceparent) {
        return new Head.Origin(
                event.source(),
                event.id(),
                event.sequence(),
                version,
                before == null ? 1 : before.lastSequence() + 1,
                event.correlationId(),
                traceparent,
                event.startedAt());
    }

    /**
     * Changes the latest version in place and puts the events of the change into its outbox, in one
     * write. The version's own announcements go there before them, for a step may have stored the
     * version and not yet published it.
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
            outbox.addAll(announcing.events(before));
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

    private static String family(String type) {
        var versioned = VERSIONED.matcher(type);
        return versioned.matches() ? versioned.group(1) : type;
    }

    private record Input(ConsumerRecord<String, byte[]> record, Event event) {}

    /**
     * What a round comes to.
     *
     * @param due to be published before the changes are written
     * @param announced to be published after
     * @param started when the requests behind the announcements were accepted
     */
    private record Outcome<B>(
            List<Event> due,
            List<Change<B>> changes,
            List<Event> announced,
            List<Instant> started,
            List<Span> spans) {

        Outcome() {
            this(
                    new ArrayList<>(),
                    new ArrayList<>(),
                    new ArrayList<>(),
                    new ArrayList<>(),
                    new ArrayList<>());
        }
    }
}
