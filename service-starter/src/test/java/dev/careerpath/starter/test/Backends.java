package dev.careerpath.starter.test;

import dev.careerpath.embedded.EmbeddedKafka;
import dev.careerpath.embedded.EmbeddedMongo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.mongodb.MongoDBContainer;

/**
 * The broker and the document store that integration tests run on, one pair for each JVM:
 * containers where Docker answers, the embedded pair where it does not. Use as a context
 * initializer; which of the two ran is printed.
 */
public final class Backends
        implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final Pair PAIR =
            DockerClientFactory.instance().isDockerAvailable() ? containers() : embedded();

    /**
     * @param name what runs, for people
     * @param bootstrapServers the broker
     * @param mongoUri the document store
     */
    public record Pair(String name, String bootstrapServers, String mongoUri) {}

    /** The running pair. */
    public static Pair pair() {
        return PAIR;
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(
                        Map.of(
                                "spring.kafka.bootstrap-servers",
                                PAIR.bootstrapServers(),
                                "spring.mongodb.uri",
                                PAIR.mongoUri(),
                                "spring.mongodb.database",
                                "test-" + UUID.randomUUID(),
                                "careerpath.tokens.public-key",
                                TestTokens.publicKey().toString(),
                                "logging.structured.format.console",
                                "",
                                "careerpath.partitions",
                                "3"))
                .applyTo(context);
    }

    private static Pair containers() {
        KafkaContainer kafka = new KafkaContainer("apache/kafka-native:4.1.1");
        MongoDBContainer mongo = new MongoDBContainer("mongo:8.0");
        kafka.start();
        mongo.start();
        return announced(
                new Pair("containers", kafka.getBootstrapServers(), mongo.getConnectionString()));
    }

    private static Pair embedded() {
        try {
            Path data = Files.createTempDirectory("career-path-test");
            EmbeddedKafka kafka = EmbeddedKafka.start(data.resolve("kafka"), 0);
            EmbeddedMongo mongo = EmbeddedMongo.inMemory(0);
            // After the contexts are closed: a consumer whose broker is gone waits for it in vain.
            SpringApplication.getShutdownHandlers()
                    .add(() -> {
                        kafka.close();
                        mongo.close();
                        delete(data);
                    });
            return announced(new Pair("the embedded pair", kafka.bootstrapServers(), mongo.uri()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Pair announced(Pair pair) {
        System.out.println("Integration tests run on " + pair.name() + ".");
        return pair;
    }
}
