package dev.careerpath.local.data;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Finds and ends processes without mistaking a new one for an old one with the same pid. */
public final class Processes {

    // The operating system's clock ticks and Java's rounding may differ a little.
    private static final long SAME_BIRTH_MILLIS = 2_000;

    private Processes() {}

    /** When it began, in epoch milliseconds; 0 where the operating system does not say. */
    public static long born(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }

    /** The process of this pid and birth, if it still runs. */
    public static Optional<ProcessHandle> alive(long pid, long bornMillis) {
        return pid <= 0
                ? Optional.empty()
                : ProcessHandle.of(pid)
                        .filter(ProcessHandle::isAlive)
                        .filter(p -> Math.abs(born(p) - bornMillis) <= SAME_BIRTH_MILLIS);
    }

    /** Asks it to end, and ends it by force when patience runs out; true if it went by itself. */
    public static boolean end(ProcessHandle process, Duration patience) {
        if (askToEnd(process, patience)) {
            return true;
        }
        process.destroyForcibly();
        ended(process, Duration.ofSeconds(5));
        return false;
    }

    /** Asks it to end and waits; false if it still runs after that time. */
    public static boolean askToEnd(ProcessHandle process, Duration patience) {
        process.destroy();
        return ended(process, patience);
    }

    private static boolean ended(ProcessHandle process, Duration patience) {
        try {
            process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return !process.isAlive();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
