package dev.careerpath.starter.access;

import dev.careerpath.starter.event.Event;
import dev.careerpath.starter.event.EventRecords;
import dev.careerpath.starter.event.UnreadableEvent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Keeps the access that events carry. A service's listener calls it before it works on the same
 * records, so that nothing is there to be read before it is known who may.
 */
public final class TakingInAccess {

    private final KeptAccess kept;
    private final String topic;

    TakingInAccess(KeptAccess kept, String topic) {
        this.kept = kept;
        this.topic = topic;
    }

    /** Keeps what these records say; records of other topics are not looked into. */
    public void take(List<ConsumerRecord<String, byte[]>> records) {
        Map<String, KeptAccess.Told> newest = new LinkedHashMap<>();
        for (ConsumerRecord<String, byte[]> record : records) {
            if (record.topic().equals(topic)) {
                told(record)
                        .ifPresent(one ->
                                newest.merge(
                                        one.subject(),
                                        one,
                                        (a, b) -> a.sequence() > b.sequence() ? a : b));
            }
        }
        kept.keep(newest.values());
    }

    private Optional<KeptAccess.Told> told(ConsumerRecord<String, byte[]> record) {
        try {
            Event event = EventRecords.fromRecord(record);
            Optional<AccessEntry> carried = CarriedAccess.of(event);
            boolean erased = event.data().isEmpty();
            if (carried.isEmpty() && !erased) {
                return Optional.empty();
            }
            AccessEntry nobodys = new AccessEntry(event.tenant(), event.subject(), null, List.of());
            return Optional.of(
                    new KeptAccess.Told(
                            event.subject(),
                            event.tenant(),
                            event.sequence(),
                            carried.orElse(nobodys),
                            erased));
        } catch (UnreadableEvent e) {
            // Whoever works on the same records puts it on the dead-letter topic.
            return Optional.empty();
        }
    }
}
