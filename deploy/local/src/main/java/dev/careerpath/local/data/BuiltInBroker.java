package dev.careerpath.local.data;

import dev.careerpath.local.console.Trouble;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.common.config.SaslConfigs;

/**
 * How clients reach the built-in broker of a folder: its address and its login, as Kafka's own
 * tools take them with {@code --command-config}. The file {@code keys/kafka.properties} says it,
 * for its owner only.
 */
public final class BuiltInBroker {

    /** Who logs in to broker and store; there is nobody else. */
    public static final String USER = "career-path";

    private BuiltInBroker() {}

    /** The login of a client, by Kafka's names. */
    public static Map<String, String> login(String password) {
        return Map.of(
                CommonClientConfigs.SECURITY_PROTOCOL_CONFIG,
                "SASL_PLAINTEXT",
                SaslConfigs.SASL_MECHANISM,
                "SCRAM-SHA-256",
                SaslConfigs.SASL_JAAS_CONFIG,
                "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"%s\" password=\"%s\";"
                        .formatted(USER, password));
    }

    /** Says where the broker is this time. */
    public static void tell(DataFolder data, String bootstrapServers, String password) {
        StringBuilder text = new StringBuilder();
        text.append(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG)
                .append('=')
                .append(bootstrapServers)
                .append('\n');
        login(password).forEach((name, value) -> text.append(name + "=" + value + "\n"));
        Path file = file(data);
        try {
            Files.deleteIfExists(file);
            Files.createFile(
                    file,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new Trouble("%s cannot be written: %s.".formatted(file, e.getMessage()), e);
        }
    }

    /** What was told of the broker at this address; empty if it is another. */
    public static Optional<Properties> at(DataFolder data, String bootstrapServers) {
        Path file = file(data);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Properties told = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            told.load(in);
        } catch (IOException e) {
            throw new Trouble("%s cannot be read: %s.".formatted(file, e.getMessage()), e);
        }
        return Optional.of(told)
                .filter(it ->
                        bootstrapServers.equals(
                                it.getProperty(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG)));
    }

    private static Path file(DataFolder data) {
        return data.keys().resolve("kafka.properties");
    }
}
