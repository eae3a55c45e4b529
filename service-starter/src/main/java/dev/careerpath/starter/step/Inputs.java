package dev.careerpath.starter.step;

import dev.careerpath.starter.event.Event;
import dev.careerpath.starter.event.EventRecords;
import dev.careerpath.starter.event.RecordPosition;
import dev.careerpath.starter.event.UnreadableEvent;
import dev.careerpath.starter.step.Inputs.Input;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** Reads records as inputs of a step; what cannot be read goes to the dead letters. */
final class Inputs {

    private static final Pattern VERSIONED = Pattern.compile("(.+)\\.v\\d{1,4}");

    private final Set<String> types;
    private final Set<String> families = new HashSet<>();
    private final DeadLetters deadLetters;
    private final Counter passed;

    /**
     * @param types of the events that the step takes
     */
    Inputs(Set<String> types, DeadLetters deadLetters, MeterRegistry meters) {
        this.types = types;
        this.deadLetters = deadLetters;
        this.passed = meters.counter("careerpath.events.passed", "type", "other");
        types.forEach(type -> families.add(family(type)));
    }

    record Input(ConsumerRecord<String, byte[]> record, Event event) {

        RecordPosition position() {
            return new RecordPosition(record.topic(), record.partition(), record.offset());
        }
    }

    /**
     * A subject appears once in a round, so that its document always holds what must be announced
     * again.
     */
    List<Map<String, Input>> rounds(List<ConsumerRecord<String, byte[]>> records) {
        List<Map<String, Input>> rounds = new ArrayList<>();
        Map<String, Integer> nextRound = new HashMap<>();
        for (ConsumerRecord<String, byte[]> record : records) {
            Input input = read(record);
            if (input == null) {
                continue;
            }
            int round = nextRound.merge(input.event().subject(), 1, Integer::sum) - 1;
            if (round == rounds.size()) {
                rounds.add(new LinkedHashMap<>());
            }
            rounds.get(round).put(input.event().subject(), input);
        }
        return rounds;
    }

    private @Nullable Input read(ConsumerRecord<String, byte[]> record) {
        String type = EventRecords.typeOf(record);
        if (type != null && !types.contains(type) && !families.contains(family(type))) {
            // Not looked into: whoever takes such events says which cannot be read.
            passed.increment();
            return null;
        }
        try {
            Event event = EventRecords.fromRecord(record);
            if (types.contains(event.type())) {
                return new Input(record, event);
            }
            throw new UnreadableEvent(
                    "The type "
                            + event.type()
                            + " is of a version that this consumer does not know yet; replay it after an upgrade.");
        } catch (UnreadableEvent e) {
            deadLetters.put(record, e);
        }
        return null;
    }

    private static String family(String type) {
        var versioned = VERSIONED.matcher(type);
        return versioned.matches() ? versioned.group(1) : type;
    }
}
