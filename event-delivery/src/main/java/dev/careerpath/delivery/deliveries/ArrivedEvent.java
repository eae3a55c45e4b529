package dev.careerpath.delivery.deliveries;

import dev.careerpath.delivery.events.EventTypes;
import dev.careerpath.starter.event.Event;
import dev.careerpath.starter.event.EventRecords;
import dev.careerpath.starter.event.UnreadableEvent;
import dev.careerpath.starter.step.DeadLetters;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** An event and the record it came in. */
record ArrivedEvent(ConsumerRecord<String, byte[]> record, Event event) {

    /** The events of these records; what cannot be read goes to the dead letters. */
    static List<ArrivedEvent> read(
            List<ConsumerRecord<String, byte[]>> records, DeadLetters deadLetters) {
        List<ArrivedEvent> read = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> record : records) {
            try {
                read.add(new ArrivedEvent(record, EventRecords.fromRecord(record)));
            } catch (UnreadableEvent e) {
                deadLetters.put(record, e);
            }
        }
        return read;
    }

    /** Whether it says that its subject is erased. */
    boolean erases() {
        return event.type().equals(EventTypes.ERASED);
    }
}
