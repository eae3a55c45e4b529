package dev.careerpath.starter;

import static dev.careerpath.starter.ThingsApplication.COUNTS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.careerpath.embedded.EmbeddedKafka;
import dev.careerpath.embedded.EmbeddedMongo;
import dev.careerpath.starter.test.Api;
import dev.careerpath.starter.test.TestTokens;
import dev.careerpath.starter.test.Topic;
import dev.careerpath.starter.web.NotYet;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.kafka.core.KafkaAdmin;

/** A service whose broker is not there when it starts, comes, and goes again. */
@Execution(ExecutionMode.CONCURRENT)
class BrokerAwayIntegrationTests {

    @TempDir private Path data;

    @Test
    void waitsForItsTopicsAndServesWithoutABrokerFromThenOn() throws Exception {
        int port = freePort();
        try (EmbeddedMongo store = EmbeddedMongo.inMemory(0);
                ConfigurableApplicationContext service = start(store.uri(), port)) {
            Api api = Api.at(Integer.parseInt(property(service, "local.server.port")));
            assertThat(readiness(api)).isEqualTo("DOWN");
            assertThat(messaging(api)).isEqualTo("DOWN");
            assertThat(
                            service.getBean(NotYet.class)
                                    .answer(madeBefore(Duration.ofHours(1)), _ -> false, "count")
                                    .getStatusCode()
                                    .value())
                    .as("what was made an hour ago is still waited for")
                    .isEqualTo(202);
            String id = add(api);

            try (EmbeddedKafka broker = EmbeddedKafka.start(data, port)) {
                eventually(() -> readiness(api).equals("UP"));
                eventually(() -> messaging(api).equals("UP"));
                assertThat(Topic.at(broker.bootstrapServers(), COUNTS).eventsOf(id, 1))
                        .as("what was taken before there were topics")
                        .isNotEmpty();
                assertLettersAreKeptForAWeek(service);
            }

            eventually(() -> messaging(api).equals("DOWN"));
            assertThat(readiness(api)).as("it serves without a broker").isEqualTo("UP");
            add(api);
        }
    }

    private static void assertLettersAreKeptForAWeek(ConfigurableApplicationContext service)
            throws Exception {
        var topic = new ConfigResource(ConfigResource.Type.TOPIC, "test.things.things.dlt");
        try (Admin admin =
                Admin.create(service.getBean(KafkaAdmin.class).getConfigurationProperties())) {
            var settings = admin.describeConfigs(List.of(topic)).all().get().get(topic);
            assertThat(settings.get("retention.ms").value())
                    .isEqualTo(Long.toString(Duration.ofDays(7).toMillis()));
        }
    }

    private static String add(Api api) {
        var answer = api.as("acme", "things:write").post("/things", "{\"name\":\"lamp\"}");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json().at("/id").asString();
    }

    private static String readiness(Api api) {
        return api.get("/actuator/health/readiness").json().at("/status").asString();
    }

    private static String messaging(Api api) {
        return api.get("/actuator/health/messaging").json().at("/status").asString();
    }

    private static String madeBefore(Duration age) {
        long millis = Instant.now().minus(age).toEpochMilli();
        return new UUID(millis << 16 | 0x7000, 0x8000000000000000L).toString();
    }

    private static ConfigurableApplicationContext start(String store, int broker) {
        return new SpringApplicationBuilder(ThingsApplication.class)
                .properties("spring.config.name=things")
                .run(
                        "--server.port=0",
                        "--spring.kafka.bootstrap-servers=127.0.0.1:" + broker,
                        "--spring.mongodb.uri=" + store,
                        "--spring.mongodb.database=test",
                        "--careerpath.tokens.public-key=" + TestTokens.publicKey(),
                        "--careerpath.partitions=3");
    }

    private static String property(ConfigurableApplicationContext service, String name) {
        return service.getEnvironment().getRequiredProperty(name);
    }

    private static void eventually(BooleanSupplier condition) throws InterruptedException {
        for (int i = 0; i < 600 && !condition.getAsBoolean(); i++) {
            Thread.sleep(100);
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }

    private static int freePort() throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }
}
