package dev.careerpath.embedded;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.wire.message.MessageHeader;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import io.netty.channel.Channel;
import io.netty.channel.local.LocalChannel;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/**
 * An H2 backend whose writes are in the file before their answer leaves. Writers run side by side
 * and share one commit (group commit); the commit itself runs alone, so that a file never holds
 * half of a write, such as a document without its index entry.
 */
final class DurableBackend extends H2Backend {

    private static final Logger log = Logger.getLogger(DurableBackend.class.getName());

    /** Unless a batch is asked for, the server would answer with all that it found at once. */
    private static final Set<String> ANSWERED_IN_BATCHES = Set.of("find", "getMore");

    private static final int BATCH = 500;

    private static final Set<String> WRITES =
            Set.of(
                    "insert",
                    "update",
                    "delete",
                    "findAndModify",
                    "findandmodify",
                    "create",
                    "createIndexes",
                    "dropIndexes",
                    "drop",
                    "dropDatabase",
                    "renameCollection");
    private static final int FILL_RATE_PERCENT = 50;
    private static final int COMPACT_BYTES = 8 << 20;
    private static final int COMPACT_AT_END_MILLIS = 3_000;

    private final MVStore store;
    private final Room room;
    private final ReadWriteLock files = new ReentrantReadWriteLock(true);
    private final Lock writing = files.readLock();
    private final Lock committing = files.writeLock();
    private final AtomicLong written = new AtomicLong();

    /** Whose commands are the store's own. */
    private final Channel itself = new LocalChannel();

    private long committed;
    private volatile Runnable whenBroken = () -> {};
    private final ScheduledExecutorService housekeeping =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("document-store-housekeeping").factory());

    DurableBackend(MVStore store, Room room) {
        // The constructor above opens the databases, which needs the store.
        this.store = store;
        this.room = room;
        super(store);
        housekeeping.scheduleWithFixedDelay(this::compact, 10, 10, TimeUnit.SECONDS);
        housekeeping.scheduleWithFixedDelay(() -> expire(Instant.now()), 60, 60, TimeUnit.SECONDS);
    }

    /** Takes what was erased out of the store's file from now on. */
    void forget(WipedFile file, Forgetting.Pace pace) {
        long every = pace.every().toNanos();
        Forgetting forgetting = new Forgetting(store, file, committing, pace);
        housekeeping.scheduleWithFixedDelay(
                () -> quietly(forgetting), every, every, TimeUnit.NANOSECONDS);
    }

    /** What is to be done when the file can no longer be written, and so the store is closed. */
    void whenBroken(Runnable action) {
        whenBroken = action;
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String databaseName) {
        return new StoredDatabase(databaseName, store, getCursorRegistry());
    }

    @Override
    public Document handleMessage(MongoMessage message) {
        try {
            return handle(message);
        } catch (MVStoreException e) {
            if (store.isClosed()) {
                whenBroken.run();
            }
            throw e;
        }
    }

    private Document handle(MongoMessage message) {
        String command = message.getDocument().keySet().iterator().next();
        if (!WRITES.contains(command)) {
            return read(message);
        }
        if (!room.takes(command)) {
            throw new MongoServerError(
                    Room.OUT_OF_DISK_SPACE,
                    "OutOfDiskSpace",
                    "The disk is nearly full: nothing new is stored until there is room.");
        }
        Document answer;
        long mine;
        writing.lock();
        try {
            answer = super.handleMessage(message);
            mine = written.incrementAndGet();
        } finally {
            writing.unlock();
        }
        commitUpTo(mine);
        return answer;
    }

    /** What it reads stays in the file until it is done, whoever replaces it meanwhile. */
    private Document read(MongoMessage message) {
        if (ANSWERED_IN_BATCHES.contains(message.getDocument().keySet().iterator().next())) {
            message.getDocument().putIfAbsent("batchSize", BATCH);
        }
        MVStore.TxCounter version = store.registerVersionUsage();
        try {
            return super.handleMessage(message);
        } finally {
            store.deregisterVersionUsage(version);
        }
    }

    private void commitUpTo(long mine) {
        committing.lock();
        try {
            if (committed < mine) {
                long upTo = written.get();
                store.commit();
                committed = upTo;
            }
        } finally {
            committing.unlock();
        }
    }

    /** Removes what a TTL index says is over at this time. */
    void expire(Instant now) {
        quietly(() -> new Expiry(this::command).endAll(listDatabaseNames(), now));
    }

    private static void quietly(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            // A collection may be dropped meanwhile; a task that throws would never run again.
            log.log(Level.FINE, "Housekeeping did not get to its end; it is tried again", e);
        }
    }

    private Document command(String database, Document command) {
        return handleMessage(
                new MongoMessage(itself, new MessageHeader(0, 0), command.append("$db", database)));
    }

    /** Without the store's own background writer the space of replaced chunks is reclaimed here. */
    private void compact() {
        committing.lock();
        try {
            if (!store.isClosed()) {
                store.compact(FILL_RATE_PERCENT, COMPACT_BYTES);
            }
        } finally {
            committing.unlock();
        }
    }

    @Override
    public void close() {
        housekeeping.shutdownNow();
        committing.lock();
        try {
            // What was deleted leaves the file too, not only the index of it.
            store.close(COMPACT_AT_END_MILLIS);
        } finally {
            committing.unlock();
        }
        super.close();
    }
}
