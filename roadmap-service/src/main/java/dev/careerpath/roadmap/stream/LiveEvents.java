package dev.careerpath.roadmap.stream;

import dev.careerpath.starter.event.Event;
import dev.careerpath.starter.event.EventRecords;
import dev.careerpath.starter.event.UnreadableEvent;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.stereotype.Component;

/**
 * Reads the topics once for all streams, keeps the newest events at hand, and hands each to every
 * subscriber.
 */
@Component
class LiveEvents implements SmartLifecycle {

    /** The topics in the order that positions name them; a new one goes last. */
    static final List<String> TOPICS =
            List.of(
                    "careerpath.profile.events",
                    "careerpath.assessment.events",
                    "careerpath.progress.events");

    private static final Logger log = LoggerFactory.getLogger(LiveEvents.class);
    private static final int KEPT = 2_000;
    private static final int BUFFERED = 1_000;
    private static final Duration PATIENCE = Duration.ofMillis(500);

    private final ConsumerFactory<String, byte[]> consumers;
    private final Deque<Positioned> newest = new ArrayDeque<>();
    private final Map<TopicPartition, Long> droppedBefore = new HashMap<>();
    private final Map<TopicPartition, Long> reached = new HashMap<>();
    private final Set<Subscriber> subscribers = new HashSet<>();
    private volatile boolean running;
    private @Nullable Thread reading;

    LiveEvents(ConsumerFactory<String, byte[]> consumers, MeterRegistry meters) {
        this.consumers = consumers;
        Gauge.builder("careerpath.streams", subscribers, Set::size)
                .description("Open event streams that have caught up")
                .register(meters);
    }

    /** An event and where it stands. */
    record Positioned(TopicPartition partition, long offset, Event event) {}

    /** One stream's place in the hub: a bounded buffer, closed when its reader is too slow. */
    static final class Subscriber {
        final BlockingQueue<Positioned> buffer = new ArrayBlockingQueue<>(BUFFERED);
        volatile boolean tooSlow;
    }

    /** The current end of every partition. */
    Map<TopicPartition, Long> end() {
        try (Consumer<String, byte[]> consumer = consumer()) {
            return consumer.endOffsets(partitions(consumer));
        }
    }

    /** The first offset that is still kept, of every partition. */
    Map<TopicPartition, Long> beginning() {
        try (Consumer<String, byte[]> consumer = consumer()) {
            return consumer.beginningOffsets(partitions(consumer));
        }
    }

    /**
     * Joins the live events from this position on, with what came since already in the buffer.
     *
     * @return null when the position is too old for what is at hand; read on with {@link #since}
     *     first
     */
    synchronized @Nullable Subscriber subscribe(StreamPosition position) {
        if (reached.isEmpty()) {
            return null;
        }
        Map<TopicPartition, Long> next = position.next();
        for (TopicPartition partition : reached.keySet()) {
            if (next.getOrDefault(partition, 0L) < droppedBefore.getOrDefault(partition, 0L)) {
                return null;
            }
        }
        Subscriber subscriber = new Subscriber();
        for (Positioned event : newest) {
            if (!position.isPast(event.partition(), event.offset())
                    && !subscriber.buffer.offer(event)) {
                return null;
            }
        }
        subscribers.add(subscriber);
        return subscriber;
    }

    synchronized void leave(Subscriber subscriber) {
        subscribers.remove(subscriber);
    }

    /**
     * Reads from a position to today's end, in batches; each batch is handed over as it arrives.
     */
    void since(StreamPosition position, BatchReader reader) throws IOException {
        try (Consumer<String, byte[]> consumer = consumer()) {
            Collection<TopicPartition> partitions = partitions(consumer);
            Map<TopicPartition, Long> end = consumer.endOffsets(partitions);
            Map<TopicPartition, Long> beginning = consumer.beginningOffsets(partitions);
            Map<TopicPartition, Long> next = position.next();
            consumer.assign(partitions);
            Set<TopicPartition> open = new HashSet<>();
            for (TopicPartition partition : partitions) {
                long from =
                        Math.max(
                                next.getOrDefault(partition, 0L),
                                beginning.getOrDefault(partition, 0L));
                consumer.seek(partition, from);
                if (from < end.getOrDefault(partition, 0L)) {
                    open.add(partition);
                }
            }
            while (running && !open.isEmpty()) {
                List<Positioned> batch = new ArrayList<>();
                for (ConsumerRecord<String, byte[]> record : consumer.poll(PATIENCE)) {
                    Positioned event = positioned(record);
                    if (event != null) {
                        batch.add(event);
                    }
                }
                open.removeIf(partition ->
                        consumer.position(partition) >= end.getOrDefault(partition, 0L));
                // Across partitions the time of the event is the order a reader expects.
                batch.sort((a, b) -> a.event().time().compareTo(b.event().time()));
                reader.read(batch);
            }
            for (TopicPartition partition : partitions) {
                position.advance(partition, Math.max(consumer.position(partition), 0L) - 1);
            }
        }
    }

    /** Takes batches of events; may fail when its client is gone. */
    interface BatchReader {
        void read(List<Positioned> events) throws IOException;
    }

    @Override
    public void start() {
        running = true;
        reading = Thread.ofVirtual().name("live-events").start(this::readUntilStopped);
    }

    @Override
    public void stop() {
        running = false;
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
            try (Consumer<String, byte[]> consumer = consumer()) {
                read(consumer);
            } catch (WakeupException e) {
                return;
            } catch (KafkaException e) {
                log.warn("The event topics could not be read; it is tried again", e);
                pause();
            }
        }
    }

    private void read(Consumer<String, byte[]> consumer) {
        Collection<TopicPartition> partitions = partitions(consumer);
        if (partitions.stream().map(TopicPartition::topic).distinct().count() < TOPICS.size()) {
            pause();
            return;
        }
        consumer.assign(partitions);
        synchronized (this) {
            if (reached.isEmpty()) {
                Map<TopicPartition, Long> end = consumer.endOffsets(partitions);
                reached.putAll(end);
                droppedBefore.putAll(end);
            }
            reached.forEach(consumer::seek);
        }
        while (running) {
            for (ConsumerRecord<String, byte[]> record : consumer.poll(PATIENCE)) {
                hand(record);
            }
        }
    }

    private synchronized void hand(ConsumerRecord<String, byte[]> record) {
        TopicPartition partition = new TopicPartition(record.topic(), record.partition());
        reached.put(partition, record.offset() + 1);
        Positioned event = positioned(record);
        if (event == null) {
            return;
        }
        newest.addLast(event);
        if (newest.size() > KEPT) {
            Positioned dropped = newest.removeFirst();
            droppedBefore.put(dropped.partition(), dropped.offset() + 1);
        }
        subscribers.removeIf(subscriber -> {
            subscriber.tooSlow = !subscriber.buffer.offer(event);
            return subscriber.tooSlow;
        });
    }

    private static @Nullable Positioned positioned(ConsumerRecord<String, byte[]> record) {
        try {
            return new Positioned(
                    new TopicPartition(record.topic(), record.partition()),
                    record.offset(),
                    EventRecords.fromRecord(record));
        } catch (UnreadableEvent e) {
            // The consumers put it on their dead-letter topics; there is nothing to show to a
            // follower.
            return null;
        }
    }

    private Consumer<String, byte[]> consumer() {
        return consumers.createConsumer(null, "stream", null);
    }

    private static Collection<TopicPartition> partitions(Consumer<String, byte[]> consumer) {
        List<TopicPartition> partitions = new ArrayList<>();
        for (String topic : TOPICS) {
            consumer.partitionsFor(topic)
                    .forEach(info -> partitions.add(new TopicPartition(topic, info.partition())));
        }
        return partitions;
    }

    private static void pause() {
        try {
            Thread.sleep(PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
