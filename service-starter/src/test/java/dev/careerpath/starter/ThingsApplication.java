package dev.careerpath.starter;

import dev.careerpath.starter.event.Event;
import dev.careerpath.starter.event.EventPublisher;
import dev.careerpath.starter.event.UnreadableEvent;
import dev.careerpath.starter.observe.EventTracing;
import dev.careerpath.starter.outbox.OutboxRelay;
import dev.careerpath.starter.security.Caller;
import dev.careerpath.starter.security.ScopeRule;
import dev.careerpath.starter.step.Announcement;
import dev.careerpath.starter.step.DeadLetters;
import dev.careerpath.starter.step.Derivation;
import dev.careerpath.starter.step.Derived;
import dev.careerpath.starter.step.DerivedDocuments;
import dev.careerpath.starter.step.DerivingStep;
import dev.careerpath.starter.step.Head;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.http.HttpMethod;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The smallest service that uses the starter: an edge with an outbox, and a step behind it. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import({ThingsApplication.Things.class, ThingsApplication.Listener.class})
class ThingsApplication {

    static final String THINGS = "test.things";
    static final String COUNTS = "test.counts";

    record Thing(String name) {}

    /** How often a thing was seen. */
    record Count(int times) {}

    record Stored(String id, String tenant, List<Event> outbox) {}

    static Event added(String subject, String tenant, long sequence) {
        return event("dev.careerpath.thing.added.v1", subject, tenant, sequence);
    }

    static Event event(String type, String subject, String tenant, long sequence) {
        return event("/things", type, subject, tenant, sequence);
    }

    static Event event(String source, String type, String subject, String tenant, long sequence) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        return new Event(
                UUID.randomUUID().toString(),
                source,
                type,
                subject,
                now,
                sequence,
                tenant,
                "correlation-" + subject,
                null,
                null,
                now,
                type.contains("erased") ? "" : "{\"name\":\"a thing\"}");
    }

    @Bean
    ScopeRule thingsMayBeAdded() {
        return new ScopeRule(HttpMethod.POST, "/things", "things:write");
    }

    @Bean
    OutboxRelay thingsRelay(
            MongoTemplate mongo, EventPublisher publisher, MeterRegistry meters, Clock clock) {
        return new OutboxRelay(mongo, "things", THINGS, publisher, meters, clock);
    }

    @Bean
    OutboxRelay countsRelay(
            MongoTemplate mongo, EventPublisher publisher, MeterRegistry meters, Clock clock) {
        return new OutboxRelay(mongo, "counts", COUNTS, publisher, meters, clock);
    }

    @Bean
    DerivedDocuments<Count> counts(MongoTemplate mongo) {
        return new DerivedDocuments<>(mongo, "counts", Count.class);
    }

    @Bean
    DerivingStep<Count> counting(
            DerivedDocuments<Count> counts,
            EventPublisher publisher,
            DeadLetters deadLetters,
            EventTracing tracing,
            MeterRegistry meters,
            Clock clock) {
        return new DerivingStep<>(
                "/counts",
                COUNTS,
                new Counting(),
                counts,
                publisher,
                deadLetters,
                tracing,
                meters,
                clock);
    }

    @RestController
    @RequestMapping("/things")
    record Things(MongoTemplate mongo, OutboxRelay thingsRelay) {

        @PostMapping
        Stored add(Caller caller, @RequestBody Thing thing) {
            String id = UUID.randomUUID().toString();
            Stored stored = new Stored(id, caller.tenant(), List.of(added(id, caller.tenant(), 1)));
            mongo.insert(stored, "things");
            thingsRelay.wake(id);
            return stored;
        }
    }

    @Component
    record Listener(DerivingStep<Count> counting) {

        @KafkaListener(topics = THINGS, containerFactory = "eventListenerContainerFactory")
        void on(List<ConsumerRecord<String, byte[]>> records) {
            counting.process(records);
        }
    }

    static class Counting implements Derivation<Count> {

        @Override
        public Set<String> types() {
            return Set.of("dev.careerpath.thing.added.v1", "dev.careerpath.thing.erased.v1");
        }

        @Override
        public Derived<Count> derive(Event event, Head<Count> current) {
            if (event.type().contains("erased")) {
                return new Derived.Erased<>();
            }
            if (!event.data().startsWith("{")) {
                throw new UnreadableEvent("The data is not a JSON object.");
            }
            return new Derived.Next<>(
                    new Count(current == null ? 1 : current.present().times() + 1));
        }

        @Override
        public List<Announcement> announce(Head<Count> head) {
            if (head.erased()) {
                return List.of(new Announcement("dev.careerpath.thing.erased.v1", ""));
            }
            return List.of(
                    new Announcement(
                            "dev.careerpath.thing.counted.v1",
                            "{\"times\":%d}".formatted(head.present().times())));
        }
    }
}
