package dev.careerpath.bench.compare;

import dev.careerpath.bench.torture.Topics;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * How much the product's public topics hold twice, which consumers have to drop.
 *
 * @param records on all of them
 * @param repeated those of an event that stands before them on the same topic
 */
record Repeats(long records, long repeated) {

    private static final List<String> TOPICS =
            List.of(
                    "careerpath.profile.events",
                    "careerpath.assessment.events",
                    "careerpath.progress.events");

    static Repeats on(String kafka) {
        long records = 0;
        long repeated = 0;
        for (String topic : TOPICS) {
            Set<String> events = new HashSet<>();
            for (ConsumerRecord<String, byte[]> record : Topics.records(kafka, topic)) {
                records++;
                // An event is named by both, see the specification of CloudEvents.
                if (!events.add(header(record, "ce_source") + " " + header(record, "ce_id"))) {
                    repeated++;
                }
            }
        }
        return new Repeats(records, repeated);
    }

    /** 0 to 100. */
    double percent() {
        return records == 0 ? 0 : 100.0 * repeated / records;
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
