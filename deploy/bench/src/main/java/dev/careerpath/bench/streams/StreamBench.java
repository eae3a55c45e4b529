package dev.careerpath.bench.streams;

import dev.careerpath.bench.system.Ending;
import dev.careerpath.bench.system.OwnBackends;
import dev.careerpath.bench.system.Pause;
import dev.careerpath.bench.system.ProcessFigures;
import dev.careerpath.bench.system.Product;
import dev.careerpath.local.data.PartState;
import dev.careerpath.starter.event.Event;
import dev.careerpath.starter.event.EventRecords;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Opens streams at roadmap-service as the launcher runs it, and prints the table. */
@Command(
        name = "bench streams",
        description =
                "Opens 2,000 idle event streams on the process that the launcher starts, and prints what they cost.",
        mixinStandardHelpOptions = true)
public final class StreamBench implements Callable<Integer> {

    private static final String TENANT = "bench";

    @Option(names = "--streams", description = "how many (default: ${DEFAULT-VALUE})")
    private int streams = 2000;

    @Option(names = "--seconds", description = "they stay idle (default: ${DEFAULT-VALUE})")
    private int seconds = 35;

    @Option(names = "--out", description = "where logs go (default: ${DEFAULT-VALUE})")
    private Path out = Path.of("deploy/bench/target/bench-streams");

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new StreamBench()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        return Ending.orderly(this::run) ? 0 : 1;
    }

    private boolean run() throws Exception {
        Path folder = out.toAbsolutePath().resolve(Long.toString(System.currentTimeMillis()));
        Files.createDirectories(folder);
        try (OwnBackends backends = new OwnBackends(folder.resolve("backends"));
                Product product =
                        Product.start(
                                folder.resolve("product"),
                                backends.kafkaServers(),
                                backends.mongoUri(),
                                Map.of());
                OpenStreams open = new OpenStreams()) {
            PartState service = roadmapService(product);
            String token = product.token(TENANT, "bench");
            long before = ProcessFigures.residentMegabytes(List.of(service.pid()));
            for (int i = 0; i < streams; i++) {
                open.open(Objects.requireNonNull(service.port()), token);
            }
            Pause.millis(Duration.ofSeconds(seconds).toMillis());
            long with = ProcessFigures.residentMegabytes(List.of(service.pid()));

            String id = UUID.randomUUID().toString();
            long published = System.nanoTime();
            publish(backends.kafkaServers(), id);
            open.awaitEverywhere(id);
            long took = (System.nanoTime() - published) / 1_000_000;
            boolean same = roadmapService(product).pid() == service.pid();

            System.out.printf(
                    """
                    Idle event streams, %s: %,d on one process as the launcher starts it
                    | measured | figure |
                    |---|---|
                    | memory of the process before, with them | %d MiB, %d MiB |
                    | memory for each | %d KiB |
                    | from an event's publication until each of them had it | %,d ms |
                    | streams lost in %d s | %s |
                    """,
                    Instant.now().truncatedTo(ChronoUnit.SECONDS),
                    open.count(),
                    before,
                    with,
                    1024 * (with - before) / open.count(),
                    took,
                    seconds,
                    same ? "none" : "all: the process ended and was started again");
            return same;
        }
    }

    private static PartState roadmapService(Product product) {
        return product.state().parts().stream()
                .filter(part -> part.name().equals("roadmap"))
                .findFirst()
                .orElseThrow();
    }

    private static void publish(String kafkaServers, String id) throws Exception {
        Instant now = Instant.now();
        try (KafkaProducer<String, byte[]> kafka =
                new KafkaProducer<>(
                        Map.of("bootstrap.servers", kafkaServers),
                        new StringSerializer(),
                        new ByteArraySerializer())) {
            kafka.send(
                            EventRecords.toRecord(
                                    "careerpath.progress.events",
                                    new Event(
                                            id,
                                            "/roadmap-service",
                                            "dev.careerpath.milestone.completed.v1",
                                            id,
                                            now,
                                            1,
                                            TENANT,
                                            id,
                                            null,
                                            null,
                                            now,
                                            "{\"roadmapVersion\":1}")))
                    .get();
        }
    }
}
