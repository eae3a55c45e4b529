package dev.careerpath.roadmap.together;

import dev.careerpath.roadmap.kept.KeptDocuments;
import dev.careerpath.starter.event.Event;
import dev.careerpath.starter.idempotency.IdempotencyKeys;
import dev.careerpath.starter.outbox.OutboxRelay;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Forgets what was said about a plan when its leader is erased. */
@Component
public class ErasingTogether {

    private final KeptDocuments<Together> kept;
    private final OutboxRelay relay;
    private final TogetherEvents events;
    private final IdempotencyKeys keys;
    private final Clock clock;

    ErasingTogether(
            KeptDocuments<Together> kept,
            @Qualifier("togetherRelay") OutboxRelay relay,
            TogetherEvents events,
            IdempotencyKeys keys,
            Clock clock) {
        this.kept = kept;
        this.relay = relay;
        this.events = events;
        this.keys = keys;
        this.clock = clock;
    }

    /** Forgets it for every profile that was erased. */
    public void erase(Collection<Event> erasures) {
        for (Event erasure : erasures) {
            keys.forget(erasure.subject());
            kept.erase(
                    erasure.tenant(),
                    erasure.subject(),
                    tombstone ->
                            List.of(
                                    events.erased(
                                            tombstone,
                                            clock.instant().truncatedTo(ChronoUnit.MILLIS))));
            relay.wake(erasure.subject());
        }
    }
}
