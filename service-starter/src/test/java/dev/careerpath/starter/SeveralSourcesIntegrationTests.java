package dev.careerpath.starter;

import static dev.careerpath.starter.ThingsApplication.COUNTS;
import static dev.careerpath.starter.ThingsApplication.THINGS;
import static dev.careerpath.starter.ThingsApplication.added;
import static dev.careerpath.starter.ThingsApplication.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.careerpath.starter.ThingsApplication.Count;
import dev.careerpath.starter.event.Event;
import dev.careerpath.starter.event.EventPublisher;
import dev.careerpath.starter.event.EventRecords;
import dev.careerpath.starter.event.RecordPosition;
import dev.careerpath.starter.event.WorkedOff;
import dev.careerpath.starter.observe.EventTracing;
import dev.careerpath.starter.outbox.OutboxRelay;
import dev.careerpath.starter.step.DeadLetters;
import dev.careerpath.starter.step.DerivedDocuments;
import dev.careerpath.starter.step.DerivingStep;
import dev.careerpath.starter.step.Head;
import dev.careerpath.starter.test.Backends;
import dev.careerpath.starter.test.EventContract;
import dev.careerpath.starter.test.Topic;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.test.context.ContextConfiguration;

/** What a step promises when several sources, and commands, change the same document. */
@SpringBootTest(
        classes = ThingsApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.config.name=things")
@ContextConfiguration(initializers = Backends.class)
class SeveralSourcesIntegrationTests {

    @Autowired private DerivedDocuments<Count> counts;
    @Autowired private DerivingStep<Count> counting;
    @Autowired private DeadLetters deadLetters;
    @Autowired private EventTracing tracing;
    @Autowired private EventPublisher publisher;
    @Autowired private WorkedOff workedOff;
    @Autowired private KafkaOperations<String, byte[]> kafka;

    @Autowired
    @Qualifier("countsRelay")
    private OutboxRelay relay;

    private final String subject = UUID.randomUUID().toString();

    @Test
    void repeatsWhatEachSourcesLastEventLedToAlsoWhenAnothersCameLater() {
        Event thing = added(subject, "acme", 7);
        Event painting = painted(1);
        Topic.named(THINGS).publish(thing, painting, thing, painting);

        List<Event> counted = Topic.named(COUNTS).eventsOf(subject, 4);
        assertThat(counted).extracting(Event::sequence).containsExactly(1L, 2L, 1L, 2L);
        assertThat(inOrder(counted)).extracting(Event::sequence).containsExactly(1L, 2L);
        Event again = counted.get(counted.size() - 2);
        assertThat(again).usingRecursiveComparison().isEqualTo(counted.getFirst());
        assertThat(again.data()).isEqualTo("{\"times\":1}");
        assertThat(counts.versions("acme", subject)).hasSize(2);
    }

    @Test
    void dropsWhatIsOlderOnlyWithinItsOwnSource() {
        Topic.named(THINGS).publish(added(subject, "acme", 7), painted(3), painted(2), painted(4));

        assertThat(inOrder(Topic.named(COUNTS).eventsOf(subject, 3)))
                .extracting(Event::sequence)
                .containsExactly(1L, 2L, 3L);
        assertThat(counts.latest("acme", subject).orElseThrow().present().times()).isEqualTo(3);
        assertThat(counts.version("acme", subject, 1).orElseThrow().times()).isEqualTo(1);
    }

    @Test
    void publishesWhatACrashHeldBackBeforeTheNextSourcesVersion() {
        Event thing = added(subject, "acme", 1);
        assertThatThrownBy(() -> withoutBroker().process(List.of(record(thing))))
                .isInstanceOf(IllegalStateException.class);
        assertThat(counts.latest("acme", subject)).as("it was stored").isPresent();

        Topic.named(THINGS).publish(painted(1), thing);

        List<Event> counted = Topic.named(COUNTS).eventsOf(subject, 3);
        assertThat(counted).extracting(Event::sequence).containsExactly(1L, 2L, 1L);
        assertThat(counted.get(0).causationId()).isEqualTo(thing.id());
        assertThat(counted.get(2).id()).isEqualTo(counted.get(0).id());
    }

    @Test
    void publishesWhatACrashHeldBackBeforeTheSameSourcesNextVersionThatOvertookIt() {
        Event first = added(subject, "acme", 1);
        assertThatThrownBy(() -> withoutBroker().process(List.of(record(first))))
                .isInstanceOf(IllegalStateException.class);

        // Its redelivery comes too late: another partition was read before.
        Topic.named(THINGS).publish(added(subject, "acme", 2), first);

        List<Event> counted = Topic.named(COUNTS).eventsOf(subject, 2);
        assertThat(counted).extracting(Event::sequence).containsExactly(1L, 2L);
        assertThat(counted.getFirst().causationId()).isEqualTo(first.id());
    }

    @Test
    void publishesAVersionBeforeAChangeMadeToItInPlace() {
        Event thing = added(subject, "acme", 1);
        assertThatThrownBy(() -> withoutBroker().process(List.of(record(thing))))
                .isInstanceOf(IllegalStateException.class);

        polish();
        relay.wake(subject);

        List<Event> counted = Topic.named(COUNTS).eventsOf(subject, 2);
        assertThat(counted).extracting(Event::sequence).containsExactly(1L, 2L);
        assertThat(counted.getFirst().causationId()).isEqualTo(thing.id());
    }

    @Test
    void publishesNothingAgainForAChangeMadeInPlaceToWhatTheBrokerHas() {
        counting.process(List.of(record(added(subject, "acme", 1))));
        polish();
        polish();
        relay.wake(subject);

        assertThat(Topic.named(COUNTS).eventsOf(subject, 3))
                .extracting(Event::sequence)
                .containsExactly(1L, 2L, 3L);
    }

    @Test
    void publishesNothingAgainThatAnotherReplicaWasSeenToPublish() {
        replica(kafka).process(List.of(record(added(subject, "acme", 1))));
        Topic.named(COUNTS).eventsOf(subject, 1).forEach(publisher::remember);
        polish();
        relay.wake(subject);

        assertThat(Topic.named(COUNTS).eventsOf(subject, 2))
                .extracting(Event::sequence)
                .containsExactly(1L, 2L);
    }

    @Test
    void publishesNothingAgainOfAnotherReplicaThatHasCommittedWhatItRead() {
        RecordPosition committed = committed();
        replica(kafka).process(List.of(record(added(subject, "acme", 1), committed)));

        counting.process(List.of(record(painted(1))));

        assertThat(Topic.named(COUNTS).eventsOf(subject, 2))
                .extracting(Event::sequence)
                .containsExactly(1L, 2L);
    }

    @Test
    void publishesWhatAnotherReplicaMayHaveLeftBehindThatHasNotCommittedWhatItRead() {
        replica(kafka).process(List.of(record(added(subject, "acme", 1))));

        counting.process(List.of(record(painted(1))));

        assertThat(Topic.named(COUNTS).eventsOf(subject, 3))
                .extracting(Event::sequence)
                .containsExactly(1L, 1L, 2L);
    }

    @Test
    void publishesTheOutboxBeforeTheNextVersion() {
        counting.process(List.of(record(added(subject, "acme", 1))));
        polish();
        polish();
        counting.process(List.of(record(added(subject, "acme", 2))));

        assertThat(inOrder(Topic.named(COUNTS).eventsOf(subject, 4)))
                .extracting(Event::sequence)
                .containsExactly(1L, 2L, 3L, 4L);
    }

    @Test
    void keepsTheOrderWhileSourcesAndCommandsCompete() throws InterruptedException {
        int each = 20;
        counting.process(List.of(record(added(subject, "acme", 1))));
        Thread things =
                Thread.ofVirtual()
                        .start(() ->
                                LongStream.rangeClosed(2, each)
                                        .forEach(i -> step(added(subject, "acme", i))));
        Thread paintings =
                Thread.ofVirtual()
                        .start(() ->
                                LongStream.rangeClosed(1, each).forEach(i -> step(painted(i))));
        for (int i = 0; i < each; i++) {
            polish();
            relay.wake(subject);
        }
        things.join();
        paintings.join();

        List<Event> events = inOrder(Topic.named(COUNTS).eventsOf(subject, 3 * each));
        assertThat(events)
                .extracting(Event::sequence)
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 3L * each).boxed().toList());
        assertThat(counts.versions("acme", subject)).hasSize(2 * each);
        assertThat(counts.latest("acme", subject).orElseThrow().version()).isEqualTo(2L * each);
    }

    /** As the listener does: what meets another writer too often is delivered again. */
    private void step(Event event) {
        while (true) {
            try {
                counting.process(List.of(record(event)));
                return;
            } catch (OptimisticLockingFailureException e) {
                Thread.onSpinWait();
            }
        }
    }

    /** A command that changes the document in place. */
    private void polish() {
        while (true) {
            Head<Count> head = counts.latest("acme", subject).orElseThrow();
            try {
                counting.revise(
                        head,
                        head.present(),
                        List.of(
                                event(
                                        "/counts",
                                        "dev.careerpath.thing.polished.v1",
                                        subject,
                                        "acme",
                                        head.lastSequence() + 1)));
                return;
            } catch (OptimisticLockingFailureException e) {
                Thread.onSpinWait();
            }
        }
    }

    /** Where a record stood that this service has worked off. */
    private RecordPosition committed() {
        String other = UUID.randomUUID().toString();
        Topic.named(THINGS).publish(added(other, "acme", 1));
        var first = new RecordPosition(THINGS, publisher.partition(THINGS, other), 0);
        await().until(() -> workedOff.covers(Instant.now(), first));
        return first;
    }

    private Event painted(long sequence) {
        return event("/painters", "dev.careerpath.thing.added.v1", subject, "acme", sequence);
    }

    /** What a consumer keeps that drops repeats by source and id. */
    private static List<Event> inOrder(List<Event> events) {
        Set<String> seen = new HashSet<>();
        return events.stream().filter(event -> seen.add(event.source() + event.id())).toList();
    }

    /** A step whose broker is gone by the time it publishes. */
    private DerivingStep<Count> withoutBroker() {
        var gone =
                new KafkaTemplate<>(
                        new DefaultKafkaProducerFactory<>(
                                Map.of("bootstrap.servers", "127.0.0.1:1", "max.block.ms", 200),
                                new StringSerializer(),
                                new ByteArraySerializer()));
        return replica(gone);
    }

    /** A step that knows only what it has published itself. */
    private DerivingStep<Count> replica(KafkaOperations<String, byte[]> broker) {
        return new DerivingStep<>(
                "/counts",
                COUNTS,
                new ThingsApplication.Counting(),
                counts,
                new EventPublisher(broker, EventContract.ADDRESSES),
                deadLetters,
                tracing,
                new SimpleMeterRegistry(),
                Clock.systemUTC());
    }

    /** One that nobody has committed. */
    private static ConsumerRecord<String, byte[]> record(Event event) {
        return record(event, new RecordPosition(THINGS, 0, 1L << 40));
    }

    private static ConsumerRecord<String, byte[]> record(Event event, RecordPosition position) {
        var sent = EventRecords.toRecord(THINGS, event, EventContract.ADDRESSES);
        return new ConsumerRecord<>(
                position.topic(),
                position.partition(),
                position.offset(),
                event.time().toEpochMilli(),
                TimestampType.CREATE_TIME,
                0,
                0,
                sent.key(),
                sent.value(),
                new RecordHeaders(sent.headers()),
                Optional.empty());
    }
}
