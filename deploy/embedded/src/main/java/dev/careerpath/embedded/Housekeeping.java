package dev.careerpath.embedded;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/** What a store does beside its work, one task after the other. */
final class Housekeeping {

    private static final Logger log = Logger.getLogger(Housekeeping.class.getName());

    private final ScheduledExecutorService tasks =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("document-store-housekeeping").factory());

    /** Runs a task again and again, so long after its last end, whatever became of that. */
    void every(Duration pause, Runnable task) {
        tasks.scheduleWithFixedDelay(
                () -> quietly(task), pause.toNanos(), pause.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Begins nothing more. An interrupt would close the file under whoever is writing to it. */
    void end() {
        tasks.shutdown();
    }

    static void quietly(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            // A collection may be dropped meanwhile; a task that throws would never run again.
            log.log(Level.FINE, "Housekeeping did not get to its end; it is tried again", e);
        }
    }
}
