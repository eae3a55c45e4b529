package dev.careerpath.local.up;

import dev.careerpath.local.data.BuiltInBroker;
import dev.careerpath.local.token.ServiceKeys;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Lays out the processes of one system: which there are, on which ports, with which memory.
 *
 * @param publicKey PEM file by which tokens are checked
 * @param keys what the services keep secrets and sign credentials with
 */
record Parts(Installation installation, Settings settings, Path publicKey, ServiceKeys keys) {

    private static final List<String> SERVICES = List.of("profile", "assessment", "roadmap");

    /**
     * What was laid out.
     *
     * @param parts in the order of their layers
     * @param kafka bootstrap servers
     */
    record Layout(List<Part> parts, String kafka) {
        Layout {
            parts = List.copyOf(parts);
        }
    }

    Layout layOut() {
        Ports ports = new Ports();
        Backends given = settings.backends();
        int kafkaPort = ports.free();
        int mongoPort = ports.free();
        String kafka = given.kafka() == null ? "127.0.0.1:" + kafkaPort : given.kafka();
        String password = keys.password();
        String mongodb =
                given.mongodb() == null
                        ? "mongodb://%s:%s@127.0.0.1:%d/?authSource=admin&authMechanism=SCRAM-SHA-256"
                                .formatted(BuiltInBroker.USER, password, mongoPort)
                        : given.mongodb();
        List<Part> parts = new ArrayList<>();
        if (given.anyEmbedded()) {
            parts.add(embedded(kafkaPort, mongoPort));
        }
        Map<String, Integer> services = new HashMap<>();
        for (String name : SERVICES) {
            int port = ports.free();
            services.put(name, port);
            Part service = service(name, port, kafka, mongodb, settings.data().log(name));
            parts.add(
                    given.kafka() == null
                            ? service.withEnvironment(BrokerLogin.environment(password))
                            : service);
        }
        parts.add(edge(settings.port(), services, settings.data().log("edge")));
        return new Layout(parts, kafka);
    }

    /**
     * One service.
     *
     * @param kafka bootstrap servers
     * @param mongodb connection string
     */
    Part service(String name, int port, String kafka, String mongodb, Path log) {
        return new Part(
                name,
                Layer.SERVICE,
                installation.service(name),
                jvm().ofService(name),
                List.of(),
                environments().ofService(name, port, kafka, mongodb),
                port,
                log);
    }

    /**
     * The edge.
     *
     * @param services where it finds each service, by name
     */
    Part edge(int port, Map<String, Integer> services, Path log) {
        return new Part(
                "edge",
                Layer.EDGE,
                installation.edge(),
                jvm().ofEdge(),
                List.of(),
                environments().ofEdge(port, services),
                port,
                log);
    }

    private Part embedded(int kafkaPort, int mongoPort) {
        Backends given = settings.backends();
        List<String> arguments = new ArrayList<>();
        arguments.addAll(List.of("--data", settings.data().root().toString()));
        // A file, since everybody on the machine sees the arguments.
        arguments.addAll(List.of("--login", keys.backends().toString()));
        arguments.addAll(
                given.kafka() == null
                        ? List.of("--kafka-port", Integer.toString(kafkaPort))
                        : List.of("--no-kafka"));
        arguments.addAll(
                given.mongodb() == null
                        ? List.of("--mongo-port", Integer.toString(mongoPort))
                        : List.of("--no-mongo"));
        return new Part(
                "embedded",
                Layer.STORE,
                installation.embedded(),
                jvm().ofStore(),
                arguments,
                JvmOptions.MALLOC,
                null,
                settings.data().log("embedded"));
    }

    private PartEnvironments environments() {
        return new PartEnvironments(settings, publicKey, keys);
    }

    private JvmOptions jvm() {
        return new JvmOptions(settings.size());
    }
}
