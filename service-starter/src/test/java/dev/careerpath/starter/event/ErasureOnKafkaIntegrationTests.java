package dev.careerpath.starter.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerpath.starter.test.Backends;
import dev.careerpath.starter.test.Topic;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/** What the broker still gives away of somebody who was erased. */
class ErasureOnKafkaIntegrationTests {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final String name = "test.erasure." + UUID.randomUUID();
    private final String erased = UUID.randomUUID().toString();
    private final String stays = UUID.randomUUID().toString();

    @Test
    void leavesNothingReadableButTheTombstone() throws Exception {
        var keeping =
                new Keeping(
                        Duration.ofMillis(100),
                        Duration.ofMillis(200),
                        Duration.ofDays(365),
                        Duration.ofDays(30),
                        Duration.ofDays(7));
        try (Admin admin =
                Admin.create(
                        Map.of("bootstrap.servers", (Object) Backends.pair().bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic(name, 1, (short) 1).configs(keeping.events())))
                    .all()
                    .get();
        }
        Topic topic = Topic.named(name);
        topic.publish(event(erased, 1, "{\"secret\":1}"), event(erased, 2, "{\"secret\":2}"));
        topic.publish(event(stays, 1, "{\"kept\":1}"));
        topic.publish(event(erased, 3, ""));

        List<ConsumerRecord<String, byte[]>> left = List.of();
        Instant until = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(until)) {
            // Something is always written to a topic in use; here it is a neighbour.
            topic.publish(event(UUID.randomUUID().toString(), 1, "{}"));
            left = topic.recordsWhere(record -> record.key().equals(erased), 1);
            if (left.size() == 1) {
                break;
            }
            Thread.sleep(1000);
        }

        assertThat(left).hasSize(1);
        assertThat(left.getFirst().value()).isNull();
        Event tombstone = EventRecords.fromRecord(left.getFirst());
        assertThat(tombstone.type()).isEqualTo("dev.careerpath.thing.erased.v1");
        assertThat(tombstone.sequence()).isEqualTo(3);
        assertThat(topic.eventsOf(stays, 1))
                .singleElement()
                .extracting(Event::data)
                .isEqualTo("{\"kept\":1}");
    }

    private static Event event(String subject, long sequence, String data) {
        Instant now = Instant.now();
        return new Event(
                UUID.randomUUID().toString(),
                "/things",
                data.isEmpty() ? "dev.careerpath.thing.erased.v1" : "dev.careerpath.thing.added.v1",
                subject,
                now,
                sequence,
                "acme",
                "correlation",
                null,
                null,
                now,
                data);
    }
}
