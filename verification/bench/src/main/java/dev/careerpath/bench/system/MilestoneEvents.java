package dev.careerpath.bench.system;

import dev.careerpath.starter.event.Event;
import dev.careerpath.starter.event.EventRecords;
import dev.careerpath.starter.event.SchemaAddresses;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Completed milestones as roadmap-service publishes them, each of another profile. */
public final class MilestoneEvents implements AutoCloseable {

    private final SchemaAddresses schemas;
    private final KafkaProducer<String, byte[]> kafka;

    /**
     * @param url where the edge is
     */
    public MilestoneEvents(String kafkaServers, URI url) {
        this.schemas = new SchemaAddresses(url);
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
                                data),
                        schemas));
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
