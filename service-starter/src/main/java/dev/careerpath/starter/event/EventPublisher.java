package dev.careerpath.starter.event;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.utils.Utils;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.core.KafkaOperations;

/**
 * Sends events in the order of each subject, those of different subjects in flight at once, and
 * tells which of them the broker has acknowledged.
 */
public final class EventPublisher {

    private static final long ACKNOWLEDGED_WITHIN_SECONDS = 40;

    private static final int REMEMBERED = 20_000;

    private final KafkaOperations<String, byte[]> kafka;
    private final SchemaAddresses schemas;
    private final WorkedOff workedOff;
    private final Map<String, Integer> partitions = new ConcurrentHashMap<>();
    private final Set<String> recent =
            Collections.newSetFromMap(
                    new LinkedHashMap<>() {
                        @Override
                        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
                            return size() > REMEMBERED;
                        }
                    });

    public EventPublisher(KafkaOperations<String, byte[]> kafka, SchemaAddresses schemas) {
        this(kafka, schemas, (_, _) -> false);
    }

    /**
     * @param workedOff what this service has read, see {@link #mayLack}
     */
    public EventPublisher(
            KafkaOperations<String, byte[]> kafka, SchemaAddresses schemas, WorkedOff workedOff) {
        this.kafka = kafka;
        this.schemas = schemas;
        this.workedOff = workedOff;
    }

    /** Whether the broker has this event, as far as this process remembers. */
    public boolean hasPublished(Event event) {
        synchronized (recent) {
            return recent.contains(event.id());
        }
    }

    /** Remembers that the broker has this event, whichever replica published it. */
    public void remember(Event event) {
        synchronized (recent) {
            recent.add(event.id());
        }
    }

    /**
     * Whether the topic may lack an event that a step has stored and was to publish: a step commits
     * what led to it only after that, so it cannot once that, or everything until then, is worked
     * off.
     *
     * @param ledTo what the step read; null where that is not known
     */
    public boolean mayLack(Event event, @Nullable RecordPosition ledTo) {
        return !hasPublished(event) && !workedOff.covers(event.time(), ledTo);
    }

    /** The partition that an event of this subject goes to. */
    public int partition(String topic, String subject) {
        int count = kafka.partitionsFor(topic).size();
        partitions.put(topic, count);
        return partition(subject, count);
    }

    /** The same without asking the broker; empty while it has not said how many there are. */
    public OptionalInt knownPartition(String topic, String subject) {
        Integer count = partitions.get(topic);
        return count == null ? OptionalInt.empty() : OptionalInt.of(partition(subject, count));
    }

    private static int partition(String subject, int count) {
        return Utils.toPositive(Utils.murmur2(subject.getBytes(StandardCharsets.UTF_8))) % count;
    }

    /**
     * Publishes and waits for every acknowledgement. An event is sent once the broker has the one
     * before it of the same subject, and not at all when that one failed, so that no event can come
     * to stand before an earlier one.
     *
     * @return for each event, in order, whether the broker has it
     */
    public List<Boolean> publish(String topic, List<Event> events) {
        Boolean[] acknowledged = new Boolean[events.size()];
        Arrays.fill(acknowledged, false);
        Set<String> failed = new HashSet<>();
        for (List<Integer> wave : waves(events)) {
            Map<Integer, CompletableFuture<?>> sends = new LinkedHashMap<>();
            for (int i : wave) {
                if (!failed.contains(events.get(i).subject())) {
                    sends.put(i, send(EventRecords.toRecord(topic, events.get(i), schemas)));
                }
            }
            sends.forEach((i, send) -> {
                acknowledged[i] = isAcknowledged(send);
                if (acknowledged[i]) {
                    remember(events.get(i));
                } else {
                    failed.add(events.get(i).subject());
                }
            });
        }
        return List.of(acknowledged);
    }

    /** The positions of every subject's first event, then of every second, and so on. */
    private static List<List<Integer>> waves(List<Event> events) {
        List<List<Integer>> waves = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        for (int i = 0; i < events.size(); i++) {
            int wave = seen.merge(events.get(i).subject(), 1, Integer::sum) - 1;
            if (wave == waves.size()) {
                waves.add(new ArrayList<>());
            }
            waves.get(wave).add(i);
        }
        return waves;
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
