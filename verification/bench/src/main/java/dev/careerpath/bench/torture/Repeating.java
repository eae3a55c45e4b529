package dev.careerpath.bench.torture;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Sends records a second time, in any order and to any partition, as a producer's retry across a
 * change of the partition count would.
 */
final class Repeating {

    /** What the services read; what they write is checked and must not be touched. */
    private static final List<String> INPUTS =
            List.of("careerpath.profile.events", "careerpath.assessment.events");

    private static final int SOME = 30;

    /** The header by which the check tells these records from the product's own. */
    static final String MARK = "repeated-by-torture";

    private Repeating() {}

    static void some(String kafka, Random random) {
        List<ConsumerRecord<String, byte[]>> records = picked(kafka, random);
        try (var producer =
                new KafkaProducer<>(
                        Map.<String, Object>of("bootstrap.servers", kafka, "acks", "all"),
                        new StringSerializer(),
                        new ByteArraySerializer())) {
            for (ConsumerRecord<String, byte[]> record : records) {
                int partitions = producer.partitionsFor(record.topic()).size();
                record.headers().add(MARK, new byte[0]);
                producer.send(
                        new ProducerRecord<>(
                                record.topic(),
                                random.nextInt(partitions),
                                record.timestamp(),
                                record.key(),
                                record.value(),
                                record.headers()));
            }
            producer.flush();
        }
    }

    /** Some of all records, each as likely as any other, without holding all of them. */
    private static List<ConsumerRecord<String, byte[]>> picked(String kafka, Random random) {
        List<ConsumerRecord<String, byte[]>> picked = new ArrayList<>();
        AtomicInteger seen = new AtomicInteger();
        for (String topic : INPUTS) {
            Topics.read(
                    kafka,
                    topic,
                    record -> {
                        int place = random.nextInt(seen.incrementAndGet());
                        if (picked.size() < SOME) {
                            picked.add(record);
                        } else if (place < SOME) {
                            picked.set(place, record);
                        }
                    });
        }
        return picked;
    }
}
