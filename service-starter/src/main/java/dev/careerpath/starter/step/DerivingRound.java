package dev.careerpath.starter.step;

import dev.careerpath.starter.event.EventPublisher;
import dev.careerpath.starter.event.UnreadableEvent;
import dev.careerpath.starter.observe.Correlation;
import dev.careerpath.starter.observe.EventTracing;
import dev.careerpath.starter.step.HeadWrites.Change;
import dev.careerpath.starter.step.HeadWrites.Found;
import dev.careerpath.starter.step.Inputs.Input;
import io.micrometer.core.instrument.Timer;
import io.micrometer.tracing.Span;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/** Derives from one event each of several subjects, stores what follows and publishes it. */
record DerivingRound<B>(
        String topic,
        TakingInEvent<B> takingIn,
        HeadWrites<B> writes,
        EventPublisher publisher,
        DeadLetters deadLetters,
        EventTracing tracing,
        Clock clock,
        Timer endToEnd) {

    /**
     * Processes the round; returns once every result is stored and published.
     *
     * @param subjects the event of each subject
     * @param again whether another writer came between in the attempt before
     */
    void process(Map<String, Input> subjects, boolean again) {
        Map<String, Found<B>> current = writes.find(subjects.keySet());
        Instant now = clock.instant();
        Queue<Span> spans = new ConcurrentLinkedQueue<>();
        try {
            // Subjects know nothing of each other, so all cores derive; gathering keeps the order.
            List<Outcome<B>> outcomes =
                    subjects.values().parallelStream()
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
            publisher.publishAll(
                    topic, outcomes.stream().flatMap(it -> it.due().stream()).toList());
            List<Change<B>> changes =
                    outcomes.stream().flatMap(it -> it.change().stream()).toList();
            if (!changes.isEmpty()) {
                writes.write(changes);
            }
            publisher.publishAll(
                    topic, outcomes.stream().flatMap(it -> it.announced().stream()).toList());
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
        try (var _ = Correlation.open(input.event().correlationId())) {
            return takingIn.outcome(input, before, now, tracing.traceparent(span), again);
        } catch (UnreadableEvent e) {
            span.error(e);
            return Outcome.unreadable(new Outcome.Letter(input.record(), e));
        }
    }
}
