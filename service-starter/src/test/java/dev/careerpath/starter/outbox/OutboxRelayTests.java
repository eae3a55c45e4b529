package dev.careerpath.starter.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.mongodb.client.MongoClients;
import dev.careerpath.embedded.EmbeddedMongo;
import dev.careerpath.starter.event.Event;
import dev.careerpath.starter.event.EventPublisher;
import dev.careerpath.starter.test.EventContract;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.PartitionInfo;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.support.SendResult;

class OutboxRelayTests {

    private static final String TOPIC = "events";
    private static final int PARTITIONS = 3;

    private final EmbeddedMongo store = EmbeddedMongo.inMemory(0);
    private final MongoTemplate mongo =
            new MongoTemplate(MongoClients.create(store.uri()), "relay");
    private final List<String> sent = new CopyOnWriteArrayList<>();
    private final List<CompletableFuture<SendResult<String, byte[]>>> unanswered =
            new CopyOnWriteArrayList<>();
    private final EventPublisher publisher = new EventPublisher(broker(), EventContract.ADDRESSES);
    private final OutboxRelay relay = relay(Clock.systemUTC());

    private volatile int dead = -1;

    @AfterEach
    void stop() {
        dead = -1;
        unanswered.forEach(answer -> answer.complete(null));
        relay.stop();
        store.close();
    }

    @Test
    void aPartitionWhoseBrokerIsAwayHoldsUpNoOther() throws InterruptedException {
        dead = 0;
        List<String> all = IntStream.range(0, 30).mapToObj(i -> "thing-" + i).toList();
        List<String> living =
                all.stream().filter(id -> publisher.partition(TOPIC, id) != dead).toList();
        assertThat(living).hasSizeBetween(1, 29);
        all.forEach(id -> store(id, event(id, 1)));
        relay.start();

        relay.wake(all);

        eventually(() -> sent.containsAll(living.stream().map(id -> id + "-1").toList()));
        eventually(() -> living.stream().allMatch(id -> outbox(id).isEmpty()));
        String next = living.getFirst();
        mongo.remove(Query.query(Criteria.where("_id").is(next)), "things");
        store(next, event(next, 2));
        relay.wake(next);
        eventually(() -> sent.contains(next + "-2"));
    }

    @Test
    void publishesEachEventOnceHoweverOftenItIsWoken() throws InterruptedException {
        store("thing", event("thing", 1));
        relay.start();
        for (int i = 0; i < 200; i++) {
            relay.wake("thing");
        }

        eventually(() -> outbox("thing").isEmpty());
        Thread.sleep(300);
        assertThat(sent).containsExactly("thing-1");
    }

    @Test
    void leavesToAnotherReplicaWhatThatIsAboutToPublish() throws InterruptedException {
        Instant now = Instant.now();
        store("thing", event("thing", 1, now), event("thing", 2, now.plusMillis(1)));
        OutboxRelay relay = relay(Clock.fixed(now, ZoneOffset.UTC));
        relay.start();
        relay.wake("thing");

        // As the other does once the broker has it.
        mongo.updateFirst(
                Query.query(Criteria.where("_id").is("thing")),
                new Update().pull("outbox", Map.of("_id", "thing-1")),
                "things");

        eventually(() -> outbox("thing").isEmpty());
        relay.stop();
        assertThat(sent).containsExactly("thing-2");
    }

    @Test
    void publishesWhatAnotherReplicaLeftBehind() throws InterruptedException {
        assertPublishesBothOf(Instant.now());
    }

    @Test
    void holdsNothingBackThatAClockWroteWhichWasAhead() throws InterruptedException {
        assertPublishesBothOf(Instant.now().plusSeconds(3_600));
    }

    private void assertPublishesBothOf(Instant first) throws InterruptedException {
        store("thing", event("thing", 1, first), event("thing", 2, first.plusMillis(1)));
        relay.start();
        relay.wake("thing");

        eventually(() -> outbox("thing").isEmpty());
        assertThat(sent).containsExactly("thing-1", "thing-2");
    }

    @Test
    void knowsTheLastEventOfEachDocumentAndPublishesItAgain() throws InterruptedException {
        store("thing", event("thing", 1), event("thing", 2));
        store("lamp", event("lamp", 1));
        relay.start();
        relay.wake(List.of("thing", "lamp"));
        eventually(() -> outbox("thing").isEmpty() && outbox("lamp").isEmpty());
        sent.clear();

        assertThat(relay.publishAgain()).isEqualTo(2);

        assertThat(sent).containsExactlyInAnyOrder("thing-2", "lamp-1");
    }

    private OutboxRelay relay(Clock clock) {
        return new OutboxRelay(mongo, "things", TOPIC, publisher, new SimpleMeterRegistry(), clock);
    }

    private KafkaOperations<String, byte[]> broker() {
        @SuppressWarnings("unchecked")
        KafkaOperations<String, byte[]> kafka = mock(KafkaOperations.class);
        when(kafka.partitionsFor(anyString()))
                .thenReturn(
                        Collections.nCopies(
                                PARTITIONS, new PartitionInfo(TOPIC, 0, null, null, null)));
        when(kafka.send(any(ProducerRecord.class))).thenAnswer(call -> send(call.getArgument(0)));
        return kafka;
    }

    private CompletableFuture<SendResult<String, byte[]>> send(
            ProducerRecord<String, byte[]> record) {
        if (publisher.partition(TOPIC, record.key()) == dead) {
            CompletableFuture<SendResult<String, byte[]>> answer = new CompletableFuture<>();
            unanswered.add(answer);
            return answer;
        }
        sent.add(new String(record.headers().lastHeader("ce_id").value()));
        return CompletableFuture.completedFuture(null);
    }

    private static Event event(String subject, long sequence) {
        return event(subject, sequence, Instant.now());
    }

    private static Event event(String subject, long sequence, Instant time) {
        return new Event(
                subject + "-" + sequence,
                "/things",
                "dev.careerpath.thing.added.v1",
                subject,
                time,
                sequence,
                "acme",
                "correlation",
                null,
                null,
                time,
                "{}");
    }

    private record Stored(String id, List<Event> outbox) {}

    private void store(String id, Event... events) {
        mongo.insert(new Stored(id, List.of(events)), "things");
    }

    private List<Object> outbox(String id) {
        Document found = mongo.findById(id, Document.class, "things");
        return found == null ? List.of() : found.getList("outbox", Object.class, List.of());
    }

    private static void eventually(BooleanSupplier condition) throws InterruptedException {
        for (int i = 0; i < 200 && !condition.getAsBoolean(); i++) {
            Thread.sleep(50);
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }
}
