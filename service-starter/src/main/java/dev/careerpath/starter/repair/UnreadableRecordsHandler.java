package dev.careerpath.starter.repair;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.listener.MessageListenerContainer;
import org.springframework.util.backoff.BackOff;

/**
 * What a consumer does when the broker gives it something that cannot be read: it names the place,
 * leaves that partition alone for a while, later each time, and goes on with the others. It goes
 * past the place only when an operator says so, for what is skipped is lost to it.
 */
public final class UnreadableRecordsHandler extends DefaultErrorHandler {

    private static final Logger log = LoggerFactory.getLogger(UnreadableRecordsHandler.class);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final UnreadableRecords unreadable;
    private final ConcurrentMap<TopicPartition, Duration> pauses = new ConcurrentHashMap<>();

    /**
     * @param untilItWorks the pauses between attempts at a batch that the listener could not take
     */
    public UnreadableRecordsHandler(BackOff untilItWorks, UnreadableRecords unreadable) {
        super(untilItWorks);
        this.unreadable = unreadable;
    }

    @Override
    public void handleOtherException(
            Exception failure,
            Consumer<?, ?> consumer,
            MessageListenerContainer container,
            boolean batchListener) {
        Optional<TopicPartition> place = UnreadableRecord.partition(failure, consumer);
        if (place.isEmpty()) {
            // Not a record: the broker is away, or the consumer has to join anew.
            log.warn("The consumer goes on after: {}", failure.toString());
            sleep(FIRST_PAUSE);
            return;
        }
        TopicPartition partition = place.get();
        String group = consumer.groupMetadata().groupId();
        long offset = consumer.position(partition, PATIENCE);
        if (unreadable.isSkipped(group, partition)) {
            skip(consumer, group, partition, offset);
            return;
        }
        String reason = UnreadableRecord.reason(failure);
        unreadable.found(group, partition, offset, reason);
        log.error(
                "{} cannot be read by {} from offset {} on: {}. It is tried again; ./career-path repair skips it.",
                partition,
                group,
                offset,
                reason);
        pause(container, group, partition);
    }

    private void skip(
            Consumer<?, ?> consumer, String group, TopicPartition partition, long offset) {
        long end = consumer.endOffsets(Set.of(partition), PATIENCE).getOrDefault(partition, offset);
        long next = Math.min(offset + 1, end);
        consumer.seek(partition, next);
        consumer.commitSync(Map.of(partition, new OffsetAndMetadata(next)), PATIENCE);
        log.warn("{} skips {} at offset {}", group, partition, offset);
        if (next == end) {
            unreadable.read(group, Set.of(partition));
        }
    }

    private void pause(MessageListenerContainer container, String group, TopicPartition partition) {
        Duration pause = pauses.getOrDefault(partition, FIRST_PAUSE);
        Duration twice = pause.multipliedBy(2);
        pauses.put(partition, twice.compareTo(LONGEST_PAUSE) < 0 ? twice : LONGEST_PAUSE);
        container.pausePartition(partition);
        Thread.ofVirtual()
                .name("unreadable-" + partition)
                .start(() -> {
                    Duration waited = Duration.ZERO;
                    while (waited.compareTo(pause) < 0 && !unreadable.isSkipped(group, partition)) {
                        sleep(Duration.ofMillis(200));
                        waited = waited.plusMillis(200);
                    }
                    container.resumePartition(partition);
                });
    }

    private static void sleep(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
