package dev.careerpath.bench.load;

import dev.careerpath.bench.floor.Sample;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLongArray;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Watches a topic for the first record of each request, known by its correlation id. */
final class Arrivals implements AutoCloseable {

    private final String run;
    private final AtomicLongArray arrived;
    private final AtomicInteger count = new AtomicInteger();
    private final KafkaConsumer<String, byte[]> consumer;
    private final Thread watching;
    private volatile boolean open = true;
    private volatile long last;

    /**
     * Starts to watch from now on.
     *
     * @param run what correlation ids begin with
     * @param capacity how many requests there may be
     */
    Arrivals(Flow flow, String run, int capacity) {
        this.run = run + "-";
        this.arrived = new AtomicLongArray(capacity);
        this.consumer =
                new KafkaConsumer<>(
                        Map.of("bootstrap.servers", flow.kafka(), "max.poll.records", 2000),
                        new StringDeserializer(),
                        new ByteArrayDeserializer());
        List<TopicPartition> partitions =
                consumer.partitionsFor(flow.topic()).stream()
                        .map(info -> new TopicPartition(info.topic(), info.partition()))
                        .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
        watching = Thread.ofPlatform().name("arrivals").start(this::watch);
    }

    private void watch() {
        try (consumer) {
            while (open) {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(50))) {
                    note(record, System.nanoTime());
                }
            }
        }
    }

    private void note(ConsumerRecord<String, byte[]> record, long now) {
        Header header = record.headers().lastHeader(Sample.CORRELATION);
        if (header == null) {
            return;
        }
        String correlation = new String(header.value(), StandardCharsets.UTF_8);
        if (correlation.startsWith(run)) {
            int number = Integer.parseInt(correlation.substring(run.length()));
            if (arrived.compareAndSet(number, 0, now)) {
                last = now;
                count.incrementAndGet();
            }
        }
    }

    /** When a request's end was seen, on {@link System#nanoTime}; 0 if it was not. */
    long at(int number) {
        return arrived.get(number);
    }

    /** How many were seen. */
    int count() {
        return count.get();
    }

    /** When the latest was seen. */
    long last() {
        return last;
    }

    @Override
    public void close() {
        open = false;
        try {
            watching.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
