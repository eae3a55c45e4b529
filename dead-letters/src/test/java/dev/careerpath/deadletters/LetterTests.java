package dev.careerpath.deadletters;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.junit.jupiter.api.Test;

/** A dead letter gives its original record back as it was. */
class LetterTests {

    private static final DeadLetterTopic TOPIC =
            new DeadLetterTopic("careerpath.profile.events.roadmap-service.dlt");

    @Test
    void losesOnlyWhatTheConsumerAdded() {
        ConsumerRecord<byte[], byte[]> record = record("key");
        record.headers().add("ce_id", bytes("1"));
        record.headers().add("kafka_dlt-exception-message", bytes("bad day\nreally"));
        record.headers().add("kafka_dlt-original-topic", bytes("careerpath.other"));
        record.headers()
                .add("kafka_dlt-original-timestamp", ByteBuffer.allocate(8).putLong(42).array());
        Letter letter = new Letter(TOPIC, record);

        assertThat(letter.original().headers().toArray())
                .extracting(Header::key)
                .containsExactly("ce_id");
        assertThat(letter.original().topic()).isEqualTo("careerpath.other");
        assertThat(letter.original().timestamp()).isEqualTo(42);
        assertThat(letter.original().key()).isEqualTo(bytes("key"));
        assertThat(letter.original().partition()).isNull();
        assertThat(letter.reason()).isEqualTo("bad day really");
    }

    @Test
    void keepsItsPartitionWhenItHasNoKey() {
        ConsumerRecord<byte[], byte[]> record = record(null);
        record.headers()
                .add("kafka_dlt-original-partition", ByteBuffer.allocate(4).putInt(5).array());

        assertThat(new Letter(TOPIC, record).original().partition()).isEqualTo(5);
        assertThat(new Letter(TOPIC, record).original().topic())
                .isEqualTo("careerpath.profile.events");
    }

    @Test
    void isMeantByItsTopicItsOriginalTopicAndItsGroup() {
        assertThat(TOPIC.isMeantBy("careerpath.profile.events")).isTrue();
        assertThat(TOPIC.isMeantBy("roadmap-service")).isTrue();
        assertThat(TOPIC.isMeantBy(TOPIC.name())).isTrue();
        assertThat(TOPIC.isMeantBy("assessment-service")).isFalse();
    }

    private static ConsumerRecord<byte[], byte[]> record(String key) {
        return new ConsumerRecord<>(
                TOPIC.name(), 0, 7, key == null ? null : bytes(key), bytes("value"));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
