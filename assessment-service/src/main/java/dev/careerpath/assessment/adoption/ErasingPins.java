package dev.careerpath.assessment.adoption;

import dev.careerpath.starter.event.Event;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
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

    /**
     * Forgets the pins of every profile that was erased.
     *
     * @param erasures by profile
     */
    public void erase(Map<String, Event> erasures) {
        pins.erase(
                erasures.keySet(),
                (profile, sequence) ->
                        end(Objects.requireNonNull(erasures.get(profile)), sequence));
    }

    private Event end(Event erasure, long sequence) {
        return AdoptionEvents.erased(
                erasure.subject(),
                sequence,
                erasure.tenant(),
                erasure.correlationId(),
                clock.instant());
    }
}
