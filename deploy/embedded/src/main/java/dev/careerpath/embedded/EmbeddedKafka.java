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
            Properties settings =
                    BrokerSettings.of(
                            data, broker, controller, advertised == 0 ? broker : advertised, login);
            KafkaRaftServer server =
                    new KafkaRaftServer(KafkaConfig.fromProps(settings), Time.SYSTEM);
            server.startup();
            if (unclean || !torn.isEmpty()) {
                Map<String, Object> client = new HashMap<>(BrokerSettings.client(login));
                client.put("bootstrap.servers", BrokerSettings.HOST + ":" + broker);
                LostRecords.reconcile(client);
            }
            return new EmbeddedKafka(server, BrokerSettings.HOST + ":" + broker);
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

    private static int freePort() throws IOException {
        try (ServerSocket socket =
                new ServerSocket(0, 1, InetAddress.getByName(BrokerSettings.HOST))) {
            return socket.getLocalPort();
        }
    }
}
