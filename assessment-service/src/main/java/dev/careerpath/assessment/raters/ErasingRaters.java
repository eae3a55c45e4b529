package dev.careerpath.assessment.raters;

import dev.careerpath.starter.event.Event;
import dev.careerpath.starter.idempotency.IdempotencyKeys;
import java.time.Clock;
import java.util.Collection;
import org.springframework.stereotype.Component;

/** Forgets a leader's raters, their answers and comments, when the profile is erased. */
@Component
public class ErasingRaters {

    private final Raters raters;
    private final RaterEvents events;
    private final IdempotencyKeys keys;
    private final Clock clock;

    ErasingRaters(Raters raters, RaterEvents events, IdempotencyKeys keys, Clock clock) {
        this.raters = raters;
        this.events = events;
        this.keys = keys;
        this.clock = clock;
    }

    /** Forgets the raters of every profile that was erased. */
    public void erase(Collection<Event> erasures) {
        for (Event erasure : erasures) {
            keys.forget(erasure.subject());
            raters.erase(
                    erasure.tenant(),
                    erasure.subject(),
                    tombstone -> events.erased(tombstone, clock.instant()));
        }
    }
}
