package dev.careerpath.profile.erase;

import dev.careerpath.profile.store.RepeatedErasures;
import dev.careerpath.starter.event.Keeping;
import dev.careerpath.starter.outbox.Sweep;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Publishes each erasure once more, under the same id, when nothing of the person may be readable
 * any longer. Kafka never compacts a partition's newest segment, and only a later record makes it
 * an older one; on a quiet partition there would be none. The other services pass the repeat on, as
 * they do with every repeat.
 */
final class RepeatingErasures implements Sweep.Work {

    private static final Logger log = LoggerFactory.getLogger(RepeatingErasures.class);
    private static final int BATCH = 500;
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final RepeatedErasures erasures;

    RepeatingErasures(RepeatedErasures erasures) {
        this.erasures = erasures;
    }

    @Override
    public boolean portion(Instant now) {
        boolean more = erasures.repeat(now, BATCH) == BATCH;
        if (more) {
            log.info("{} erasures are published once more", BATCH);
        }
        return more;
    }

    /** How often it is looked, so that a repeat is late by a tenth of the time at most. */
    static Duration every(Keeping keeping) {
        Duration tenth = keeping.erasedWithin().dividedBy(10);
        return tenth.compareTo(LONGEST) < 0 ? tenth : LONGEST;
    }
}
