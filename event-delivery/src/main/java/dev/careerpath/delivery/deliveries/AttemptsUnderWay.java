package dev.careerpath.delivery.deliveries;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The attempts of this process that are under way, each on a thread of its own, up to a bound. */
final class AttemptsUnderWay {

    private static final Logger log = LoggerFactory.getLogger(AttemptsUnderWay.class);

    private final Attempting attempting;
    private final Outcomes outcomes;
    private final Clock clock;
    private final Runnable onFree;
    private final int atMost;
    private final Semaphore places;

    /**
     * @param onFree called whenever one is over
     */
    AttemptsUnderWay(
            Attempting attempting, Outcomes outcomes, int atMost, Runnable onFree, Clock clock) {
        this.attempting = attempting;
        this.outcomes = outcomes;
        this.clock = clock;
        this.onFree = onFree;
        this.atMost = atMost;
        this.places = new Semaphore(atMost);
    }

    /** How many more may start now. */
    int free() {
        return places.availablePermits();
    }

    /** Starts an attempt at what is claimed; a claim of nothing ends at once. */
    void start(Claim claim) throws InterruptedException {
        places.acquire();
        if (claim.deliveries().isEmpty()) {
            Instant now = clock.instant();
            outcomes.add(claim.unattempted(now, this::leave));
        } else {
            Thread.ofVirtual().name("delivery").start(() -> attempt(claim));
        }
    }

    private void attempt(Claim claim) {
        try {
            outcomes.add(attempting.attempt(claim, this::leave));
        } catch (RuntimeException e) {
            // The claim lapses, and the lane is taken again.
            log.error("An attempt at the lane {} broke", claim.lane().id(), e);
            leave();
        }
    }

    private void leave() {
        places.release();
        onFree.run();
    }

    /** Waits until all are over, for this long at most. */
    void await(Duration patience) throws InterruptedException {
        if (places.tryAcquire(atMost, patience.toMillis(), TimeUnit.MILLISECONDS)) {
            places.release(atMost);
        }
    }
}
