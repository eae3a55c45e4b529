package dev.careerpath.bench.compare;

import dev.careerpath.bench.floor.Sample;
import dev.careerpath.bench.load.Flow;
import dev.careerpath.bench.system.ChildJvm;
import dev.careerpath.bench.system.OwnBackends;
import dev.careerpath.bench.system.Ports;
import dev.careerpath.bench.system.Product;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The three steps by Spring Modulith's means ({@code verification/peers}): one process with a class
 * path of its own, on the same broker and store as the product.
 */
final class Modulith implements AutoCloseable {

    private static final String MAIN = "dev.careerpath.peers.ModulithPeer";
    private static final String PROGRESS = "modulith.progress";

    /** As much as the floor's four processes together. */
    private static final int HEAP_MEGABYTES = 512;

    private final ChildJvm process;
    private final OwnBackends backends;
    private final int port;

    private Modulith(ChildJvm process, OwnBackends backends, int port) {
        this.process = process;
        this.backends = backends;
        this.port = port;
    }

    /**
     * Starts it.
     *
     * @param folder for its log and samples
     * @param samples what the product left behind at each of its three hops
     */
    static Modulith start(
            Path folder, OwnBackends backends, int partitions, List<List<Sample>> samples) {
        Sample.writeAll(folder, samples);
        int port = Ports.free();
        ChildJvm process =
                ChildJvm.start(
                        folder.resolve("modulith.log"),
                        backends.size(),
                        HEAP_MEGABYTES,
                        classPath(),
                        MAIN,
                        List.of(
                                "--server.port=" + port,
                                "--spring.kafka.bootstrap-servers=" + backends.kafkaServers(),
                                "--spring.mongodb.uri=" + backends.mongoUri() + "/modulith",
                                "--peers.partitions=" + partitions,
                                "--peers.samples=" + folder));
        return new Modulith(process, backends, port);
    }

    private static String classPath() {
        Path built = Product.home().resolve("verification/peers/target");
        if (!Files.isDirectory(built.resolve("lib"))) {
            throw new IllegalStateException(
                    "verification/peers is not built: start through ./career-path, which builds what is missing, or run ./mvnw -DskipTests package.");
        }
        return built.resolve("classes") + ":" + built.resolve("lib") + "/*";
    }

    Flow flow() {
        return new Flow(
                "Spring Modulith",
                URI.create("http://127.0.0.1:" + port + "/v1/profiles"),
                "none",
                backends.kafkaServers(),
                PROGRESS,
                () -> Systems.all(Map.of("application", process.pid()), backends.pids()));
    }

    /** What is compared, for whoever reads its row. */
    String note() {
        return "Spring Modulith %s: the three steps are modules of one process, joined by its event publication registry in the same store, and send by its Kafka externalisation what the floor sends. It has no edge, checks no token, and neither assesses nor plans. The built-in store knows no transactions, so those of the registry are off: a document and the publications of its event are writes of their own, and a crash between them loses the event."
                .formatted(process.answer());
    }

    @Override
    public void close() {
        process.close();
    }
}
