package dev.careerpath.starter;

import static dev.careerpath.starter.ThingsApplication.COUNTS;
import static dev.careerpath.starter.ThingsApplication.THINGS;
import static dev.careerpath.starter.ThingsApplication.added;
import static org.assertj.core.api.Assertions.assertThat;

import dev.careerpath.embedded.EmbeddedKafka;
import dev.careerpath.embedded.EmbeddedMongo;
import dev.careerpath.starter.event.Event;
import dev.careerpath.starter.test.Api;
import dev.careerpath.starter.test.TestTokens;
import dev.careerpath.starter.test.Topic;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

/** A record whose bytes the disk has changed, with good ones before and after it. */
@ExtendWith(OutputCaptureExtension.class)
class UnreadableRecordsIntegrationTests {

    private static final List<String> SUBJECTS = List.of("first", "second", "third");

    @TempDir private Path data;

    @Test
    void namesThePlaceWaitsAndGoesPastItWhenToldTo(CapturedOutput output) throws Exception {
        try (EmbeddedKafka broker = EmbeddedKafka.start(data, 0)) {
            publish(broker);
        }
        flipAByte(data.resolve(THINGS + "-0/00000000000000000000.log"));

        try (EmbeddedMongo store = EmbeddedMongo.inMemory(0);
                EmbeddedKafka broker = EmbeddedKafka.start(data, 0);
                ConfigurableApplicationContext service = start(store, broker)) {
            int port = Integer.parseInt(service.getEnvironment().getProperty("local.server.port"));
            Api api = Api.at(port);
            Topic counts = Topic.at(broker.bootstrapServers(), COUNTS);
            assertThat(counts.eventsOf("first", 1)).isNotEmpty();
            eventually(() -> messaging(api).at("/status").asString().equals("DOWN"));
            assertThat(messaging(api).toString()).contains("things test.things-0@1");
            assertThat(api.get("/actuator/health/readiness").status())
                    .as("it serves all the same")
                    .isEqualTo(200);
            assertThat(metrics(api)).contains("careerpath_consumer_unreadable{");
            Thread.sleep(3_000);
            assertThat(output.getAll().split("cannot be read by things", -1))
                    .as("lines of log about it in some seconds")
                    .hasSizeLessThan(6);

            assertThat(api.as("acme", "metrics:read").post("/actuator/repair", "{}").status())
                    .isEqualTo(403);
            var repaired = api.as("acme", "operations:manage").post("/actuator/repair", "{}");

            assertThat(repaired.status()).as(repaired.body()).isEqualTo(200);
            assertThat(repaired.json().at("/skipped/0/offset").asLong()).isEqualTo(1);
            assertThat(repaired.json().at("/published").get(COUNTS).asLong())
                    .as("what the documents know")
                    .isEqualTo(1);
            assertThat(counts.eventsOf("third", 1)).isNotEmpty();
            eventually(() -> messaging(api).at("/status").asString().equals("UP"));
            List<Event> first = counts.eventsOf("first", 2);
            assertThat(first.getLast().id()).isEqualTo(first.getFirst().id());
        }
    }

    private static void publish(EmbeddedKafka broker) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic(THINGS, 1, (short) 1))).all().get();
        }
        for (String subject : SUBJECTS) {
            Topic.at(broker.bootstrapServers(), THINGS).publish(added(subject, "acme", 1));
        }
    }

    /** In the middle, which is in the second of three batches of the same length. */
    private static void flipAByte(Path segment) throws Exception {
        try (RandomAccessFile file = new RandomAccessFile(segment.toFile(), "rw")) {
            long middle = file.length() / 2;
            file.seek(middle);
            int value = file.read();
            file.seek(middle);
            file.write(value ^ 0x20);
        }
    }

    private static tools.jackson.databind.JsonNode messaging(Api api) {
        return api.get("/actuator/health/messaging").json();
    }

    private static String metrics(Api api) {
        return api.as("acme", "metrics:read").get("/actuator/prometheus").body();
    }

    private static ConfigurableApplicationContext start(EmbeddedMongo store, EmbeddedKafka broker) {
        return new SpringApplicationBuilder(ThingsApplication.class)
                .properties("spring.config.name=things")
                .run(
                        "--server.port=0",
                        "--spring.kafka.bootstrap-servers=" + broker.bootstrapServers(),
                        "--spring.mongodb.uri=" + store.uri(),
                        "--spring.mongodb.database=test",
                        "--careerpath.tokens.public-key=" + TestTokens.publicKey(),
                        "--careerpath.partitions=1");
    }

    private static void eventually(BooleanSupplier condition) throws InterruptedException {
        for (int i = 0; i < 300 && !condition.getAsBoolean(); i++) {
            Thread.sleep(100);
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }
}
