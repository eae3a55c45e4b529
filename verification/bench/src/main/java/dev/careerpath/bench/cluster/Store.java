package dev.careerpath.bench.cluster;

import dev.careerpath.bench.system.ChildJvm;
import dev.careerpath.bench.system.Ports;
import dev.careerpath.bench.system.Proxy;
import dev.careerpath.local.up.JvmSize;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The document store, behind forwarders, so that it can be taken away: a MongoDB or FerretDB that
 * was given, or the embedded one in a process of its own.
 */
final class Store implements AutoCloseable {

    private static final int HEAP_MEGABYTES = 256;
    private static final int USUAL_PORT = 27_017;

    private final Path data;
    private final List<Proxy> ways = new ArrayList<>();
    private final String uri;
    private final int port;
    private @Nullable ChildJvm own;

    /**
     * @param given a connection string of one server on this machine without TLS, since it is
     *     reached through forwarders; null for the embedded store
     */
    Store(Path data, @Nullable String given) {
        this.data = data;
        if (given == null) {
            port = Ports.free();
            own = embedded();
            uri = "mongodb://127.0.0.1:" + port;
        } else {
            uri = given;
            int named = URI.create(given).getPort();
            port = named > 0 ? named : USUAL_PORT;
        }
    }

    private ChildJvm embedded() {
        return ChildJvm.start(
                data.resolve("store.log"),
                JvmSize.LAPTOP,
                HEAP_MEGABYTES,
                "dev.careerpath.embedded.EmbeddedPair",
                List.of(
                        "--data",
                        data.toString(),
                        "--mongo-port",
                        Integer.toString(port),
                        "--no-kafka"));
    }

    /** The connection string for who comes directly. */
    String uri() {
        return uri;
    }

    /** The connection string for who comes this way. */
    String uri(Proxy way) {
        return uri.replaceFirst("//(?<login>[^@/]*@)?[^/?]+", "//${login}127.0.0.1:" + way.port());
    }

    /** A new way to it. */
    Proxy way() {
        Proxy way = new Proxy(port);
        ways.add(way);
        return way;
    }

    /**
     * Takes what is sent to it and answers nothing, as a stopped process; it goes on afterwards.
     */
    void silent(boolean silent) {
        ways.forEach(way -> way.silent(silent));
    }

    /** Kills its process; one that was given refuses every connection instead. */
    void kill() {
        if (own != null) {
            own.kill();
        }
        ways.forEach(way -> way.closed(true));
    }

    /** Brings back what was killed. */
    void start() {
        if (own != null) {
            own = embedded();
        }
        ways.forEach(way -> way.closed(false));
    }

    @Override
    public void close() {
        if (own != null) {
            own.close();
        }
        ways.forEach(Proxy::close);
    }
}
