package dev.careerpath.starter.event;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.springframework.kafka.core.KafkaOperations;

/**
 * Sends events in order, all in flight at once, and tells which of them the broker has
 * acknowledged.
 */
public final class EventPublisher {

    private static final long ACKNOWLEDGED_WITHIN_SECONDS = 40;

    private final KafkaOperations<String, byte[]> kafka;

    public EventPublisher(KafkaOperations<String, byte[]> kafka) {
        this.kafka = kafka;
    }

    /**
     * Publishes and waits for every acknowledgement.
     *
     * @return for each event, in order, whether the broker has it
     */
    public List<Boolean> publish(String topic, List<Event> events) {
        List<CompletableFuture<?>> sends = new ArrayList<>(events.size());
        for (Event event : events) {
            sends.add(send(EventRecords.toRecord(topic, event)));
        }
        List<Boolean> acknowledged = new ArrayList<>(sends.size());
        for (CompletableFuture<?> send : sends) {
            acknowledged.add(isAcknowledged(send));
        }
        return acknowledged;
    }

    /**
     * Publishes and waits for every acknowledgement.
     *
     * @throws IllegalStateException if even one is missing, so that the caller's batch is tried
     *     again
     */
    public void publishAll(String topic, List<Event> events) {
        if (publish(topic, events).contains(false)) {
            throw new IllegalStateException(
                    "The broker did not acknowledge every event for " + topic);
        }
    }

    private CompletableFuture<?> send(ProducerRecord<String, byte[]> record) {
        try {
            return kafka.send(record);
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private static boolean isAcknowledged(CompletableFuture<?> send) {
        try {
            send.get(ACKNOWLEDGED_WITHIN_SECONDS, TimeUnit.SECONDS);
            return true;
        } catch (ExecutionException | TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
