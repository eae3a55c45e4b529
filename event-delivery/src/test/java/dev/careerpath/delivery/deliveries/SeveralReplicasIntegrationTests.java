package dev.careerpath.delivery.deliveries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.careerpath.delivery.DeliveryOnItsOwn;
import dev.careerpath.starter.event.Event;
import dev.careerpath.starter.test.Backends;
import dev.careerpath.starter.test.Topic;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** This process and another one, on the same broker and the same store, with no leader. */
class SeveralReplicasIntegrationTests extends DeliveryScenario {

    private static final int PROFILES = 20;
    private static final int EACH = 3;

    @Autowired private Environment environment;
    @Autowired private MeterRegistry meters;
    @TempDir private Path folder;

    private final List<String> profiles =
            IntStream.range(0, PROFILES).mapToObj(_ -> UUID.randomUUID().toString()).toList();
    private final Set<String> underWay = ConcurrentHashMap.newKeySet();
    private final Set<String> twiceAtOnce = ConcurrentHashMap.newKeySet();
    private Process other;

    @BeforeEach
    void startTheOther() throws IOException {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                DeliveryOnItsOwn.class.getName(),
                                "--server.port=0",
                                // Its death is noticed sooner than by Kafka's own default of 45 s.
                                "--spring.kafka.consumer.properties.session.timeout.ms=6000",
                                "--spring.kafka.bootstrap-servers="
                                        + Backends.pair().bootstrapServers(),
                                "--spring.mongodb.uri=" + Backends.pair().mongoUri()));
        for (String same :
                List.of(
                        "spring.mongodb.database",
                        "careerpath.tokens.public-key",
                        "careerpath.secrets-key",
                        "careerpath.partitions",
                        "careerpath.deliveries.allow-local",
                        "careerpath.deliveries.answer-within",
                        "careerpath.deliveries.poll")) {
            command.add("--" + same + "=" + environment.getRequiredProperty(same));
        }
        other =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("other.log").toFile())
                        .start();
        await().atMost(Duration.ofSeconds(60)).until(() -> membersWithPartitions() == 2);
    }

    @AfterEach
    void stopTheOther() throws InterruptedException {
        other.destroyForcibly().waitFor();
    }

    @Test
    void shareTheWorkAndTakeOverFromOneThatDies() throws Exception {
        receiver.answers(this::slowly);
        subscribe("");
        double before = delivered();

        publish(1);

        await().atMost(Duration.ofSeconds(30)).until(() -> different() == PROFILES * EACH);
        await().until(underWay::isEmpty);
        assertThat(receiver.received()).as("none twice").hasSize(PROFILES * EACH);
        await().pollDelay(Duration.ofMillis(300))
                .until(() -> delivered() - before > 0 && delivered() - before < PROFILES * EACH);

        publish(1 + EACH);
        await().until(() -> different() > PROFILES * EACH + 5);
        other.destroyForcibly().waitFor();

        await().atMost(Duration.ofSeconds(60)).until(() -> different() == 2 * PROFILES * EACH);
        assertThat(twiceAtOnce).isEmpty();
        for (String one : profiles) {
            assertThat(
                            receiver.about(one).stream()
                                    .map(it -> it.json().at("/sequence").asInt())
                                    .distinct())
                    .containsExactly(1, 2, 3, 4, 5, 6);
        }
    }

    private Receiver.Answer slowly(Receiver.Received one) {
        String id = one.header("webhook-id");
        if (!underWay.add(id)) {
            twiceAtOnce.add(id);
        }
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        underWay.remove(id);
        return new Receiver.Answer(204, Map.of());
    }

    private void publish(int first) {
        Topic.named(PROGRESS)
                .publish(
                        IntStream.range(first, first + EACH)
                                .boxed()
                                .flatMap(sequence ->
                                        profiles.stream()
                                                .map(one -> event(COMPLETED, one, sequence)))
                                .toArray(Event[]::new));
    }

    private long different() {
        return receiver.received().stream()
                .map(one -> one.header("webhook-id"))
                .collect(Collectors.toSet())
                .size();
    }

    /** What this process has delivered. */
    private double delivered() {
        return meters.counter("careerpath.deliveries", "outcome", "delivered").count();
    }

    private static long membersWithPartitions() throws Exception {
        try (Admin admin =
                Admin.create(
                        Map.of("bootstrap.servers", (Object) Backends.pair().bootstrapServers()))) {
            return admin
                    .describeConsumerGroups(List.of(EventsListener.GROUP))
                    .all()
                    .get()
                    .get(EventsListener.GROUP)
                    .members()
                    .stream()
                    .filter(member -> !member.assignment().topicPartitions().isEmpty())
                    .count();
        }
    }
}
