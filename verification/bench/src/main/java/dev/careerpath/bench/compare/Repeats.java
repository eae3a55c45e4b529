package dev.careerpath.bench.compare;

import dev.careerpath.bench.torture.Topics;
import dev.careerpath.bench.torture.TopicsRead;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * How much the product's public topics hold twice, which consumers have to drop.
 *
 * @param records on all of them
 * @param repeated those of an event that stands before them on the same topic
 */
record Repeats(long records, long repeated) {

    static Repeats on(String kafka) {
        AtomicLong records = new AtomicLong();
        long different = 0;
        for (String topic : TopicsRead.TOPICS) {
            Set<String> events = new HashSet<>();
            Topics.read(
                    kafka,
                    topic,
                    record -> {
                        records.incrementAndGet();
                        // An event is named by both, see the specification of CloudEvents.
                        events.add(header(record, "ce_source") + " " + header(record, "ce_id"));
                    });
            different += events.size();
        }
        return new Repeats(records.get(), records.get() - different);
    }

    /** 0 to 100. */
    double percent() {
        return records == 0 ? 0 : 100.0 * repeated / records;
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
