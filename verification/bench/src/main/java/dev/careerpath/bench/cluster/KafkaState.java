package dev.careerpath.bench.cluster;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListOffsetsResult;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;

/** What a Kafka cluster says of itself, and what an operator does to it. */
final class KafkaState {

    private static final int PATIENCE_SECONDS = 5;

    private KafkaState() {}

    private static Admin admin(String servers) {
        return Admin.create(
                Map.of(
                        "bootstrap.servers",
                        servers,
                        "default.api.timeout.ms",
                        5_000,
                        "request.timeout.ms",
                        3_000));
    }

    /** Whether so many brokers are there, and as many copies of every partition are in step. */
    static boolean whole(String servers, int brokers) {
        try (Admin admin = admin(servers)) {
            if (of(admin.describeCluster().nodes()).size() < brokers) {
                return false;
            }
            var names = of(admin.listTopics(new ListTopicsOptions().listInternal(true)).names());
            return of(admin.describeTopics(names).allTopicNames()).values().stream()
                    .flatMap(topic -> topic.partitions().stream())
                    .allMatch(partition -> partition.isr().size() >= brokers);
        } catch (ExecutionException | TimeoutException e) {
            return false;
        }
    }

    /** Whether every consumer group has read all there is on the topics that it has read before. */
    static boolean allRead(String servers) {
        try (Admin admin = admin(servers)) {
            for (GroupListing group : of(admin.listGroups().all())) {
                var read =
                        of(
                                admin.listConsumerGroupOffsets(group.groupId())
                                        .partitionsToOffsetAndMetadata());
                var ends = of(admin.listOffsets(latest(read.keySet())).all());
                if (read.entrySet().stream()
                        .anyMatch(at -> at.getValue().offset() < end(ends, at.getKey()))) {
                    return false;
                }
            }
            return true;
        } catch (ExecutionException | TimeoutException e) {
            return false;
        }
    }

    private static long end(
            Map<TopicPartition, ListOffsetsResult.ListOffsetsResultInfo> ends,
            TopicPartition partition) {
        var end = ends.get(partition);
        return end == null ? Long.MAX_VALUE : end.offset();
    }

    private static Map<TopicPartition, OffsetSpec> latest(Collection<TopicPartition> partitions) {
        return partitions.stream()
                .collect(Collectors.toMap(Function.identity(), _ -> OffsetSpec.latest()));
    }

    /** Deletes every record of these topics. */
    static void empty(String servers, Collection<String> topics) {
        try (Admin admin = admin(servers)) {
            Map<TopicPartition, RecordsToDelete> all = new HashMap<>();
            of(admin.describeTopics(topics).allTopicNames())
                    .forEach((name, topic) ->
                            topic.partitions()
                                    .forEach(partition ->
                                            all.put(
                                                    new TopicPartition(name, partition.partition()),
                                                    RecordsToDelete.beforeOffset(-1))));
            of(admin.deleteRecords(all).all());
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T> T of(KafkaFuture<T> answer) throws ExecutionException, TimeoutException {
        try {
            return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }
}
