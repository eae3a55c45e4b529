package dev.careerpath.profile.erase;

import com.mongodb.MongoException;
import dev.careerpath.profile.store.Profiles;
import dev.careerpath.starter.event.Keeping;
import dev.careerpath.starter.outbox.Lease;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/**
 * Publishes each erasure once more, under the same id, when nothing of the person may be readable
 * any longer. Kafka never compacts a partition's newest segment, and only a later record makes it
 * an older one; on a quiet partition there would be none. The other services pass the repeat on, as
 * they do with every repeat.
 */
@Component
final class RepeatingErasures implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(RepeatingErasures.class);
    private static final int BATCH = 500;
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final Profiles profiles;
    private final Lease lease;
    private final Duration every;
    private final Clock clock;
    private volatile boolean running;
    private @Nullable Thread repeating;

    RepeatingErasures(Profiles profiles, MongoTemplate mongo, Keeping keeping, Clock clock) {
        this.profiles = profiles;
        Duration tenth = keeping.erasedWithin().dividedBy(10);
        this.every = tenth.compareTo(LONGEST) < 0 ? tenth : LONGEST;
        this.lease = new Lease(mongo.getCollection("leases"), "erasures", every.multipliedBy(3));
        this.clock = clock;
    }

    @Override
    public void start() {
        running = true;
        repeating = Thread.ofVirtual().name("erasures").start(this::repeat);
    }

    @Override
    public void stop() {
        running = false;
        if (repeating != null) {
            repeating.interrupt();
            try {
                repeating.join(Duration.ofSeconds(10));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void repeat() {
        while (running) {
            try {
                while (running
                        && lease.acquire(clock.instant())
                        && profiles.repeatErasures(clock.instant(), BATCH) == BATCH) {
                    log.info("{} erasures are published once more", BATCH);
                }
            } catch (MongoException | DataAccessException e) {
                log.warn("Erasures could not be published once more; it is tried again", e);
            }
            try {
                Thread.sleep(every);
            } catch (InterruptedException e) {
                return;
            }
        }
    }
}
