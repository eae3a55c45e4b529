package dev.careerpath.delivery.stream;

import dev.careerpath.delivery.events.Topics;
import dev.careerpath.starter.event.EventRecords;
import dev.careerpath.starter.event.UnreadableEvent;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.stereotype.Component;

/**
 * Reads the topics once for all streams, keeps the newest events at hand, from before its own start
 * on, and hands each to every stream that shows it.
 */
@Component
class LiveEvents implements SmartLifecycle {

    /** The topics in the order that positions name them; a new one goes last. */
    static final List<String> TOPICS =
            List.of(Topics.PROFILES, Topics.ASSESSMENTS, Topics.PROGRESS);

    private static final Logger log = LoggerFactory.getLogger(LiveEvents.class);
    private static final long KEPT_BYTES = 16L << 20;
    private static final long BROUGHT_OF_EACH_PARTITION = 200;
    private static final Duration PATIENCE = Duration.ofMillis(500);

    /** Under load a read brings what came in this time; no more is added to an event's way. */
    private static final Duration GATHERED_FOR = Duration.ofMillis(25);

    private static final long LOOK_AGAIN_NANOS = TimeUnit.SECONDS.toNanos(10);

    private final ConsumerFactory<String, byte[]> consumers;
    private final Deque<Positioned> newest = new ArrayDeque<>();
    private final Map<TopicPartition, Long> droppedBefore = new HashMap<>();
    private final Map<TopicPartition, Long> reached = new HashMap<>();
    private final Map<TopicPartition, Long> atStart = new HashMap<>();
    private final Map<TopicPartition, Long> beginning = new HashMap<>();
    private final Map<String, Set<LiveReader>> readers = new HashMap<>();
    private long keptBytes;
    private boolean ready;
    private volatile boolean running;
    private @Nullable Thread reading;

    LiveEvents(ConsumerFactory<String, byte[]> consumers) {
        this.consumers = consumers;
    }

    /**
     * Waits until everything that was there at the start is read.
     *
     * @return false if the broker keeps it from being so
     */
    synchronized boolean awaitReady(Duration patience) throws InterruptedException {
        long until = System.nanoTime() + patience.toNanos();
        while (!ready && System.nanoTime() < until) {
            wait(100);
        }
        return ready;
    }

    synchronized Set<TopicPartition> partitions() {
        return Set.copyOf(reached.keySet());
    }

    /** Where the next event of each partition will stand, as far as this process knows. */
    synchronized Map<TopicPartition, Long> end() {
        return Map.copyOf(reached);
    }

    /** Where the first event that is kept stands, as it was a few seconds ago. */
    synchronized Map<TopicPartition, Long> beginning() {
        return Map.copyOf(beginning);
    }

    /**
     * Joins the live events from this position on, with what came since already at hand.
     *
     * @return null when the position is too old for what is at hand; catch up first
     */
    synchronized @Nullable LiveReader join(StreamPosition position, StreamFilter filter) {
        if (!ready) {
            return null;
        }
        for (Map.Entry<TopicPartition, Long> dropped : droppedBefore.entrySet()) {
            if (position.next(dropped.getKey()) < dropped.getValue()) {
                return null;
            }
        }
        LiveReader reader =
                new LiveReader(
                        filter,
                        newest.stream()
                                .filter(event -> !position.isPast(event) && filter.passes(event))
                                .toList());
        readers.computeIfAbsent(filter.tenant(), _ -> new HashSet<>()).add(reader);
        return reader;
    }

    synchronized void leave(LiveReader reader) {
        Set<LiveReader> ofTenant = readers.get(reader.filter().tenant());
        if (ofTenant != null && ofTenant.remove(reader) && ofTenant.isEmpty()) {
            readers.remove(reader.filter().tenant());
        }
    }

    /**
     * Moves a position past what its reader was not shown, so that a resume need not look at it
     * again; does nothing while something waits to be shown.
     */
    synchronized void skip(LiveReader reader, StreamPosition position) {
        if (reader.hasNothing()) {
            reached.forEach(position::advance);
        }
    }

    @Override
    public void start() {
        running = true;
        reading = Thread.ofVirtual().name("live-events").start(this::readUntilStopped);
    }

    /** Ends every stream at once, so that none holds up the web server's own stop. */
    @Override
    public void stop() {
        running = false;
        synchronized (this) {
            readers.values().forEach(ofTenant -> ofTenant.forEach(LiveReader::end));
            readers.clear();
        }
        if (reading != null) {
            try {
                reading.join(Duration.ofSeconds(5));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void readUntilStopped() {
        while (running) {
            try (Consumer<String, byte[]> consumer =
                    consumers.createConsumer(null, "stream", null)) {
                read(consumer);
            } catch (KafkaException e) {
                log.warn("The event topics could not be read; it is tried again", e);
                pause(PATIENCE);
            }
        }
    }

    /** Reads until stopped, or until a topic has got another number of partitions. */
    private void read(Consumer<String, byte[]> consumer) {
        List<TopicPartition> partitions = partitions(consumer);
        if (partitions.stream().map(TopicPartition::topic).distinct().count() < TOPICS.size()) {
            pause(PATIENCE);
            return;
        }
        consumer.assign(partitions);
        begin(consumer, partitions);
        long lookedAt = System.nanoTime();
        while (running) {
            ConsumerRecords<String, byte[]> records = consumer.poll(PATIENCE);
            records.forEach(this::hand);
            arrived(consumer, partitions);
            if (!records.isEmpty()) {
                pause(GATHERED_FOR);
            }
            if (System.nanoTime() - lookedAt > LOOK_AGAIN_NANOS) {
                lookedAt = System.nanoTime();
                if (partitions(consumer).size() != partitions.size()) {
                    return;
                }
                remember(consumer.beginningOffsets(partitions));
            }
        }
    }

    private void begin(Consumer<String, byte[]> consumer, List<TopicPartition> partitions) {
        Map<TopicPartition, Long> first = consumer.beginningOffsets(partitions);
        Map<TopicPartition, Long> end = consumer.endOffsets(partitions);
        remember(first);
        synchronized (this) {
            for (TopicPartition partition : partitions) {
                if (!reached.containsKey(partition)) {
                    long last = end.getOrDefault(partition, 0L);
                    long from =
                            Math.max(
                                    first.getOrDefault(partition, 0L),
                                    last - BROUGHT_OF_EACH_PARTITION);
                    reached.put(partition, from);
                    droppedBefore.put(partition, from);
                    atStart.put(partition, last);
                }
                consumer.seek(partition, reached.getOrDefault(partition, 0L));
            }
        }
    }

    private synchronized void remember(Map<TopicPartition, Long> first) {
        beginning.putAll(first);
    }

    /** What compaction took leaves no record, so the consumer knows better where it is. */
    private synchronized void arrived(
            Consumer<String, byte[]> consumer, List<TopicPartition> partitions) {
        for (TopicPartition partition : partitions) {
            reached.merge(partition, consumer.position(partition), Math::max);
        }
        if (!ready
                && atStart.entrySet().stream()
                        .allMatch(
                                end -> reached.getOrDefault(end.getKey(), 0L) >= end.getValue())) {
            ready = true;
            notifyAll();
        }
    }

    private synchronized void hand(ConsumerRecord<String, byte[]> record) {
        reached.put(new TopicPartition(record.topic(), record.partition()), record.offset() + 1);
        Positioned event = positioned(record);
        if (event == null) {
            return;
        }
        newest.addLast(event);
        keptBytes += event.size();
        while (keptBytes > KEPT_BYTES) {
            Positioned dropped = newest.removeFirst();
            keptBytes -= dropped.size();
            droppedBefore.put(dropped.partition(), dropped.offset() + 1);
        }
        readers.computeIfPresent(
                event.event().tenant(),
                (_, ofTenant) -> {
                    ofTenant.removeIf(reader -> !reader.offer(event));
                    return ofTenant.isEmpty() ? null : ofTenant;
                });
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

    private static List<TopicPartition> partitions(Consumer<String, byte[]> consumer) {
        List<TopicPartition> partitions = new ArrayList<>();
        for (String topic : TOPICS) {
            consumer.partitionsFor(topic)
                    .forEach(info -> partitions.add(new TopicPartition(topic, info.partition())));
        }
        return partitions;
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
