package dev.careerpath.bench.webhooks;

import dev.careerpath.bench.goals.Goals;
import dev.careerpath.bench.system.Ending;
import dev.careerpath.bench.system.MilestoneEvents;
import dev.careerpath.bench.system.OwnSystem;
import dev.careerpath.bench.system.Pause;
import dev.careerpath.bench.system.Product;
import dev.careerpath.delivery.outbound.OutboundHttp;
import dev.careerpath.delivery.outbound.Resolver;
import dev.careerpath.delivery.outbound.Targets;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;
import org.HdrHistogram.Histogram;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures webhooks and prints the table. */
@Command(
        name = "bench webhooks",
        description = "Measures webhooks to 100 endpoints of which 5 are dead, and prints a table.",
        mixinStandardHelpOptions = true)
public final class WebhookBench implements Callable<Integer> {

    private static final String TENANT = "bench";
    private static final int AT_ONCE = 256;
    private static final String DATA =
            "{\"roadmapVersion\":1,\"milestoneId\":\"board-deck\",\"title\":\"%s\"}"
                    .formatted("A deck for the board. ".repeat(40));

    @Option(names = "--endpoints", description = "that are well (default: ${DEFAULT-VALUE})")
    private int well = 95;

    @Option(names = "--dead", description = "endpoints that are dead (default: ${DEFAULT-VALUE})")
    private int dead = 5;

    @Option(names = "--rate", description = "events a second (default: ${DEFAULT-VALUE})")
    private int rate = 5;

    @Option(names = "--seconds", description = "at that rate (default: ${DEFAULT-VALUE})")
    private int seconds = 40;

    @Option(names = "--burst", description = "events all at once (default: ${DEFAULT-VALUE})")
    private int burst = 200;

    @Option(names = "--out", description = "where logs go (default: ${DEFAULT-VALUE})")
    private Path out = Path.of("verification/bench/target/bench-webhooks");

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new WebhookBench()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        return Ending.orderly(this::run) ? 0 : 1;
    }

    private boolean run() throws Exception {
        try (OwnSystem system = OwnSystem.start(out, "--allow-local-webhooks");
                Endpoints endpoints = new Endpoints(well, dead);
                MilestoneEvents milestones =
                        new MilestoneEvents(
                                system.backends().kafkaServers(),
                                URI.create(system.product().url()))) {
            subscribe(system.product(), endpoints.urls());
            // Until the breakers of the dead endpoints have opened and the JVM is warm.
            publish(milestones, rate * 10, Duration.ofSeconds(1).dividedBy(rate));
            await(endpoints, (long) rate * 10 * well, Duration.ofMinutes(2));
            endpoints.reset();

            int events = rate * seconds;
            publish(milestones, events, Duration.ofSeconds(1).dividedBy(rate));
            await(endpoints, (long) events * well, Duration.ofMinutes(2));
            long lost = (long) events * well - endpoints.arrived();
            Histogram late = endpoints.lateness();
            long repeats = endpoints.repeats();
            endpoints.reset();

            long began = System.nanoTime();
            publish(milestones, burst, Duration.ZERO);
            await(endpoints, (long) burst * well, Duration.ofMinutes(4));
            double deliveries = endpoints.arrived() / ((System.nanoTime() - began) / 1e9);
            long lostInBurst = (long) burst * well - endpoints.arrived();
            double posts = posts(endpoints);

            System.out.printf(
                    """
                    Webhooks, %s: %d endpoints of which %d are dead
                    | measured | figure |
                    |---|---|
                    | events a second, deliveries a second asked for | %d, %d |
                    | from the fact to its arrival at the %d others | p50 %.0f ms, p99 %.0f ms, p99.9 %.0f ms, longest %.0f ms |
                    | events times endpoints | %,d, lost %d, repeated %d |
                    | deliveries a second, all at once | %,.0f (lost %d of %,d) |
                    | plain HTTP posts a second, same endpoints and bodies | %,.0f |
                    | relation | %.0f %% |
                    """,
                    Instant.now().truncatedTo(ChronoUnit.SECONDS),
                    well + dead,
                    dead,
                    rate,
                    rate * well,
                    well,
                    late.getValueAtPercentile(50) / 1000.0,
                    late.getValueAtPercentile(99) / 1000.0,
                    late.getValueAtPercentile(99.9) / 1000.0,
                    late.getMaxValue() / 1000.0,
                    (long) events * well,
                    lost,
                    repeats,
                    deliveries,
                    lostInBurst,
                    (long) burst * well,
                    posts,
                    100 * deliveries / posts);
            Goals goals = new Goals();
            goals.atLeast("Webhooks delivered a second", deliveries, "%,.0f", 3_000);
            goals.atMost("Deliveries lost", (double) lost + lostInBurst, "%.0f", 0);
            goals.table().forEach(System.out::println);
            return lost == 0 && lostInBurst == 0 && late.getValueAtPercentile(99) < 2_000_000;
        }
    }

    private static void subscribe(Product product, List<String> urls) throws Exception {
        String token = product.token(TENANT, "bench");
        try (HttpClient http = HttpClient.newHttpClient()) {
            for (String url : urls) {
                HttpResponse<String> made =
                        http.send(
                                HttpRequest.newBuilder(
                                                URI.create(product.url() + "/v1/subscriptions"))
                                        .header("Authorization", "Bearer " + token)
                                        .header("Content-Type", "application/json")
                                        .POST(
                                                HttpRequest.BodyPublishers.ofString(
                                                        "{\"url\":\"" + url + "\"}"))
                                        .build(),
                                HttpResponse.BodyHandlers.ofString());
                if (made.statusCode() != 201) {
                    throw new IllegalStateException("No subscription: " + made.body());
                }
            }
        }
    }

    /** Publishes at fixed times, whatever happens to the events before. */
    private static void publish(MilestoneEvents milestones, int events, Duration apart) {
        long began = System.nanoTime();
        for (int i = 0; i < events; i++) {
            long due = began + apart.toNanos() * i;
            while (System.nanoTime() < due) {
                Pause.millis(1);
            }
            milestones.publish(TENANT, DATA);
        }
        milestones.flush();
    }

    private static void await(Endpoints endpoints, long arrivals, Duration patience) {
        long until = System.nanoTime() + patience.toNanos();
        while (endpoints.arrived() < arrivals && System.nanoTime() < until) {
            Pause.millis(5);
        }
    }

    /** The least any sender does: the same client posts the same bodies, and remembers nothing. */
    private double posts(Endpoints endpoints) throws Exception {
        int count = burst * well;
        byte[] body = DATA.getBytes(StandardCharsets.UTF_8);
        Semaphore places = new Semaphore(AT_ONCE);
        try (OutboundHttp http =
                        new OutboundHttp(
                                new Targets(Resolver.SYSTEM, true),
                                Duration.ofSeconds(5),
                                Duration.ofSeconds(15),
                                8,
                                Clock.systemUTC());
                var workers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<URI> targets =
                    IntStream.range(0, well)
                            .mapToObj(i -> URI.create(endpoints.urls().get(i)))
                            .toList();
            long began = System.nanoTime();
            for (int i = 0; i < count; i++) {
                URI target = targets.get(i % well);
                places.acquire();
                workers.execute(() -> {
                    try {
                        http.post(target, "application/json", body, Map.of());
                    } finally {
                        places.release();
                    }
                });
            }
            places.acquire(AT_ONCE);
            double took = (System.nanoTime() - began) / 1e9;
            if (endpoints.plain() < count) {
                throw new IllegalStateException(
                        "Only %d of %d plain posts arrived".formatted(endpoints.plain(), count));
            }
            return count / took;
        }
    }
}
