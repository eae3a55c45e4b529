package dev.careerpath.bench.cluster;

import dev.careerpath.bench.system.Pause;
import dev.careerpath.bench.system.Ports;
import dev.careerpath.bench.system.Proxy;
import dev.careerpath.embedded.EmbeddedKafka;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.common.Uuid;

/**
 * Three Kafka nodes, each broker and controller, as Kafka's own start script would run them. Each
 * has a listener for everybody, and one for each line: who comes by a line reaches all brokers
 * through forwarders of its own, by which it can be cut off.
 */
final class Brokers implements AutoCloseable {

    static final int COUNT = 3;

    private static final List<Integer> IDS = IntStream.rangeClosed(1, COUNT).boxed().toList();
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Path data;
    private final List<String> lines;
    private final Map<String, Integer> ports = new HashMap<>();
    private final Map<String, List<Proxy>> forwarders = new HashMap<>();
    private final List<Restartable> nodes = new ArrayList<>();

    /**
     * Prepares them; nothing runs yet.
     *
     * @param lines names of listeners, in capitals
     */
    Brokers(Path data, List<String> lines) {
        this.data = data;
        this.lines = lines;
        for (int id : IDS) {
            ports.put("PLAINTEXT" + id, Ports.free());
            ports.put("CONTROLLER" + id, Ports.free());
            for (String line : lines) {
                int port = Ports.free();
                ports.put(line + id, port);
                forwarders.computeIfAbsent(line, _ -> new ArrayList<>()).add(new Proxy(port));
            }
        }
    }

    /** Formats and starts all, and waits until they have found each other. */
    void start() {
        Uuid cluster = Uuid.randomUuid();
        for (int id : IDS) {
            Path folder = data.resolve("broker-" + id);
            format(folder.resolve("log"), id, cluster);
            nodes.add(
                    new Restartable(
                            "broker-" + id,
                            List.of(
                                    Path.of(System.getProperty("java.home"), "bin", "java")
                                            .toString(),
                                    "-XX:+UseSerialGC",
                                    "-XX:TieredStopAtLevel=1",
                                    "-Xmx256m",
                                    "-cp",
                                    System.getProperty("java.class.path"),
                                    "kafka.Kafka",
                                    properties(folder, id).toString()),
                            Map.of("MALLOC_ARENA_MAX", "2"),
                            folder));
        }
        awaitWhole();
    }

    /** The processes, by the order of their ids. */
    List<Restartable> nodes() {
        return nodes;
    }

    /** Waits until every broker is there and has its copy of every partition. */
    void awaitWhole() {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!KafkaState.whole(servers(), COUNT)) {
            if (System.nanoTime() > until) {
                throw new IllegalStateException(
                        "The brokers did not become whole; their logs are in " + data);
            }
            Pause.millis(300);
        }
    }

    /** Bootstrap servers for who comes directly. */
    String servers() {
        return IDS.stream()
                .map(id -> "127.0.0.1:" + port("PLAINTEXT", id))
                .collect(Collectors.joining(","));
    }

    /** Bootstrap servers for who comes by a line. */
    String servers(String line) {
        return forwarders(line).stream()
                .map(forwarder -> "127.0.0.1:" + forwarder.port())
                .collect(Collectors.joining(","));
    }

    /** What forwards a line to each broker. */
    List<Proxy> forwarders(String line) {
        return forwarders.getOrDefault(line, List.of());
    }

    private int port(String listener, int id) {
        return ports.getOrDefault(listener + id, 0);
    }

    private static void format(Path folder, int id, Uuid cluster) {
        try {
            Files.createDirectories(folder);
            EmbeddedKafka.format(folder, id, cluster);
        } catch (Exception e) {
            throw new IllegalStateException("Kafka cannot format " + folder, e);
        }
    }

    /** As for production, with the threads and buffers of a small machine. */
    private Path properties(Path folder, int id) {
        List<String> names = new ArrayList<>(List.of("PLAINTEXT"));
        names.addAll(lines);
        String listeners =
                names.stream()
                        .map(name -> "%s://127.0.0.1:%d".formatted(name, port(name, id)))
                        .collect(Collectors.joining(","));
        String advertised =
                names.stream()
                        .map(name -> "%s://127.0.0.1:%d".formatted(name, advertised(name, id)))
                        .collect(Collectors.joining(","));
        String protocols =
                names.stream().map(name -> "," + name + ":PLAINTEXT").collect(Collectors.joining());
        String voters =
                IDS.stream()
                        .map(each -> "%d@127.0.0.1:%d".formatted(each, port("CONTROLLER", each)))
                        .collect(Collectors.joining(","));
        String text =
                """
                process.roles=broker,controller
                node.id=%d
                listeners=%s,CONTROLLER://127.0.0.1:%d
                advertised.listeners=%s
                listener.security.protocol.map=CONTROLLER:PLAINTEXT%s
                inter.broker.listener.name=PLAINTEXT
                controller.listener.names=CONTROLLER
                controller.quorum.voters=%s
                log.dirs=%s
                auto.create.topics.enable=false
                default.replication.factor=3
                min.insync.replicas=2
                broker.session.timeout.ms=4000
                broker.heartbeat.interval.ms=1000
                offsets.topic.replication.factor=3
                offsets.topic.num.partitions=6
                transaction.state.log.replication.factor=3
                num.network.threads=1
                num.io.threads=4
                log.cleaner.dedupe.buffer.size=4194304
                log.index.size.max.bytes=1048576
                """
                        .formatted(
                                id,
                                listeners,
                                port("CONTROLLER", id),
                                advertised,
                                protocols,
                                voters,
                                folder.resolve("log"));
        try {
            return Files.writeString(folder.resolve("server.properties"), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int advertised(String name, int id) {
        List<Proxy> through = forwarders(name);
        return through.isEmpty() ? port(name, id) : through.get(id - 1).port();
    }

    @Override
    public void close() {
        // All at once: the last alone would wait for the others' votes.
        nodes.parallelStream().forEach(Restartable::close);
        forwarders.values().forEach(all -> all.forEach(Proxy::close));
    }
}
