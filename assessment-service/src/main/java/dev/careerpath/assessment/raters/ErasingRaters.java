package dev.careerpath.assessment.raters;

import dev.careerpath.starter.event.Event;
import dev.careerpath.starter.event.EventRecords;
import dev.careerpath.starter.event.UnreadableEvent;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.springframework.stereotype.Component;

/** Forgets a leader's raters, their answers and comments, when the profile is erased. */
@Component
public class ErasingRaters {

    private static final String ERASED = "dev.careerpath.profile.erased.v1";

    private final Raters raters;
    private final RaterEvents events;
    private final Clock clock;

    ErasingRaters(Raters raters, RaterEvents events, Clock clock) {
        this.raters = raters;
        this.events = events;
        this.clock = clock;
    }

    /** Erases for every such event among the records; the others are not looked into. */
    public void process(List<ConsumerRecord<String, byte[]>> records) {
        for (ConsumerRecord<String, byte[]> record : records) {
            Header type = record.headers().lastHeader("ce_type");
            if (type != null && ERASED.equals(new String(type.value(), StandardCharsets.UTF_8))) {
                erase(record);
            }
        }
    }

    private void erase(ConsumerRecord<String, byte[]> record) {
        Event event;
        try {
            event = EventRecords.fromRecord(record);
        } catch (UnreadableEvent e) {
            // The step that reads the same records puts it on the dead-letter topic.
            return;
        }
        raters.erase(
                event.tenant(),
                event.subject(),
                tombstone ->
                        events.erased(tombstone, clock.instant().truncatedTo(ChronoUnit.MILLIS)));
    }
}
