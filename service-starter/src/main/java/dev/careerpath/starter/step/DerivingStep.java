package dev.careerpath.starter.step;

import dev.careerpath.starter.event.Event;
import dev.careerpath.starter.event.EventPublisher;
import dev.careerpath.starter.event.EventRecords;
import dev.careerpath.starter.event.UnreadableEvent;
import dev.careerpath.starter.observe.Correlation;
import dev.careerpath.starter.observe.EventTracing;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.tracing.Span;
import java.nio.charset.StandardCharsets;
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
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;

/** Runs a {@link Derivation} over batches of records; see the package for what it promises. */
public final class DerivingStep<B> {

    private static final int ATTEMPTS = 5;
    private static final Pattern VERSIONED = Pattern.compile("(.+)\\.v\\d{1,4}");

    private final String source;
    private final String topic;
    private final Derivation<B> derivation;
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
        this.source = source;
        this.topic = topic;
        this.derivation = derivation;
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
                    process(round);
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

    private void process(Map<String, Input> round) {
        Map<String, Head<B>> current = documents.find(round.keySet());
        List<Head<B>> written = new ArrayList<>();
        List<Event> announced = new ArrayList<>();
        List<Span> spans = new ArrayList<>();
        List<Instant> started = new ArrayList<>();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        try {
            for (Input input : round.values()) {
                Event event = input.event();
                Span span = tracing.start(event);
                spans.add(span);
                try (var _ = Correlation.open(event.correlationId())) {
                    Head<B> before = current.get(event.subject());
                    Head<B> after = apply(event, before, now);
                    if (after == null) {
                        continue;
                    }
                    if (!after.equals(before)) {
                        written.add(after);
                    }
                    if (!after.erased()) {
                        announced.addAll(announcements(event, after, tracing.traceparent(span)));
                        started.add(event.startedAt());
                    }
                } catch (UnreadableEvent e) {
                    span.error(e);
                    deadLetters.put(input.record(), e);
                }
            }
            if (!written.isEmpty()) {
                documents.write(written);
            }
            if (!announced.isEmpty()) {
                publisher.publishAll(topic, announced);
            }
            Instant done = clock.instant();
            started.forEach(at -> endToEnd.record(Duration.between(at, done)));
        } finally {
            spans.forEach(Span::end);
        }
    }

    /**
     * The document after the event: a new one, the same for a repeat whose announcements are due
     * again, or null.
     */
    private @Nullable Head<B> apply(Event event, @Nullable Head<B> before, Instant now) {
        if (before != null && !before.tenant().equals(event.tenant())) {
            throw new UnreadableEvent(
                    "The subject "
                            + event.subject()
                            + " belongs to another tenant than the event says.");
        }
        if (before != null && before.sourceEventId().equals(event.id())) {
            return before;
        }
        if (before != null && before.erased()) {
            return null;
        }
        Derived<B> derived = derivation.derive(event, before);
        return switch (derived) {
            case Derived.Unchanged<B> _ -> null;
            case Derived.Erased<B> _ -> tombstone(event, before, now);
            case Derived.Next<B>(B body) -> {
                if (before != null && event.sequence() <= before.sourceSequence()) {
                    yield null;
                }
                Head<B> next =
                        new Head<>(
                                event.subject(),
                                event.tenant(),
                                before == null ? 1 : before.version() + 1,
                                before == null ? 1 : before.revision() + 1,
                                before == null ? 1 : before.lastSequence() + 1,
                                0,
                                event.id(),
                                event.sequence(),
                                now,
                                false,
                                body);
                yield withLastSequence(
                        next, next.firstSequence() + derivation.announce(next).size() - 1);
            }
        };
    }

    private static <B> Head<B> tombstone(Event event, @Nullable Head<B> before, Instant now) {
        return new Head<>(
                event.subject(),
                event.tenant(),
                before == null ? 0 : before.version(),
                before == null ? 1 : before.revision() + 1,
                before == null ? 0 : before.firstSequence(),
                before == null ? 0 : before.lastSequence(),
                event.id(),
                event.sequence(),
                now,
                true,
                null);
    }

    private static <B> Head<B> withLastSequence(Head<B> head, long last) {
        return new Head<>(
                head.subject(),
                head.tenant(),
                head.version(),
                head.revision(),
                head.firstSequence(),
                last,
                head.sourceEventId(),
                head.sourceSequence(),
                head.at(),
                false,
                head.body());
    }

    private List<Event> announcements(Event input, Head<B> head, @Nullable String traceparent) {
        List<Event> events = new ArrayList<>();
        long sequence = head.firstSequence();
        for (Announcement announcement : derivation.announce(head)) {
            String id =
                    UUID.nameUUIDFromBytes(
                                    (source + "/" + input.id() + "/" + announcement.type())
                                            .getBytes(StandardCharsets.UTF_8))
                            .toString();
            events.add(
                    new Event(
                            id,
                            source,
                            announcement.type(),
                            head.subject(),
                            head.at(),
                            sequence++,
                            head.tenant(),
                            input.correlationId(),
                            input.id(),
                            traceparent,
                            input.startedAt(),
                            announcement.data()));
        }
        return events;
    }

    private static String family(String type) {
        var versioned = VERSIONED.matcher(type);
        return versioned.matches() ? versioned.group(1) : type;
    }

    private record Input(ConsumerRecord<String, byte[]> record, Event event) {}
}
