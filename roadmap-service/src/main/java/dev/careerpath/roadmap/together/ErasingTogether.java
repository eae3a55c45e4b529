package dev.careerpath.roadmap.together;

import dev.careerpath.roadmap.kept.ForgetsLeaders;
import dev.careerpath.roadmap.kept.KeptDocuments;
import dev.careerpath.starter.event.Event;
import dev.careerpath.starter.idempotency.IdempotencyKeys;
import dev.careerpath.starter.outbox.OutboxRelay;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Forgets what was said and agreed about a plan when its leader is erased. */
@Component
class ErasingTogether implements ForgetsLeaders {

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

    @Override
    public void forget(Event erasure) {
        Instant now = clock.instant();
        keys.forget(erasure.subject());
        kept.erase(
                erasure.tenant(),
                erasure.subject(),
                tombstone -> List.of(events.erased(tombstone, now)));
        relay.wake(erasure.subject());
    }
}
