package dev.careerpath.embedded;

import de.bwaldvogel.mongo.MongoBackend;
import de.bwaldvogel.mongo.MongoServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/** One document store that speaks the MongoDB wire protocol, on the loopback address. */
public final class EmbeddedMongo implements AutoCloseable {

    private final MongoBackend backend;
    private final MongoServer server;

    private EmbeddedMongo(MongoBackend backend, int port) {
        this.backend = backend;
        server = new MongoServer(backend);
        server.bind("127.0.0.1", port);
    }

    /**
     * Starts on a folder. A write is acknowledged only after it is in the file, so a killed process
     * loses nothing that a client was told is stored.
     *
     * @param data the folder of the store's file
     * @param port the port to listen on; 0 for any free one
     * @throws CorruptData when the file is damaged or in use
     */
    public static EmbeddedMongo start(Path data, int port) {
        try {
            Files.createDirectories(data);
            MVStore store =
                    new MVStore.Builder()
                            .fileName(data.resolve("documents.mv").toString())
                            .autoCommitDisabled()
                            .cacheSize(16)
                            .open();
            return new EmbeddedMongo(new DurableBackend(store, Room.on(data)), port);
        } catch (IOException | MVStoreException e) {
            throw new CorruptData(data, e);
        }
    }

    /**
     * Starts a store that forgets everything when it stops.
     *
     * @param port the port to listen on; 0 for any free one
     */
    public static EmbeddedMongo inMemory(int port) {
        return inMemory(port, Room.endless());
    }

    static EmbeddedMongo inMemory(int port, Room room) {
        return new EmbeddedMongo(
                new DurableBackend(new MVStore.Builder().autoCommitDisabled().open(), room), port);
    }

    /** The connection string for clients. */
    public String uri() {
        return "mongodb://127.0.0.1:" + server.getLocalAddress().getPort();
    }

    /**
     * What is to be done when the file cannot be written any more, for instance on a full disk:
     * from then on nothing is answered, until the store is started again.
     */
    public void whenBroken(Runnable action) {
        if (backend instanceof DurableBackend durable) {
            durable.whenBroken(action);
        }
    }

    @Override
    public void close() {
        server.shutdown();
    }
}
