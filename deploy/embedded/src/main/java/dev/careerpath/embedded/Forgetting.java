package dev.careerpath.embedded;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.h2.mvstore.MVStore;

/**
 * Takes what was erased or replaced out of the store's file while it is in use. The store writes
 * pages in chunks and never changes them; what a page said stays until nothing of its chunk counts
 * any more and its place is taken. So what still counts of such chunks is written anew, and what is
 * free then is overwritten.
 */
final class Forgetting implements Runnable {

    private static final long STEP_BYTES = 4L << 20;
    private static final int STEP_GROWTH = 8;
    private static final long BETWEEN_STEPS_NANOS = TimeUnit.MILLISECONDS.toNanos(50);
    private static final int WHATEVER_ITS_FILL_RATE = 101;

    private final MVStore store;
    private final WipedFile file;
    private final Lock committing;
    private final Pace pace;
    private long forgottenUpTo = -1;
    private boolean onceMore = true;

    /**
     * How fast it goes.
     *
     * @param every how often all of the file is looked at
     * @param untouched how long a chunk stays as it was written, so that a file that lost its end
     *     with the power can be read by an earlier one
     */
    record Pace(Duration every, Duration untouched) {

        /** What is erased is gone within an hour: in the second pass after it at the latest. */
        static final Pace USUAL = new Pace(Duration.ofMinutes(20), Duration.ofSeconds(45));
    }

    /**
     * @param committing held while chunks are written, so that no commit runs meanwhile
     */
    Forgetting(MVStore store, WipedFile file, Lock committing, Pace pace) {
        this.store = store;
        this.file = file;
        this.committing = committing;
        this.pace = pace;
        store.setRetentionTime((int) pace.untouched().toMillis());
    }

    /** One pass; two after the last change, for what was too young for the first. */
    @Override
    public void run() {
        boolean changed = store.getCurrentVersion() != forgottenUpTo;
        if (!changed && !onceMore) {
            return;
        }
        onceMore = changed;
        writeAnew();
        age();
        long block = 0;
        do {
            block = wipe(block);
        } while (block > 0);
        forgottenUpTo = store.getCurrentVersion();
    }

    /** What counts of chunks that also hold what does not; of those alone that are there now. */
    private void writeAnew() {
        long began = System.nanoTime();
        try {
            // The limit of a step leaves out chunks that are larger, so it grows.
            for (long limit = STEP_BYTES; limit <= Integer.MAX_VALUE; limit *= STEP_GROWTH) {
                int bytes = (int) limit;
                boolean more = true;
                while (more) {
                    more =
                            step(() -> {
                                // What is written from now on is for the next pass.
                                Duration young =
                                        pace.untouched().plusNanos(System.nanoTime() - began);
                                store.setRetentionTime((int) young.toMillis());
                                boolean any = store.compact(WHATEVER_ITS_FILL_RATE, bytes);
                                store.commit();
                                return any;
                            });
                }
            }
        } finally {
            store.setRetentionTime((int) pace.untouched().toMillis());
        }
    }

    /** The store keeps a few versions back, so it has to go on by as many until all is free. */
    private void age() {
        for (long version = 0; version <= store.getVersionsToKeep() + 1; version++) {
            step(() -> {
                store.setStoreVersion(store.getStoreVersion());
                store.commit();
                return true;
            });
        }
    }

    private long wipe(long from) {
        long[] next = {0};
        step(() -> {
            next[0] = file.wipe(from);
            return true;
        });
        return next[0];
    }

    /** Lets writers in between. */
    private boolean step(BooleanSupplier work) {
        boolean result;
        committing.lock();
        try {
            result = !store.isClosed() && work.getAsBoolean();
        } finally {
            committing.unlock();
        }
        LockSupport.parkNanos(BETWEEN_STEPS_NANOS);
        return result;
    }
}
