package dev.careerpath.delivery.stream;

import dev.careerpath.delivery.events.Topics;
import dev.careerpath.starter.event.Event;
import dev.careerpath.starter.event.EventPublisher;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
 * Reads the topics once for all streams, from before its own start on; and tells the publisher what
 * other replicas have published, so that a command that follows repeats none of it.
 */
@Component
class ReadingTopics implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(ReadingTopics.class);
    private static final Duration PATIENCE = Duration.ofMillis(500);

    /** Under load a read brings what came in this time; no more is added to an event's way. */
    private static final Duration GATHERED_FOR = Duration.ofMillis(25);

    private static final long LOOK_AGAIN_NANOS = TimeUnit.SECONDS.toNanos(10);

    private final ConsumerFactory<String, byte[]> consumers;
    private final LiveEvents live;
    private final EventPublisher publisher;
    private volatile boolean running;
    private @Nullable Thread reading;

    ReadingTopics(
            ConsumerFactory<String, byte[]> consumers, LiveEvents live, EventPublisher publisher) {
        this.consumers = consumers;
        this.live = live;
        this.publisher = publisher;
    }

    @Override
    public void start() {
        running = true;
        live.open();
        reading = Thread.ofVirtual().name("live-events").start(this::readUntilStopped);
    }

    /** Ends every stream at once, so that none holds up the web server's own stop. */
    @Override
    public void stop() {
        running = false;
        live.close();
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
        List<TopicPartition> partitions = StreamTopics.partitions(consumer);
        if (partitions.stream().map(TopicPartition::topic).distinct().count()
                < StreamTopics.NAMES.size()) {
            pause(PATIENCE);
            return;
        }
        consumer.assign(partitions);
        live.begin(consumer.beginningOffsets(partitions), consumer.endOffsets(partitions))
                .forEach(consumer::seek);
        long lookedAt = System.nanoTime();
        while (running) {
            ConsumerRecords<String, byte[]> records = consumer.poll(PATIENCE);
            records.forEach(this::hand);
            // What compaction took leaves no record, so the consumer knows better where it is.
            Map<TopicPartition, Long> positions = new HashMap<>();
            partitions.forEach(one -> positions.put(one, consumer.position(one)));
            live.arrived(positions);
            if (!records.isEmpty()) {
                pause(GATHERED_FOR);
            }
            if (System.nanoTime() - lookedAt > LOOK_AGAIN_NANOS) {
                lookedAt = System.nanoTime();
                if (StreamTopics.partitions(consumer).size() != partitions.size()) {
                    return;
                }
                live.remember(consumer.beginningOffsets(partitions));
            }
        }
    }

    private void hand(ConsumerRecord<String, byte[]> record) {
        Event event = live.hand(record);
        if (event != null && record.topic().equals(Topics.PROGRESS)) {
            publisher.remember(event);
        }
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
