package dev.careerpath.delivery.stream;

import dev.careerpath.delivery.events.Topics;
import dev.careerpath.starter.event.EventRecords;
import dev.careerpath.starter.event.UnreadableEvent;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** The topics of the stream, their partitions and what their records hold. */
final class StreamTopics {

    /** In the order that positions name them; a new one goes last. */
    static final List<String> NAMES = List.of(Topics.PROFILES, Topics.ASSESSMENTS, Topics.PROGRESS);

    private StreamTopics() {}

    /** Those that the broker knows now. */
    static List<TopicPartition> partitions(Consumer<String, byte[]> consumer) {
        List<TopicPartition> partitions = new ArrayList<>();
        for (String topic : NAMES) {
            consumer.partitionsFor(topic)
                    .forEach(info -> partitions.add(new TopicPartition(topic, info.partition())));
        }
        return partitions;
    }

    /** Null for what the consumers put on their dead-letter topics; there is nothing to show. */
    static @Nullable Positioned positioned(ConsumerRecord<String, byte[]> record) {
        try {
            return new Positioned(
                    new TopicPartition(record.topic(), record.partition()),
                    record.offset(),
                    EventRecords.fromRecord(record));
        } catch (UnreadableEvent e) {
            return null;
        }
    }
}
