package dev.careerpath.local.deadletters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.careerpath.local.console.Terminal;
import dev.careerpath.local.console.Trouble;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Dead letters of a broker that asks for a login: the one that Compose starts, by its own file. */
class BrokerWithALoginTests {

    private static final String TOPIC = "careerpath.profile.events";
    private static final String DEAD = TOPIC + ".assessment-service.dlt";

    @TempDir private static Path folder;
    private static KafkaRaftServer broker;
    private static String address;
    private static Path login;

    @BeforeAll
    static void aBrokerOfCompose() throws Exception {
        Properties settings = settings();
        new Formatter()
                .setNodeId(1)
                .setClusterId("qD3hZ0aNQ2m5nVt8xYcE1A")
                .addDirectory(settings.getProperty("log.dirs"))
                .setMetadataLogDirectory(settings.getProperty("log.dirs"))
                .setControllerListenerName("CONTROLLER")
                .setReleaseVersion(MetadataVersion.LATEST_PRODUCTION)
                .setScramArguments(List.of("SCRAM-SHA-512=[name=career-path,password=secret]"))
                .setPrintStream(
                        new PrintStream(new ByteArrayOutputStream(), false, StandardCharsets.UTF_8))
                .run();
        broker = new KafkaRaftServer(KafkaConfig.fromProps(settings), Time.SYSTEM);
        broker.startup();
        login = login("secret");
        Properties client = new Properties();
        client.load(Files.newBufferedReader(login));
        client.setProperty("bootstrap.servers", address);
        try (Admin admin = Admin.create(client);
                KafkaProducer<String, String> producer =
                        new KafkaProducer<>(
                                client, new StringSerializer(), new StringSerializer())) {
            admin.createTopics(
                            List.of(
                                    new NewTopic(TOPIC, 1, (short) 1),
                                    new NewTopic(DEAD, 1, (short) 1)))
                    .all()
                    .get();
            ProducerRecord<String, String> letter = new ProducerRecord<>(DEAD, "leader", "{}");
            letter.headers()
                    .add("kafka_dlt-exception-message", "bad day".getBytes(StandardCharsets.UTF_8));
            producer.send(letter).get();
        }
    }

    @AfterAll
    static void stop() {
        broker.shutdown();
        broker.awaitShutdown();
    }

    @Test
    void areShownAndPutBackByWhoHasTheLogin() throws IOException {
        assertThat(run("dead-letters", "--kafka-config", login.toString()))
                .contains("1 waiting, 1 in all", "bad day");
        assertThat(run("replay", "--kafka-config", login.toString(), DEAD))
                .contains("put 1 back on " + TOPIC);
        assertThat(run("dead-letters", "--kafka-config", login.toString()))
                .contains("0 waiting, 1 in all");
    }

    @Test
    void areShownToNobodyElse() throws IOException {
        String wrong = login("guess").toString();

        assertThatThrownBy(() -> run("dead-letters", "--kafka-config", wrong))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("Authentication failed")
                .hasMessageContaining("--kafka-config FILE");
        assertThatThrownBy(() -> run("dead-letters", "--kafka", address))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("give its login with --kafka-config FILE");
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> run("dead-letters", "--kafka-config", "none.properties"))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("none.properties");
    }

    private static String run(String name, String... arguments) {
        ByteArrayOutputStream seen = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(seen, true, StandardCharsets.UTF_8);
        Terminal terminal = new Terminal(System.in, out, out, false);
        Runnable command =
                name.equals("replay")
                        ? new ReplayCommand(terminal)
                        : new DeadLettersCommand(terminal);
        new CommandLine(command).parseArgs(arguments);
        command.run();
        return seen.toString(StandardCharsets.UTF_8);
    }

    /** What Compose mounts, on free ports of this machine. */
    private static Properties settings() throws IOException {
        int clients = freePort();
        int local = freePort();
        int controller = freePort();
        address = "127.0.0.1:" + clients;
        Properties settings = new Properties();
        settings.load(Files.newBufferedReader(Path.of("../compose/kafka.properties")));
        settings.replaceAll((_, value) ->
                value.toString()
                        .replace("CLIENTS://:9092", "CLIENTS://" + address)
                        .replace("kafka:9092", address)
                        .replace(":9094", ":" + local)
                        .replace(":9093", ":" + controller));
        settings.setProperty("log.dirs", folder.resolve("data").toString());
        return settings;
    }

    private static Path login(String password) throws IOException {
        return Files.writeString(
                folder.resolve(password + ".properties"),
                """
                bootstrap.servers=%s
                security.protocol=SASL_PLAINTEXT
                sasl.mechanism=SCRAM-SHA-512
                sasl.jaas.config=org.apache.kafka.common.security.scram.ScramLoginModule required \\
                    username="career-path" password="%s";
                """
                        .formatted(address, password));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }
}
