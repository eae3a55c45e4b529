package dev.careerpath.starter.outbox;

import dev.careerpath.http.ids.Uuids;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * Work that is done every so often by whichever replica holds its lease, on a thread of its own.
 * What a crash or a failure interrupts, the next sweep has to find again.
 */
public final class Sweep implements SmartLifecycle {

    private static final String LEASES = "leases";
    private static final Logger log = LoggerFactory.getLogger(Sweep.class);
    private static final Duration AFTER_A_FAILURE = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** One portion of the work. */
    @FunctionalInterface
    public interface Work {

        /** True when there is more to do at once. */
        boolean portion(Instant now);

        /** Work that one portion is enough for. */
        static Work whole(Consumer<Instant> work) {
            return now -> {
                work.accept(now);
                return false;
            };
        }
    }

    private final String name;
    private final Lease lease;
    private final Duration every;
    private final Clock clock;
    private final Work work;
    private volatile boolean running;
    private @Nullable Thread sweeping;

    /**
     * @param name of the work, also that of its lease
     * @param mongo where the claims of all replicas are kept
     * @param every the time between two sweeps; the lease lasts twice as long, so that what a
     *     replica that stands still has left behind waits for three times as long at most
     */
    public Sweep(String name, MongoTemplate mongo, Duration every, Clock clock, Work work) {
        this.name = name;
        this.lease =
                new Lease(
                        mongo.getCollection(LEASES),
                        name,
                        every.multipliedBy(2),
                        Uuids.timeOrdered(clock.instant()).toString());
        this.every = every;
        this.clock = clock;
        this.work = work;
    }

    @Override
    public void start() {
        running = true;
        sweeping = Thread.ofVirtual().name(name).start(this::sweep);
    }

    @Override
    public void stop() {
        running = false;
        Thread thread = sweeping;
        if (thread == null) {
            return;
        }
        thread.interrupt();
        try {
            thread.join(PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void sweep() {
        while (running) {
            Duration pause = every;
            try {
                boolean more = true;
                while (running && more) {
                    more = lease.acquire(clock.instant()) && work.portion(clock.instant());
                }
            } catch (RuntimeException e) {
                // Whatever it is, a sweep that ends would leave all later work undone.
                if (!running) {
                    return;
                }
                log.warn("The sweep {} failed; it is tried again", name, e);
                pause = every.compareTo(AFTER_A_FAILURE) < 0 ? every : AFTER_A_FAILURE;
            }
            try {
                Thread.sleep(pause);
            } catch (InterruptedException e) {
                return;
            }
        }
    }
}
