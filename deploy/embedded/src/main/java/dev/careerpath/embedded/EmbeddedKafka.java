package dev.careerpath.embedded;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.logging.Logger;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;
import org.jspecify.annotations.Nullable;

/** One Apache Kafka node, broker and controller at once, on the loopback address. */
public final class EmbeddedKafka implements AutoCloseable {

    private static final Logger log = Logger.getLogger(EmbeddedKafka.class.getName());
    private static final String HOST = "127.0.0.1";
    private static final String PROTOCOLS = "listener.security.protocol.map";
    private static final Map<String, String> OPEN =
            Map.of(PROTOCOLS, "CLIENTS:PLAINTEXT,CONTROLLER:PLAINTEXT");

    private final KafkaRaftServer server;
    private final String bootstrapServers;

    private EmbeddedKafka(KafkaRaftServer server, String bootstrapServers) {
        this.server = server;
        this.bootstrapServers = bootstrapServers;
    }

    /**
     * Starts on a folder, which is formatted when it is new.
     *
     * @param data where the log lies
     * @param port the port to listen on; 0 for any free one
     * @throws CorruptData when the folder holds something that Kafka cannot read
     */
    public static EmbeddedKafka start(Path data, int port) {
        return start(data, port, 0, null);
    }

    /**
     * Starts behind something that forwards its port, or for those alone who log in.
     *
     * @param advertised the port that clients are told to use; 0 for the broker's own
     * @param login null where everybody may come in who reaches the port
     */
    public static EmbeddedKafka start(Path data, int port, int advertised, @Nullable Login login) {
        try {
            Files.createDirectories(data);
            int broker = port == 0 ? freePort() : port;
            int controller = freePort();
            if (!Files.exists(data.resolve("meta.properties"))) {
                format(data, 1, Uuid.randomUuid());
            }
            boolean unclean = TornSegments.isUnclean(data);
            List<TornSegments.Torn> torn = TornSegments.find(data);
            torn.forEach(each ->
                    log.warning(
                            each
                                    + ". It is cut off; ./career-path repair publishes again what the documents know."));
            Map<String, String> configuration =
                    configuration(data, broker, controller, advertised == 0 ? broker : advertised);
            configuration.putAll(login == null ? OPEN : secured(login));
            KafkaRaftServer server =
                    new KafkaRaftServer(
                            KafkaConfig.fromProps(properties(configuration)), Time.SYSTEM);
            server.startup();
            if (unclean || !torn.isEmpty()) {
                Map<String, Object> client = new HashMap<>(client(login));
                client.put("bootstrap.servers", HOST + ":" + broker);
                LostRecords.reconcile(client);
            }
            return new EmbeddedKafka(server, HOST + ":" + broker);
        } catch (Exception e) {
            throw new CorruptData(data, e);
        }
    }

    /** Where clients connect. */
    public String bootstrapServers() {
        return bootstrapServers;
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }

    /**
     * Prepares an empty folder for a node that is broker and controller at once.
     *
     * @param cluster the same for all nodes of one
     */
    public static void format(Path folder, int node, Uuid cluster) throws Exception {
        new Formatter()
                .setNodeId(node)
                .setClusterId(cluster.toString())
                .addDirectory(folder.toString())
                .setMetadataLogDirectory(folder.toString())
                .setControllerListenerName("CONTROLLER")
                .setReleaseVersion(MetadataVersion.LATEST_PRODUCTION)
                .setPrintStream(
                        new PrintStream(
                                OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                .run();
    }

    /** Sized for one machine: few threads, small buffers, one copy of everything. */
    private static Map<String, String> configuration(
            Path data, int broker, int controller, int advertised) {
        Map<String, String> all = new HashMap<>();
        all.put("process.roles", "broker,controller");
        all.put("node.id", "1");
        all.put(
                "listeners",
                "CLIENTS://%s:%d,CONTROLLER://%s:%d".formatted(HOST, broker, HOST, controller));
        all.put("advertised.listeners", "CLIENTS://%s:%d".formatted(HOST, advertised));
        all.put("controller.listener.names", "CONTROLLER");
        all.put("inter.broker.listener.name", "CLIENTS");
        all.put("controller.quorum.voters", "1@%s:%d".formatted(HOST, controller));
        all.put("log.dirs", data.toString());
        all.put("auto.create.topics.enable", "false");
        all.put("num.network.threads", "2");
        all.put("num.io.threads", "2");
        all.put("background.threads", "2");
        all.put("num.replica.fetchers", "1");
        all.put("log.cleaner.dedupe.buffer.size", Integer.toString(4 << 20));
        all.put("log.cleaner.io.buffer.size", Integer.toString(128 << 10));
        all.put("log.cleaner.backoff.ms", "5000");
        all.put("log.segment.bytes", Integer.toString(64 << 20));
        all.put("log.index.size.max.bytes", Integer.toString(1 << 20));
        all.put("offsets.topic.num.partitions", "1");
        all.put("offsets.topic.replication.factor", "1");
        all.put("transaction.state.log.num.partitions", "1");
        all.put("transaction.state.log.replication.factor", "1");
        all.put("transaction.state.log.min.isr", "1");
        all.put("share.coordinator.state.topic.num.partitions", "1");
        all.put("share.coordinator.state.topic.replication.factor", "1");
        all.put("share.coordinator.state.topic.min.isr", "1");
        all.put("group.initial.rebalance.delay.ms", "0");
        // A restart registers anew only when the killed predecessor's session is over: seconds, not
        // the default nine.
        all.put("broker.session.timeout.ms", "2500");
        all.put("broker.heartbeat.interval.ms", "250");
        return all;
    }

    /** The settings of a client, beside the address; a login for those who have one. */
    static Map<String, String> client(@Nullable Login login) {
        return login == null
                ? Map.of()
                : Map.of(
                        "security.protocol",
                        "SASL_PLAINTEXT",
                        "sasl.mechanism",
                        Login.MECHANISM,
                        "sasl.jaas.config",
                        login.jaas());
    }

    /** The controller's port is reached by everybody too, so it asks for the same login. */
    private static Map<String, String> secured(Login login) {
        Map<String, String> all = new HashMap<>();
        all.put(PROTOCOLS, "CLIENTS:SASL_PLAINTEXT,CONTROLLER:SASL_PLAINTEXT");
        all.put("sasl.enabled.mechanisms", Login.MECHANISM);
        all.put("sasl.mechanism.inter.broker.protocol", Login.MECHANISM);
        all.put("sasl.mechanism.controller.protocol", Login.MECHANISM);
        for (String listener : List.of("clients", "controller")) {
            String prefix = "listener.name.%s.scram-sha-256.".formatted(listener);
            all.put(prefix + "sasl.jaas.config", login.jaas());
            all.put(prefix + "sasl.server.callback.handler.class", OneUser.class.getName());
        }
        return all;
    }

    private static Properties properties(Map<String, String> configuration) {
        Properties properties = new Properties();
        properties.putAll(configuration);
        return properties;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName(HOST))) {
            return socket.getLocalPort();
        }
    }
}
