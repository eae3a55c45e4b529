package dev.careerpath.embedded;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.wire.message.MessageHeader;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import io.netty.channel.Channel;
import io.netty.channel.local.LocalChannel;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/**
 * An H2 backend whose writes are in the file before their answer leaves; see {@link GroupCommit}.
 */
final class DurableBackend extends H2Backend {

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
    private final GroupCommit commits;
    private final OpenCursors cursors;
    private final Housekeeping housekeeping = new Housekeeping();

    /** Whose commands are the store's own. */
    private final Channel itself = new LocalChannel();

    private volatile Runnable whenBroken = () -> {};

    DurableBackend(MVStore store, Room room) {
        // The constructor above opens the databases, which needs the store.
        this.store = store;
        this.room = room;
        this.cursors = new OpenCursors();
        this.commits = new GroupCommit(store);
        super(store);
        housekeeping.every(Duration.ofSeconds(10), this::compact);
        housekeeping.every(Duration.ofSeconds(60), () -> expire(Instant.now()));
    }

    /** Takes what was erased out of the store's file from now on. */
    void forget(WipedFile file, Forgetting.Pace pace) {
        housekeeping.every(pace.every(), new Forgetting(store, file, commits.committing(), pace));
    }

    /** What is to be done when the file can no longer be written, and so the store is closed. */
    void whenBroken(Runnable action) {
        whenBroken = action;
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String databaseName) {
        return new StoredDatabase(databaseName, store, getCursorRegistry(), cursors);
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
        return commits.write(() -> super.handleMessage(message));
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

    /** Removes what a TTL index says is over at this time, and answers that nobody reads on. */
    void expire(Instant now) {
        cursors.endIdle(now, getCursorRegistry());
        Housekeeping.quietly(() -> new Expiry(this::command).endAll(listDatabaseNames(), now));
    }

    private Document command(String database, Document command) {
        return handleMessage(
                new MongoMessage(itself, new MessageHeader(0, 0), command.append("$db", database)));
    }

    /** Without the store's own background writer the space of replaced chunks is reclaimed here. */
    private void compact() {
        commits.alone(() -> {
            if (!store.isClosed()) {
                store.compact(FILL_RATE_PERCENT, COMPACT_BYTES);
            }
        });
    }

    @Override
    public void close() {
        // Whoever comes too late finds the store closed, which is no damage then.
        whenBroken = () -> {};
        housekeeping.end();
        // What was deleted leaves the file too, not only the index of it.
        commits.alone(() -> store.close(COMPACT_AT_END_MILLIS));
        super.close();
    }
}
