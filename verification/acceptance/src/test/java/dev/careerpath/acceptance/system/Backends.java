package dev.careerpath.acceptance.system;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.mongodb.MongoDBContainer;

/**
 * The broker and the document store of the run: containers where Docker answers, the system's own
 * embedded pair where it does not.
 *
 * @param options what {@code up} is told about them
 */
record Backends(
        List<String> options, @Nullable KafkaContainer kafka, @Nullable MongoDBContainer mongodb)
        implements AutoCloseable {

    static Backends choose() {
        if (!DockerClientFactory.instance().isDockerAvailable()) {
            System.out.println("The acceptance suite runs on the embedded pair.");
            return new Backends(List.of(), null, null);
        }
        System.out.println("The acceptance suite runs on containers.");
        KafkaContainer kafka = new KafkaContainer("apache/kafka-native:4.1.1");
        MongoDBContainer mongodb = new MongoDBContainer("mongo:8.0");
        kafka.start();
        mongodb.start();
        return new Backends(
                List.of(
                        "--kafka",
                        kafka.getBootstrapServers(),
                        "--mongodb",
                        mongodb.getConnectionString()),
                kafka,
                mongodb);
    }

    /** Whether the broker and the store are a part of the system, {@code embedded}. */
    boolean embedded() {
        return kafka == null;
    }

    @Override
    public void close() {
        if (kafka != null) {
            kafka.stop();
        }
        if (mongodb != null) {
            mongodb.stop();
        }
    }
}
