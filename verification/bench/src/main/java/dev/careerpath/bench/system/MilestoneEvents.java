package dev.careerpath.bench.system;

import dev.careerpath.starter.event.Event;
import dev.careerpath.starter.event.EventRecords;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Completed milestones as roadmap-service publishes them, each of another profile. */
public final class MilestoneEvents implements AutoCloseable {

    private final KafkaProducer<String, byte[]> kafka;

    public MilestoneEvents(String kafkaServers) {
        this.kafka =
                new KafkaProducer<>(
                        Map.of("bootstrap.servers", kafkaServers, "linger.ms", 1),
                        new StringSerializer(),
                        new ByteArraySerializer());
    }

    /**
     * Hands one over to be sent; its time is now.
     *
     * @param data a JSON object
     * @return its id, which is its profile's too
     */
    public String publish(String tenant, String data) {
        String id = UUID.randomUUID().toString();
        Instant now = Instant.now();
        kafka.send(
                EventRecords.toRecord(
                        "careerpath.progress.events",
                        new Event(
                                id,
                                "/roadmap-service",
                                "dev.careerpath.milestone.completed.v1",
                                id,
                                now,
                                1,
                                tenant,
                                id,
                                null,
                                null,
                                now,
                                data)));
        return id;
    }

    /** Waits until all that were handed over are acknowledged, or have failed. */
    public void flush() {
        kafka.flush();
    }

    @Override
    public void close() {
        kafka.close();
    }
}
