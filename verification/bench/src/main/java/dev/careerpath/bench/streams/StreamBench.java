package dev.careerpath.bench.streams;

import dev.careerpath.bench.goals.Goals;
import dev.careerpath.bench.load.Bodies;
import dev.careerpath.bench.load.Flow;
import dev.careerpath.bench.load.Submission;
import dev.careerpath.bench.streams.Readers.Arrival;
import dev.careerpath.bench.system.Ending;
import dev.careerpath.bench.system.MilestoneEvents;
import dev.careerpath.bench.system.OwnSystem;
import dev.careerpath.bench.system.Pause;
import dev.careerpath.bench.system.Product;
import dev.careerpath.bench.system.Progress;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Opens streams at the edge, as the launcher runs it, and prints the table. Exit status 1 when a
 * stream was lost, a reader that does not read stayed, or the end was not a clean one.
 */
@Command(
        name = "bench streams",
        description =
                "Opens 2,000 event streams through the edge that the launcher starts: what they cost, how late events are, what"
                        + " becomes of readers that do not read, and how all of them end.",
        mixinStandardHelpOptions = true)
public final class StreamBench implements Callable<Integer> {

    /** As many as the edge takes, so that there is room for another only when one has gone. */
    private static final int STREAMS = 2000;

    /** Profiles that go the whole way before anything is timed. */
    private static final int WARM_UP = 20;

    /** Whose streams are idle, whose events are timed, and who does not read theirs. */
    private static final String IDLE = "idle";

    private static final String TIMED = "timed";
    private static final String STUCK = "stuck";

    private static final int IDLE_BUFFER = 64 << 10;
    private static final int STUCK_BUFFER = 4 << 10;
    private static final String LONG =
            "{\"roadmapVersion\":1,\"title\":\"%s\"}".formatted("A deck. ".repeat(1250));
    private static final Duration ARRIVES_WITHIN = Duration.ofSeconds(30);
    private static final Duration CUT_OFF_WITHIN = Duration.ofSeconds(120);

    @Option(
            names = "--readers",
            description = "streams whose events are timed (default: ${DEFAULT-VALUE})")
    private int readers = 50;

    @Option(
            names = "--stuck",
            description = "streams that are not read (default: ${DEFAULT-VALUE})")
    private int stuck = 5;

    @Option(names = "--seconds", description = "all are idle (default: ${DEFAULT-VALUE})")
    private int seconds = 35;

    @Option(
            names = "--profiles",
            description = "submitted, two a second, for events to time (default: ${DEFAULT-VALUE})")
    private int profiles = 40;

    @Option(
            names = "--flood",
            description = "events of 10 kB for those that do not read (default: ${DEFAULT-VALUE})")
    private int flood = 3000;

    @Option(names = "--out", description = "where logs go (default: ${DEFAULT-VALUE})")
    private Path out = Path.of("verification/bench/target/bench-streams");

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new StreamBench()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        return Ending.orderly(this::run) ? 0 : 1;
    }

    /** How late events were, in microseconds, and how many never came. */
    private record Timed(Histogram sinceSubmitted, Histogram sinceTheFact, long lost) {}

    /**
     * What became of those that do not read.
     *
     * @param after from the first event that they did not read until the edge had room for others
     *     in their places; null when it never had
     * @param most that the processes held meanwhile
     */
    private record CutOff(@Nullable Duration after, Memory most) {}

    private boolean run() throws Exception {
        try (OwnSystem system = OwnSystem.start(out);
                OpenStreams idle = streams(system, IDLE, IDLE_BUFFER);
                OpenStreams asleep = streams(system, STUCK, STUCK_BUFFER);
                OpenStreams others = streams(system, IDLE, IDLE_BUFFER);
                Readers reading = new Readers();
                MilestoneEvents milestones =
                        new MilestoneEvents(
                                system.backends().kafkaServers(),
                                URI.create(system.product().url()))) {
            Product product = system.product();
            Map<String, Long> pids = product.pids();
            submitted(flow(system, "warm-up"), WARM_UP);
            Memory before = Memory.of(pids);
            Progress.say("Opening %,d streams".formatted(STREAMS));
            idle.open(STREAMS - readers - stuck);
            asleep.open(stuck);
            reading.open(
                    readers,
                    URI.create(product.url() + "/v1/events?type=roadmap.generated.v1"),
                    product.token(TIMED, "bench"));
            Pause.millis(Duration.ofSeconds(seconds).toMillis());
            Memory with = Memory.of(pids);

            long published = System.nanoTime();
            idle.awaitEverywhere(milestones.publish(IDLE, "{\"roadmapVersion\":1}"));
            Duration everywhere = since(published);

            Progress.say("Submitting %d profiles".formatted(profiles));
            Timed timed = timed(system, reading);

            Progress.say("%,d events for %d who do not read".formatted(flood, stuck));
            CutOff cutOff = cutOff(milestones, others, pids);

            boolean same = product.pids().equals(pids);
            int open = idle.count() + others.count() + reading.count();
            Progress.say("Stopping the system with %,d streams open".formatted(open));
            long stopping = System.nanoTime();
            product.close();
            Duration stopped = since(stopping);
            int whole = idle.endedWhole() + others.endedWhole() + reading.endedWhole();

            System.out.printf(
                    """
                    Event streams through the edge, %s: %,d, of which %d are read for their times and %d are not read
                    | measured | figure |
                    |---|---|
                    | edge: memory before, with them, for each | %d MiB, %d MiB, %d KiB |
                    | roadmap-service: the same | %d MiB, %d MiB, %d KiB |
                    | from an event's publication until each of %,d idle ones had it | %,d ms |
                    | from a submission to its roadmap at a reader | %s |
                    | from the roadmap's time to a reader | %s |
                    | events times readers | %,d, lost %d |
                    | who does not read is cut off after | %s |
                    | most memory meanwhile: edge, roadmap-service | %d MiB, %d MiB |
                    | processes that ended on the way | %s |
                    | `down` with %,d streams open | %.1f s, %,d ended as a whole |
                    """,
                    Instant.now().truncatedTo(ChronoUnit.SECONDS),
                    STREAMS,
                    readers,
                    stuck,
                    before.edge(),
                    with.edge(),
                    before.eachUntil(with, STREAMS).edge(),
                    before.roadmap(),
                    with.roadmap(),
                    before.eachUntil(with, STREAMS).roadmap(),
                    idle.count(),
                    everywhere.toMillis(),
                    text(timed.sinceSubmitted()),
                    text(timed.sinceTheFact()),
                    (long) profiles * readers,
                    timed.lost(),
                    cutOff.after() == null ? "never" : cutOff.after().toSeconds() + " s",
                    cutOff.most().edge(),
                    cutOff.most().roadmap(),
                    same ? "none" : "some: they were started again",
                    open,
                    stopped.toMillis() / 1000.0,
                    whole);
            goals(everywhere, before, with).table().forEach(System.out::println);
            return same && timed.lost() == 0 && cutOff.after() != null && whole == open;
        }
    }

    private static Goals goals(Duration everywhere, Memory before, Memory with) {
        Memory each = before.eachUntil(with, STREAMS);
        Goals goals = new Goals();
        goals.atMost("An event at all idle streams", everywhere.toMillis(), "%.0f ms", 100);
        goals.atMost("Memory of a stream at the edge", each.edge(), "%.0f KiB", 50);
        goals.atMost("The same in roadmap-service", each.roadmap(), "%.0f KiB", 50);
        return goals;
    }

    private static OpenStreams streams(OwnSystem system, String tenant, int receiveBuffer) {
        return new OpenStreams(
                system.product().url(), system.product().token(tenant, "bench"), receiveBuffer);
    }

    private Timed timed(OwnSystem system, Readers reading) {
        Map<String, Long> submitted = submitted(flow(system, TIMED), profiles);
        awaitArrivals(reading, profiles * readers);
        Histogram sinceSubmitted = new Histogram(3);
        Histogram sinceTheFact = new Histogram(3);
        for (Arrival arrival : reading.arrivals()) {
            Long sent = submitted.get(arrival.profile());
            if (sent != null) {
                sinceSubmitted.recordValue((arrival.nanos() - sent) / 1000);
                sinceTheFact.recordValue(Math.max(0, arrival.sinceTheFact().toNanos() / 1000));
            }
        }
        return new Timed(
                sinceSubmitted,
                sinceTheFact,
                (long) profiles * readers - sinceSubmitted.getTotalCount());
    }

    private static Flow flow(OwnSystem system, String tenant) {
        return new Flow(
                "Career Path",
                URI.create(system.product().url() + "/v1/profiles"),
                system.product().token(tenant, "bench"),
                system.backends().kafkaServers(),
                "careerpath.progress.events",
                Map::of);
    }

    /** Submits so many, two a second; when each was sent, by its id. */
    private static Map<String, Long> submitted(Flow flow, int count) {
        List<byte[]> bodies = Bodies.examples(Product.home());
        Map<String, Long> submitted = new HashMap<>();
        try (HttpClient http = HttpClient.newHttpClient()) {
            for (int i = 0; i < count; i++) {
                long now = System.nanoTime();
                submitted.put(Submission.of(bodies.get(i % bodies.size()), flow, http), now);
                Pause.millis(Math.max(0, 500 - since(now).toMillis()));
            }
        }
        return submitted;
    }

    private static void awaitArrivals(Readers reading, int expected) {
        long until = System.nanoTime() + ARRIVES_WITHIN.toNanos();
        while (reading.arrivals().size() < expected && System.nanoTime() < until) {
            Pause.millis(100);
        }
    }

    /** Floods those that do not read, until others have got all their places. */
    private CutOff cutOff(MilestoneEvents milestones, OpenStreams others, Map<String, Long> pids)
            throws IOException {
        Memory most = Memory.of(pids);
        long began = System.nanoTime();
        for (int i = 0; i < flood; i++) {
            milestones.publish(STUCK, LONG);
            if (i % 100 == 99) {
                milestones.flush();
                most = most.most(Memory.of(pids));
            }
        }
        while (since(began).compareTo(CUT_OFF_WITHIN) < 0) {
            most = most.most(Memory.of(pids));
            if (others.openIfThereIsRoom() && others.count() == stuck) {
                return new CutOff(since(began), most);
            }
            Pause.millis(250);
        }
        return new CutOff(null, most);
    }

    private static Duration since(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos);
    }

    private static String text(Histogram micros) {
        return "p50 %.0f ms, p99 %.0f ms, longest %.0f ms"
                .formatted(
                        micros.getValueAtPercentile(50) / 1000.0,
                        micros.getValueAtPercentile(99) / 1000.0,
                        micros.getMaxValue() / 1000.0);
    }
}
