package dev.careerpath.starter.repair;

import java.util.Collection;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.springframework.kafka.listener.BatchInterceptor;
import org.springframework.kafka.listener.ConsumerAwareRebalanceListener;

/** Takes a place off the list when its partition gives records again, or is another replica's. */
public record ReadableAgain(UnreadableRecords unreadable)
        implements ConsumerAwareRebalanceListener {

    @Override
    public void onPartitionsRevokedAfterCommit(
            Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        unreadable.read(consumer.groupMetadata().groupId(), partitions);
    }

    @Override
    public void onPartitionsLost(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        unreadable.read(consumer.groupMetadata().groupId(), partitions);
    }

    /** The same for what is read. */
    public record Batches(UnreadableRecords unreadable)
            implements BatchInterceptor<String, byte[]> {

        @Override
        public ConsumerRecords<String, byte[]> intercept(
                ConsumerRecords<String, byte[]> records, Consumer<String, byte[]> consumer) {
            unreadable.read(consumer.groupMetadata().groupId(), records.partitions());
            return records;
        }
    }
}
