package dev.careerpath.embedded;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.h2.mvstore.MVStore;

/**
 * Writers run side by side and share one commit (group commit). The commit itself runs alone, so
 * that a file never holds half of a write, such as a document without its index entry.
 */
final class GroupCommit {

    private final MVStore store;
    private final ReadWriteLock files = new ReentrantReadWriteLock(true);
    private final AtomicLong written = new AtomicLong();
    private long committed;

    GroupCommit(MVStore store) {
        this.store = store;
    }

    /** Held while nobody writes. */
    Lock committing() {
        return files.writeLock();
    }

    /** Returns once what was written is in the file. */
    <T> T write(Supplier<T> work) {
        T result;
        long mine;
        files.readLock().lock();
        try {
            result = work.get();
            mine = written.incrementAndGet();
        } finally {
            files.readLock().unlock();
        }
        alone(() -> commitUpTo(mine));
        return result;
    }

    /** Runs while nobody writes. */
    void alone(Runnable work) {
        committing().lock();
        try {
            work.run();
        } finally {
            committing().unlock();
        }
    }

    private void commitUpTo(long mine) {
        if (committed < mine) {
            long upTo = written.get();
            store.commit();
            committed = upTo;
        }
    }
}
