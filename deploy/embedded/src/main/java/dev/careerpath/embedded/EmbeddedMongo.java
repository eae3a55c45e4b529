package dev.careerpath.embedded;

import de.bwaldvogel.mongo.MongoServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;

/** One document store that speaks the MongoDB wire protocol, on the loopback address. */
public final class EmbeddedMongo implements AutoCloseable {

    private static final int CACHE_MEGABYTES = 16;

    private final DurableBackend backend;
    private final MongoServer server;
    private final @Nullable Login login;

    private EmbeddedMongo(DurableBackend backend, int port, @Nullable Login login) {
        this.backend = backend;
        this.login = login;
        server = new MongoServer(login == null ? backend : new LoginBackend(backend, login));
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
        return start(data, port, null);
    }

    /**
     * As {@link #start(Path, int)}, for those alone who log in.
     *
     * @param login null where everybody may come in who reaches the port
     */
    public static EmbeddedMongo start(Path data, int port, @Nullable Login login) {
        return start(data, port, login, Forgetting.Pace.USUAL);
    }

    static EmbeddedMongo start(
            Path data, int port, @Nullable Login login, Forgetting.Pace forgetting) {
        try {
            Files.createDirectories(data);
            WipedFile file = new WipedFile(data.resolve("documents.mv"), CACHE_MEGABYTES);
            MVStore store = new MVStore.Builder().adoptFileStore(file).autoCommitDisabled().open();
            DurableBackend backend = new DurableBackend(store, Room.on(data));
            backend.forget(file, forgetting);
            return new EmbeddedMongo(backend, port, login);
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
                new DurableBackend(new MVStore.Builder().autoCommitDisabled().open(), room),
                port,
                null);
    }

    /** Where it listens. */
    String address() {
        return "127.0.0.1:" + server.getLocalAddress().getPort();
    }

    /** The connection string for clients, with the login. */
    public String uri() {
        return login == null
                ? "mongodb://" + address()
                : "mongodb://%s:%s@%s/?authSource=admin&authMechanism=%s"
                        .formatted(Login.USER, login.password(), address(), Login.MECHANISM);
    }

    /**
     * What is to be done when the file cannot be written any more, for instance on a full disk:
     * from then on nothing is answered, until the store is started again.
     */
    public void whenBroken(Runnable action) {
        backend.whenBroken(action);
    }

    /** Removes what a TTL index says is over at this time; by itself it does so once a minute. */
    void expire(Instant now) {
        backend.expire(now);
    }

    @Override
    public void close() {
        server.shutdown();
    }
}
