package dev.careerpath.bench.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * The product on a broker and a store of its own, as {@code ./career-path up} starts it with its
 * defaults; closing it takes all of it down.
 */
public final class OwnSystem implements AutoCloseable {

    private final OwnBackends backends;
    private final Product product;

    private OwnSystem(OwnBackends backends, Product product) {
        this.backends = backends;
        this.product = product;
    }

    /**
     * Starts it and returns when all of it is healthy.
     *
     * @param out where each run gets a folder of its own, for data and logs
     * @param options further options of {@code up}
     */
    public static OwnSystem start(Path out, String... options) throws IOException {
        Path folder = out.toAbsolutePath().resolve(Long.toString(System.currentTimeMillis()));
        Files.createDirectories(folder);
        Progress.say("Starting a system in " + folder);
        OwnBackends backends = new OwnBackends(folder.resolve("backends"));
        try {
            return new OwnSystem(
                    backends,
                    Product.start(
                            folder.resolve("product"),
                            backends.kafkaServers(),
                            backends.mongoUri(),
                            Map.of(),
                            options));
        } catch (RuntimeException e) {
            backends.close();
            throw e;
        }
    }

    public OwnBackends backends() {
        return backends;
    }

    public Product product() {
        return product;
    }

    @Override
    public void close() {
        try {
            product.close();
        } finally {
            backends.close();
        }
    }
}
