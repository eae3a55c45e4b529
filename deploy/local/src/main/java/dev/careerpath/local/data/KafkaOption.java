package dev.careerpath.local.data;

import dev.careerpath.local.console.Trouble;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.apache.kafka.clients.CommonClientConfigs;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * The options by which a command says whose broker it means, a running system's or any, and how to
 * log in there.
 */
public final class KafkaOption {

    @Mixin private DataOption data = new DataOption();

    @Option(
            names = "--kafka",
            paramLabel = "HOST:PORT",
            description = "the broker meant (default: that of the running system)")
    private @Nullable String kafka;

    @Option(
            names = "--kafka-config",
            paramLabel = "FILE",
            description =
                    "settings of a client, such as its login, as Kafka's own tools take them with --command-config")
    private @Nullable Path config;

    /**
     * The settings of a client, bootstrap.servers among them.
     *
     * @throws Trouble if no broker is named and no system runs, or the file cannot be read
     */
    public BrokerAccess broker() {
        Properties settings = config == null ? new Properties() : read(config);
        String named = settings.getProperty(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG);
        if (kafka != null) {
            named = kafka;
        } else if (named == null) {
            named = SystemState.running(data.folder()).kafka();
        }
        if (config == null) {
            settings = BuiltInBroker.at(data.folder(), named).orElse(settings);
        }
        return BrokerAccess.of(named, settings);
    }

    private static Properties read(Path file) {
        Properties settings = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            settings.load(in);
        } catch (IOException | IllegalArgumentException e) {
            throw new Trouble(
                    "%s cannot be read as a file of settings (%s): name another with --kafka-config FILE."
                            .formatted(file, e.getMessage()),
                    e);
        }
        return settings;
    }
}
