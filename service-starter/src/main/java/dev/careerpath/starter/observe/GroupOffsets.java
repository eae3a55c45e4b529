package dev.careerpath.starter.observe;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/**
 * How far consumer groups are on their topics, whichever replica reads them. Every method waits for
 * the broker for some seconds at most, and throws when it does not answer.
 */
public final class GroupOffsets {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final BrokerAdmin broker;

    public GroupOffsets(BrokerAdmin broker) {
        this.broker = broker;
    }

    /**
     * How many records of each partition a group has yet to work off. Below zero the broker has
     * lost records which the group has read; zero where the group has not read anything yet.
     *
     * @param topics that the group reads
     */
    public Map<TopicPartition, Long> lag(String group, Collection<String> topics)
            throws ExecutionException, InterruptedException, TimeoutException {
        // What is committed first: else what is read in between would look like records lost.
        Map<TopicPartition, Long> committed = committed(group);
        return lag(committed, ends(topics));
    }

    static Map<TopicPartition, Long> lag(
            Map<TopicPartition, Long> committed, Map<TopicPartition, Long> ends) {
        Map<TopicPartition, Long> lag = new HashMap<>();
        ends.forEach((partition, end) ->
                lag.put(partition, end - committed.getOrDefault(partition, end)));
        return lag;
    }

    Map<TopicPartition, Long> committed(String group)
            throws ExecutionException, InterruptedException, TimeoutException {
        return committed(group, PATIENCE);
    }

    Map<TopicPartition, Long> committed(String group, Duration patience)
            throws ExecutionException, InterruptedException, TimeoutException {
        Map<TopicPartition, Long> committed = new HashMap<>();
        broker.admin()
                .listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get(patience.toMillis(), TimeUnit.MILLISECONDS)
                .forEach((partition, offset) -> {
                    if (offset != null) {
                        committed.put(partition, offset.offset());
                    }
                });
        return committed;
    }

    Map<TopicPartition, Long> ends(Collection<String> topics)
            throws ExecutionException, InterruptedException, TimeoutException {
        Map<TopicPartition, OffsetSpec> partitions = new HashMap<>();
        broker.admin()
                .describeTopics(topics)
                .allTopicNames()
                .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                .forEach((topic, description) ->
                        description
                                .partitions()
                                .forEach(info ->
                                        partitions.put(
                                                new TopicPartition(topic, info.partition()),
                                                OffsetSpec.latest())));
        Map<TopicPartition, Long> ends = new HashMap<>();
        broker.admin()
                .listOffsets(partitions)
                .all()
                .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                .forEach((partition, end) -> ends.put(partition, end.offset()));
        return ends;
    }
}
