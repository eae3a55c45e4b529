package dev.careerpath.starter.store;

import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.springframework.dao.OptimisticLockingFailureException;

/**
 * Changes of one document by many at once, each written only where it is still as it was read.
 * Whoever comes too late reads again after a pause; the pauses differ, so that of any number one
 * after the other gets through.
 */
public final class Contention {

    private static final int ATTEMPTS = 100;
    private static final int LONGEST_PAUSE_MILLIS = 64;

    private Contention() {}

    /**
     * Tries until an attempt has a result.
     *
     * @param attempt reads, changes and writes; empty when another writer came between
     * @param givingUp thrown when others came between each time; nothing is changed
     */
    public static <T> T settle(
            Supplier<Optional<T>> attempt, Supplier<? extends RuntimeException> givingUp) {
        for (int i = 0; i < ATTEMPTS; i++) {
            Optional<T> result = attempt.get();
            if (result.isPresent()) {
                return result.get();
            }
            pause(Math.min(LONGEST_PAUSE_MILLIS, 1 << Math.min(i, 6)));
        }
        throw givingUp.get();
    }

    /**
     * As {@link #settle(Supplier, Supplier)}.
     *
     * @param what is changed by many
     * @throws OptimisticLockingFailureException when others came between each time
     */
    public static <T> T settle(String what, Supplier<Optional<T>> attempt) {
        return settle(
                attempt,
                () -> new OptimisticLockingFailureException(what + " is changed by many at once"));
    }

    private static void pause(int atMostMillis) {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextInt(atMostMillis + 1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new OptimisticLockingFailureException("Interrupted while others wrote", e);
        }
    }
}
