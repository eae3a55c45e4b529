package dev.careerpath.bench.system;

import dev.careerpath.local.up.JvmSize;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A broker and a document store of our own, each in its own process, so that each can fail alone.
 */
public final class OwnBackends implements AutoCloseable {

    private static final String MAIN = "dev.careerpath.embedded.EmbeddedPair";
    private static final int HEAP_MEGABYTES = 192;

    private final Path data;
    private final JvmSize size;
    private final int kafkaPort;
    private final int kafkaAdvertised;
    private final int mongoPort = Ports.free();
    private ChildJvm kafka;
    private ChildJvm mongo;

    /** Starts both on free ports. */
    public OwnBackends(Path data) {
        this(data, JvmSize.LAPTOP);
    }

    /** Starts both on free ports, with the memory and the compiler of this size. */
    public OwnBackends(Path data, JvmSize size) {
        this(data, size, Ports.free(), 0);
    }

    /**
     * Starts both.
     *
     * @param kafkaPort the broker's own port
     * @param kafkaAdvertised the port clients reach the broker by; 0 for its own
     */
    public OwnBackends(Path data, int kafkaPort, int kafkaAdvertised) {
        this(data, JvmSize.LAPTOP, kafkaPort, kafkaAdvertised);
    }

    private OwnBackends(Path data, JvmSize size, int kafkaPort, int kafkaAdvertised) {
        this.data = data;
        this.size = size;
        this.kafkaPort = kafkaPort;
        this.kafkaAdvertised = kafkaAdvertised;
        this.mongo = newMongo();
        this.kafka = newKafka();
    }

    private ChildJvm newKafka() {
        List<String> arguments =
                new ArrayList<>(
                        List.of(
                                "--data",
                                data.toString(),
                                "--kafka-port",
                                Integer.toString(kafkaPort),
                                "--no-mongo"));
        if (kafkaAdvertised != 0) {
            arguments.add("--kafka-advertised-port");
            arguments.add(Integer.toString(kafkaAdvertised));
        }
        return ChildJvm.start(data.resolve("broker.log"), size, HEAP_MEGABYTES, MAIN, arguments);
    }

    private ChildJvm newMongo() {
        return ChildJvm.start(
                data.resolve("store.log"),
                size,
                HEAP_MEGABYTES,
                MAIN,
                List.of(
                        "--data",
                        data.toString(),
                        "--mongo-port",
                        Integer.toString(mongoPort),
                        "--no-kafka"));
    }

    /** What its processes may take; who is compared with it takes the same. */
    public JvmSize size() {
        return size;
    }

    public int mongoPort() {
        return mongoPort;
    }

    public String kafkaServers() {
        return "127.0.0.1:" + (kafkaAdvertised == 0 ? kafkaPort : kafkaAdvertised);
    }

    public String mongoUri() {
        return "mongodb://127.0.0.1:" + mongoPort;
    }

    public ChildJvm kafka() {
        return kafka;
    }

    public ChildJvm mongo() {
        return mongo;
    }

    /** Starts the broker on the same data, after it was ended. */
    public void startKafka() {
        kafka = newKafka();
    }

    /** Starts the store on the same data, after it was ended. */
    public void startMongo() {
        mongo = newMongo();
    }

    /** Where the broker's log segments lie. */
    public Path kafkaFolder() {
        return data.resolve("kafka");
    }

    /** Where the store's file lies. */
    public Path mongoFolder() {
        return data.resolve("mongodb");
    }

    /** Both processes by name. */
    public Map<String, Long> pids() {
        return Map.of("broker", kafka.pid(), "store", mongo.pid());
    }

    @Override
    public void close() {
        kafka.close();
        mongo.close();
    }
}
