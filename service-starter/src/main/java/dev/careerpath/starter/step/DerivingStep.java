package dev.careerpath.starter.step;

import dev.careerpath.starter.event.Event;
import dev.careerpath.starter.event.EventPublisher;
import dev.careerpath.starter.observe.EventTracing;
import dev.careerpath.starter.repair.KnownEvents;
import dev.careerpath.starter.step.Inputs.Input;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.dao.OptimisticLockingFailureException;

/** Runs a {@link Derivation} over batches of records; see the package for what it promises. */
public final class DerivingStep<B> implements KnownEvents {

    private static final int PAGE = 200;
    private static final int ATTEMPTS = 5;

    private final String topic;
    private final Announcing<B> announcing;
    private final DerivedDocuments<B> documents;
    private final HeadWrites<B> writes;
    private final EventPublisher publisher;
    private final Inputs inputs;
    private final TakingInEvent<B> takingIn;
    private final DerivingRound<B> deriving;

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
        this.announcing = new Announcing<>(source, derivation);
        this.documents = documents;
        this.writes = documents.writes();
        this.publisher = publisher;
        this.inputs = new Inputs(derivation.types(), deadLetters, meters);
        Timer endToEnd =
                Timer.builder("careerpath.end.to.end")
                        .description(
                                "From the accepted request at the edge to this step's published event")
                        .tag("source", source)
                        .publishPercentileHistogram()
                        .register(meters);
        this.takingIn =
                new TakingInEvent<>(derivation, announcing, documents.earlier(), publisher, clock);
        this.deriving =
                new DerivingRound<>(
                        topic, takingIn, writes, publisher, deadLetters, tracing, clock, endToEnd);
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
                    deriving.process(round, attempt > 1);
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
            outbox.addAll(takingIn.unpublished(before));
        }
        outbox.addAll(events);
        writes.revise(before, after, outbox);
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
            publisher.publishAll(topic, events);
            published += events.size();
            after = page.isEmpty() ? after : page.getLast().subject();
        } while (page.size() == PAGE);
        return published;
    }
}
