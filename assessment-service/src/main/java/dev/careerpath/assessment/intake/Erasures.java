package dev.careerpath.assessment.intake;

import dev.careerpath.assessment.events.EventTypes;
import dev.careerpath.starter.event.Event;
import dev.careerpath.starter.event.EventRecords;
import dev.careerpath.starter.event.UnreadableEvent;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/**
 * The erasures among records, as profile-service tells them. Who forgets a person tells it on the
 * topics that are read here; taking that for another erasure would never end.
 */
final class Erasures {

    private static final String PROFILES = "/profile-service";

    private Erasures() {}

    /** By profile; the others are not looked into. */
    static Map<String, Event> among(List<ConsumerRecord<String, byte[]>> records) {
        Map<String, Event> erasures = new LinkedHashMap<>();
        for (ConsumerRecord<String, byte[]> record : records) {
            if (is(record, "ce_type", EventTypes.ERASED) && is(record, "ce_source", PROFILES)) {
                try {
                    Event event = EventRecords.fromRecord(record);
                    erasures.put(event.subject(), event);
                } catch (UnreadableEvent e) {
                    // The step that reads the same records puts it on the dead-letter topic.
                    continue;
                }
            }
        }
        return erasures;
    }

    private static boolean is(ConsumerRecord<String, byte[]> record, String name, String value) {
        Header header = record.headers().lastHeader(name);
        return header != null && value.equals(new String(header.value(), StandardCharsets.UTF_8));
    }
}
