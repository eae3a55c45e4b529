package dev.careerpath.delivery.deliveries;

import com.mongodb.MongoException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * Writes what came of attempts, all that wait at once: first the log, then the lanes, so that a
 * crash in between repeats a delivery and never skips one.
 */
final class Outcomes {

    private static final Logger log = LoggerFactory.getLogger(Outcomes.class);
    private static final int BATCH = 500;

    private final DeliveryStore store;
    private final BlockingQueue<Ended> waiting = new LinkedBlockingQueue<>();
    private volatile boolean running;
    private @Nullable Thread writing;

    /**
     * The end of one claim.
     *
     * @param then what to do once it is written
     */
    record Ended(List<Outcome> outcomes, LaneClaims.Release release, Runnable then) {}

    Outcomes(DeliveryStore store) {
        this.store = store;
    }

    void add(Ended ended) {
        waiting.add(ended);
    }

    void start() {
        running = true;
        writing = Thread.ofPlatform().name("delivery-outcomes").start(this::write);
    }

    /** Returns once everything is written, or the store does not answer for ten seconds. */
    void stop() {
        running = false;
        if (writing != null) {
            try {
                writing.join(10_000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void write() {
        List<Ended> batch = new ArrayList<>();
        while (running || !waiting.isEmpty()) {
            try {
                Ended first = waiting.poll(200, TimeUnit.MILLISECONDS);
                if (first == null) {
                    continue;
                }
                batch.add(first);
                waiting.drainTo(batch, BATCH - 1);
                write(batch);
            } catch (InterruptedException e) {
                return;
            }
            batch.forEach(ended -> ended.then().run());
            batch.clear();
        }
    }

    private void write(List<Ended> batch) throws InterruptedException {
        List<Outcome> outcomes =
                batch.stream().flatMap(ended -> ended.outcomes().stream()).toList();
        List<LaneClaims.Release> releases = batch.stream().map(Ended::release).toList();
        for (boolean logged = outcomes.isEmpty(); ; ) {
            try {
                if (!logged) {
                    store.log.record(outcomes);
                    logged = true;
                }
                store.claims.release(releases);
                return;
            } catch (MongoException | DataAccessException e) {
                if (!running) {
                    // The claims lapse; what was sent is sent again under the same id.
                    return;
                }
                log.warn("What came of deliveries could not be written; it is tried again", e);
                Thread.sleep(500);
            }
        }
    }
}
