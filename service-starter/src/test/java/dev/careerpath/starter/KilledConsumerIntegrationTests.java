package dev.careerpath.starter;

import static dev.careerpath.starter.ThingsApplication.COUNTS;
import static dev.careerpath.starter.ThingsApplication.THINGS;
import static dev.careerpath.starter.ThingsApplication.added;
import static org.assertj.core.api.Assertions.assertThat;

import dev.careerpath.starter.event.Event;
import dev.careerpath.starter.test.Backends;
import dev.careerpath.starter.test.Topic;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;

/** A second replica's consumer that ends without a word, as {@code kill -9} ends it. */
@SpringBootTest(
        classes = ThingsApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"spring.config.name=things", "careerpath.group=killed"})
@ContextConfiguration(initializers = Backends.class)
@DirtiesContext
class KilledConsumerIntegrationTests {

    private static final Duration STALLS_AT_MOST = Duration.ofSeconds(15);

    @Autowired private ConsumerFactory<String, byte[]> consumers;

    @Test
    void othersTakeItsPartitionsOverWithinSeconds() {
        Map<String, Object> settings = new HashMap<>(consumers.getConfigurationProperties());
        settings.put("group.id", "killed");
        KafkaConsumer<String, byte[]> other = new KafkaConsumer<>(settings);
        other.subscribe(List.of(THINGS));
        long until = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (other.assignment().isEmpty() && System.nanoTime() < until) {
            other.poll(Duration.ofMillis(100));
        }
        assertThat(other.assignment()).isNotEmpty();
        other.close(
                CloseOptions.groupMembershipOperation(
                        CloseOptions.GroupMembershipOperation.REMAIN_IN_GROUP));

        List<String> subjects =
                IntStream.range(0, 12).mapToObj(_ -> UUID.randomUUID().toString()).toList();
        long begin = System.nanoTime();
        Topic.named(THINGS)
                .publish(
                        subjects.stream()
                                .map(subject -> added(subject, "acme", 1))
                                .toArray(Event[]::new));
        Topic.named(COUNTS)
                .recordsWhere(record -> subjects.contains(record.key()), subjects.size());
        Duration stalled = Duration.ofNanos(System.nanoTime() - begin);

        System.out.printf("A killed consumer's share stalled for %s%n", stalled);
        assertThat(stalled).isLessThan(STALLS_AT_MOST);
    }
}
