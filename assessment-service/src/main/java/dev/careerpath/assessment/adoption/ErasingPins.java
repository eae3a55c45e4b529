package dev.careerpath.assessment.adoption;

import dev.careerpath.starter.event.Event;
import dev.careerpath.starter.event.EventRecords;
import dev.careerpath.starter.event.UnreadableEvent;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.springframework.stereotype.Component;

/** Forgets which version a profile was told to adopt when the profile is erased. */
@Component
public class ErasingPins {

    private final Pins pins;
    private final Clock clock;

    ErasingPins(Pins pins, Clock clock) {
        this.pins = pins;
        this.clock = clock;
    }

    /** Erases for every such event among the records; the others are not looked into. */
    public void process(List<ConsumerRecord<String, byte[]>> records) {
        Map<String, Event> erased = new HashMap<>();
        for (ConsumerRecord<String, byte[]> record : records) {
            Header type = record.headers().lastHeader("ce_type");
            if (type != null
                    && AdoptionEvents.ERASED.equals(
                            new String(type.value(), StandardCharsets.UTF_8))) {
                try {
                    Event event = EventRecords.fromRecord(record);
                    erased.put(event.subject(), event);
                } catch (UnreadableEvent e) {
                    // The step that reads the same records puts it on the dead-letter topic.
                    continue;
                }
            }
        }
        if (!erased.isEmpty()) {
            pins.erase(
                    erased.keySet(),
                    (profile, sequence) ->
                            end(Objects.requireNonNull(erased.get(profile)), sequence));
        }
    }

    private Event end(Event erasure, long sequence) {
        return AdoptionEvents.erased(
                erasure.subject(),
                sequence,
                erasure.tenant(),
                erasure.correlationId(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }
}
