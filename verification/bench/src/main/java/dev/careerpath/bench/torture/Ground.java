package dev.careerpath.bench.torture;

import dev.careerpath.bench.system.OwnBackends;
import dev.careerpath.bench.system.Pause;
import dev.careerpath.bench.system.Ports;
import dev.careerpath.bench.system.Product;
import dev.careerpath.bench.system.Proxy;
import dev.careerpath.local.data.PartState;
import dev.careerpath.local.data.SystemState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The system that is tormented: each process on its own, and bad lines between them. */
final class Ground implements AutoCloseable {

    static final List<String> SERVICES = List.of("profile", "assessment", "roadmap");

    private final Path clocks;
    private final OwnBackends backends;
    private final Proxy kafkaLine;
    private final Proxy mongoLine;
    private final Product product;

    private Ground(
            Path clocks, OwnBackends backends, Proxy kafkaLine, Proxy mongoLine, Product product) {
        this.clocks = clocks;
        this.backends = backends;
        this.kafkaLine = kafkaLine;
        this.mongoLine = mongoLine;
        this.product = product;
    }

    /** Starts everything on an empty folder. */
    static Ground start(Path data) {
        // The broker tells its clients the line's port, so both must be known before it starts.
        int brokerPort = Ports.free();
        Proxy kafkaLine = new Proxy(brokerPort);
        OwnBackends backends = new OwnBackends(data, brokerPort, kafkaLine.port());
        Proxy mongoLine = new Proxy(backends.mongoPort());
        Path clocks = data.resolve("clocks");
        try {
            Files.createDirectories(clocks);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Product product =
                Product.start(
                        data.resolve("product"),
                        "127.0.0.1:" + kafkaLine.port(),
                        "mongodb://127.0.0.1:" + mongoLine.port(),
                        Map.of("CAREERPATH_CLOCK_OFFSETS", clocks.toString()),
                        "--without-cache");
        return new Ground(clocks, backends, kafkaLine, mongoLine, product);
    }

    OwnBackends backends() {
        return backends;
    }

    Proxy kafkaLine() {
        return kafkaLine;
    }

    Proxy mongoLine() {
        return mongoLine;
    }

    Product product() {
        return product;
    }

    /** Where a service looks for how much its clock is off. */
    Path clock(String service) {
        return clocks.resolve(service + "-service");
    }

    /** The ports of edge and services. */
    List<Integer> ports() {
        return product.state().parts().stream()
                .map(PartState::port)
                .filter(Objects::nonNull)
                .toList();
    }

    /** Kills a part as {@code kill -9} does; its supervisor starts it again. */
    void kill(String part) {
        product.state().parts().stream()
                .filter(state -> state.name().equals(part))
                .flatMap(state -> state.process().stream())
                .forEach(ProcessHandle::destroyForcibly);
    }

    /** Sends a signal by its name, such as STOP. */
    static void signal(long pid, String signal) {
        run(List.of("kill", "-" + signal, Long.toString(pid)));
    }

    /** Runs a command of the operating system; true if it worked. */
    static boolean run(List<String> command) {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    /** Waits until every part is healthy; true if that was in time. */
    boolean healthy(Duration patience) {
        long until = System.nanoTime() + patience.toNanos();
        while (!allHealthy()) {
            if (System.nanoTime() > until) {
                return false;
            }
            Pause.millis(200);
        }
        return true;
    }

    private boolean allHealthy() {
        SystemState state = product.state();
        return state.ready()
                && state.parts().stream()
                        .allMatch(part ->
                                part.status() == PartState.Status.HEALTHY
                                        && part.process().isPresent());
    }

    @Override
    public void close() {
        product.close();
        backends.close();
        kafkaLine.close();
        mongoLine.close();
    }
}
