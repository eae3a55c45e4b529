package dev.careerpath.local.up;

import dev.careerpath.local.data.BuiltInBroker;
import dev.careerpath.local.open.SignInCodes;
import dev.careerpath.local.token.AccessTokens;
import dev.careerpath.local.token.ServiceKeys;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;

/**
 * Lays out the processes of one system: which there are, on which ports, with which memory.
 *
 * @param publicKey PEM file by which tokens are checked
 * @param keys what the services keep secrets and sign credentials with
 */
record Parts(Installation installation, Settings settings, Path publicKey, ServiceKeys keys) {

    private static final List<String> SERVICES = List.of("profile", "assessment", "roadmap");

    /** What a small heap holds beside its results, when thousands of records wait. */
    private static final String SMALL_BATCH = "100";

    /** Fewer pools of freed memory that glibc keeps for itself. */
    private static final Map<String, String> MALLOC = Map.of("MALLOC_ARENA_MAX", "2");

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
            parts.add(given.kafka() == null ? service.withEnvironment(login(password)) : service);
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
        Map<String, String> environment = environment(port);
        environment.put("KAFKA_BOOTSTRAP_SERVERS", kafka);
        environment.put("MONGODB_URI", mongodb);
        if (settings.size() == JvmSize.LAPTOP) {
            environment.put("KAFKA_MAX_POLL_RECORDS", SMALL_BATCH);
        }
        environment.put("PUBLIC_URL", settings.url());
        environment.put("SECRETS_KEY", keys.secrets().toString());
        environment.put("CREDENTIALS_KEY", keys.credentials().toString());
        environment.put("CREDENTIALS_EC_KEY", keys.ecCredentials().toString());
        environment.put("CONNECTIONS_AT_MOST", name.equals("roadmap") ? "3000" : "600");
        environment.put("ALLOW_LOCAL_WEBHOOKS", Boolean.toString(settings.localWebhooks()));
        return new Part(
                name,
                Layer.SERVICE,
                installation.service(name),
                jvmOf(name),
                List.of(),
                environment,
                port,
                log);
    }

    /**
     * The edge.
     *
     * @param services where it finds each service, by name
     */
    Part edge(int port, Map<String, Integer> services, Path log) {
        Map<String, String> environment = environment(port);
        services.forEach((name, at) ->
                environment.put(name.toUpperCase(Locale.ROOT) + "_URI", "http://127.0.0.1:" + at));
        environment.put("STREAMS_AT_MOST", "2000");
        environment.put("PUBLIC_URL", settings.url());
        environment.put("SIGN_IN_CODES", SignInCodes.folder(settings.data()).toString());
        // All of this machine's callers have one address; 2,000 of them may be streams.
        environment.put("CONNECTIONS_AT_MOST", "3000");
        environment.put("CONNECTIONS_PER_ADDRESS", "2800");
        return new Part(
                "edge",
                Layer.EDGE,
                installation.edge(),
                streaming(jvm(384, 160)),
                List.of(),
                environment,
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
                store(),
                arguments,
                MALLOC,
                null,
                settings.data().log("embedded"));
    }

    /** The built-in broker's login, as Spring's settings of Kafka. */
    private static Map<String, String> login(String password) {
        Map<String, String> environment = new HashMap<>();
        BuiltInBroker.login(password)
                .forEach((name, value) ->
                        environment.put(
                                (name.equals(CommonClientConfigs.SECURITY_PROTOCOL_CONFIG)
                                                ? "SPRING_KAFKA_"
                                                : "SPRING_KAFKA_PROPERTIES_")
                                        + name.toUpperCase(Locale.ROOT).replace('.', '_'),
                                value));
        return environment;
    }

    private Map<String, String> environment(int port) {
        Map<String, String> environment = new HashMap<>(MALLOC);
        environment.put("SERVER_PORT", Integer.toString(port));
        environment.put("SERVER_ADDRESS", "127.0.0.1");
        environment.put("JWT_PUBLIC_KEY", publicKey.toString());
        environment.put("JWT_ISSUER_URI", AccessTokens.ISSUER);
        return environment;
    }

    /** The roadmap service, as the edge, has room for 2,000 open event streams, which live long. */
    private List<String> jvmOf(String name) {
        if (!name.equals("roadmap")) {
            return jvm(128, 192);
        }
        return streaming(jvm(320, 192));
    }

    /** The options of a JVM with many small long-lived objects and few short-lived ones. */
    private List<String> streaming(List<String> options) {
        options.add("-XX:MaxNewSize=" + settings.size().megabytes(64));
        // The HTTP client keeps a buffer of this size for each open answer; 16 KiB if nobody says
        // less.
        options.add("-Djdk.httpclient.bufsize=4096");
        return options;
    }

    /**
     * Broker and store read and write through direct memory, whose limit would be that of the heap.
     * Netty's default allocator keeps what a burst took, and each thread's largest buffer is kept
     * for its files and sockets; an import ran out of memory that way.
     */
    private List<String> store() {
        List<String> options = jvm(192, 128);
        options.add("-XX:MaxDirectMemorySize=" + settings.size().megabytes(160));
        options.add("-Djdk.nio.maxCachedBufferSize=262144");
        options.add("-Dio.netty.allocator.type=pooled");
        options.add("-Dio.netty.allocator.numDirectArenas=2");
        options.add("-Dio.netty.allocator.maxOrder=6");
        return options;
    }

    private List<String> jvm(int heap, int metaspace) {
        List<String> options = settings.size().options(heap);
        options.add("-XX:MaxMetaspaceSize=" + metaspace + "m");
        return options;
    }
}
