package dev.careerpath.embedded;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** The settings of a broker that is its own controller, and of its clients, by Kafka's names. */
final class BrokerSettings {

    static final String HOST = "127.0.0.1";

    private static final String PROTOCOLS = "listener.security.protocol.map";
    private static final Map<String, String> OPEN =
            Map.of(PROTOCOLS, "CLIENTS:PLAINTEXT,CONTROLLER:PLAINTEXT");

    private BrokerSettings() {}

    /**
     * @param advertised the port that clients are told to use
     * @param login null where everybody may come in who reaches the port
     */
    static Properties of(
            Path data, int broker, int controller, int advertised, @Nullable Login login) {
        Properties properties = new Properties();
        properties.putAll(configuration(data, broker, controller, advertised));
        properties.putAll(login == null ? OPEN : secured(login));
        return properties;
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
}
