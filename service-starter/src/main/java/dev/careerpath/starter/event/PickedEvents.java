package dev.careerpath.starter.event;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Events of one kind among the records of a batch; the others are not looked into. */
public final class PickedEvents {

    private PickedEvents() {}

    /**
     * The last event of this type and source by subject.
     *
     * @param source who must have published it: an erasure, for one, is passed on by each service
     *     that has forgotten its subject, and taking that for another would never end
     */
    public static Map<String, Event> among(
            List<ConsumerRecord<String, byte[]>> records, String type, String source) {
        Map<String, Event> picked = new LinkedHashMap<>();
        for (ConsumerRecord<String, byte[]> record : records) {
            if (is(record, "ce_type", type) && is(record, "ce_source", source)) {
                try {
                    Event event = EventRecords.fromRecord(record);
                    picked.put(event.subject(), event);
                } catch (UnreadableEvent e) {
                    // The step that reads the same records puts it on the dead-letter topic.
                    continue;
                }
            }
        }
        return picked;
    }

    private static boolean is(ConsumerRecord<String, byte[]> record, String name, String value) {
        return value.equals(EventRecords.header(record, name));
    }
}
