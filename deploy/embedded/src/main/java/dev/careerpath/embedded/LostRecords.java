package dev.careerpath.embedded;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Logger;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * Takes consumer groups back to where their topics end, when the broker has lost records that they
 * had read: else they would pass over the next ones that come to stand in those places.
 */
final class LostRecords {

    private static final Logger log = Logger.getLogger(LostRecords.class.getName());
    private static final int PATIENCE_SECONDS = 10;
    private static final int LOOK_MILLIS = 100;
    private static final int LOADING_AT_MOST = 50;

    private LostRecords() {}

    /**
     * @param client how the broker is reached
     */
    static void reconcile(Map<String, Object> client) throws InterruptedException {
        try (Admin admin = Admin.create(client)) {
            for (String group : groups(admin)) {
                reconcile(admin, group);
            }
        } catch (ExecutionException | TimeoutException e) {
            log.warning("Consumer groups could not be looked at: " + e);
        }
    }

    /** All groups; a broker that has just started gives none until it has read where they are. */
    private static List<String> groups(Admin admin)
            throws ExecutionException, InterruptedException, TimeoutException {
        List<String> groups = List.of();
        for (int i = 0; i < LOADING_AT_MOST && groups.isEmpty(); i++) {
            Thread.sleep(LOOK_MILLIS);
            groups =
                    admin.listGroups().all().get(PATIENCE_SECONDS, TimeUnit.SECONDS).stream()
                            .map(GroupListing::groupId)
                            .toList();
        }
        return groups;
    }

    private static void reconcile(Admin admin, String group) throws InterruptedException {
        try {
            Map<TopicPartition, OffsetAndMetadata> committed =
                    admin.listConsumerGroupOffsets(group)
                            .partitionsToOffsetAndMetadata()
                            .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
            committed.keySet().forEach(partition -> asked.put(partition, OffsetSpec.latest()));
            Map<TopicPartition, OffsetAndMetadata> back = new HashMap<>();
            admin.listOffsets(asked)
                    .all()
                    .get(PATIENCE_SECONDS, TimeUnit.SECONDS)
                    .forEach((partition, end) -> {
                        OffsetAndMetadata read = committed.get(partition);
                        if (read != null && read.offset() > end.offset()) {
                            back.put(partition, new OffsetAndMetadata(end.offset()));
                        }
                    });
            if (!back.isEmpty()) {
                admin.alterConsumerGroupOffsets(group, back)
                        .all()
                        .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
                log.warning(
                        "%s had read records that are lost; it goes on from %s. ./career-path repair publishes again what the documents know."
                                .formatted(group, back));
            }
        } catch (ExecutionException | TimeoutException e) {
            // Its consumers are still there, and find out by the epochs of the records they had.
            log.warning("%s could not be taken back: %s".formatted(group, e));
        }
    }
}
