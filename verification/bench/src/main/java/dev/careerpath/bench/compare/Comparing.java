package dev.careerpath.bench.compare;

import dev.careerpath.bench.floor.Floor;
import dev.careerpath.bench.floor.Sample;
import dev.careerpath.bench.hot.Sampled;
import dev.careerpath.bench.load.Bodies;
import dev.careerpath.bench.load.Flow;
import dev.careerpath.bench.load.Loading;
import dev.careerpath.bench.load.Measured;
import dev.careerpath.bench.load.Rounds;
import dev.careerpath.bench.planning.ExamplesCost;
import dev.careerpath.bench.system.OwnBackends;
import dev.careerpath.bench.system.Pause;
import dev.careerpath.bench.system.ProcessFigures;
import dev.careerpath.bench.system.Product;
import dev.careerpath.bench.system.Progress;
import dev.careerpath.local.data.DataFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One run of the bench: starts what is compared, loads it in turn, and reports. */
final class Comparing {

    private static final int PARTITIONS = 6;
    private static final String TENANT = "bench";
    static final int AT_ONCE = 64;

    /** What was called often is still being compiled for a while after a load. */
    private static final int QUIET_BEFORE_IDLE = 30_000;

    private static final int IDLE_SECONDS = 20;

    /** One record at a time, each sent and stored before the next is looked at. */
    private static final Map<String, String> THE_USUAL_WAY =
            Map.of(
                    "SPRING_KAFKA_CONSUMER_MAX_POLL_RECORDS", "1",
                    "SPRING_KAFKA_PRODUCER_PROPERTIES_LINGER_MS", "0");

    /** What is compared, in the order of the table. */
    enum Side {
        PRODUCT("Career Path"),
        FLOOR("floor"),
        USUAL("usual way"),
        MODULITH("Spring Modulith");

        final String title;

        Side(String title) {
            this.title = title;
        }
    }

    private final Bench.Plan plan;
    private final List<byte[]> bodies = Bodies.examples(Product.home());
    private final Loading loading = new Loading(bodies);
    private final Path data;

    Comparing(Bench.Plan plan) {
        this.plan = plan;
        this.data = plan.out().resolve("data-" + ProcessHandle.current().pid());
    }

    /** Measures; true if no accepted profile was lost on the way. */
    boolean run() throws IOException {
        try {
            Report report = new Report(plan);
            if (!plan.growthOnly()) {
                compare(report);
            }
            grow(report);
            return report.write();
        } finally {
            new DataFolder(data).delete();
        }
    }

    private void compare(Report report) {
        try (OwnBackends backends = new OwnBackends(data.resolve("shared"), plan.size());
                Product product = Systems.start(data.resolve("product"), backends, Map.of())) {
            Flow productFlow = Systems.flow("Career Path", product, backends, TENANT);
            Progress.say("The first profiles after the start");
            Start start = Start.of(loading, productFlow, AT_ONCE);
            Progress.say("Warming up the product and taking samples of what it stores and sends");
            loading.saturating(productFlow, plan.warmUp(), AT_ONCE);
            List<List<Sample>> samples = Sampling.of(productFlow, backends.mongoUri(), bodies);
            Progress.say("Nothing sent, to see what it costs to wait");
            double idle = idleMillis(productFlow);
            Progress.say("Planning and assessing alone");
            ExamplesCost cost =
                    ExamplesCost.measured(
                            data.resolve("examples.log"),
                            plan.size(),
                            Product.home().resolve("deploy/examples"));
            // Only now: a start of its own takes the processors from what is measured above.
            try (OwnBackends usualBackends =
                            new OwnBackends(data.resolve("usual-backends"), plan.size());
                    Product usual =
                            Systems.start(data.resolve("usual"), usualBackends, THE_USUAL_WAY);
                    Floor floor =
                            Floor.start(data.resolve("floor"), backends, PARTITIONS, samples);
                    Modulith modulith =
                            plan.peers()
                                    ? Modulith.start(
                                            data.resolve("modulith"), backends, PARTITIONS, samples)
                                    : null) {
                Map<Side, Flow> flows = new EnumMap<>(Side.class);
                flows.put(Side.PRODUCT, productFlow);
                flows.put(Side.FLOOR, floorFlow(floor, backends));
                flows.put(Side.USUAL, Systems.flow("usual way", usual, usualBackends, TENANT));
                loading.saturating(flow(flows, Side.FLOOR), plan.warmUp(), AT_ONCE);
                loading.saturating(flow(flows, Side.USUAL), plan.warmUp() / 3, AT_ONCE);
                if (modulith != null) {
                    flows.put(Side.MODULITH, modulith.flow());
                    loading.saturating(modulith.flow(), plan.warmUp(), AT_ONCE);
                }
                report.sizes(bodies, samples);
                report.start(product.state(), start);
                Map<Side, Rounds> saturated = saturated(flows);
                report.saturation(saturated);
                if (modulith != null) {
                    report.modulith(modulith);
                }
                Map<Double, Map<Side, Measured>> latencies = latencies(flows, rates(saturated));
                report.latencies(latencies);
                double warm = Start.oneByOne(loading, productFlow);
                Progress.say("Going on with a few profiles, to see what is sent twice");
                GoingOn.with(product.url(), productFlow, bodies);
                Repeats repeats = Repeats.on(backends.kafkaServers());
                report.repeats(repeats);
                report.goals(
                        new Judging(saturated, latencies, cost, start, warm, idle, repeats)
                                .goals());
                Progress.say("Once more, to see where the processor time goes");
                report.hottest(
                        Sampled.during(
                                () -> loading.saturating(productFlow, plan.profiles(), AT_ONCE),
                                productFlow.parts().get(),
                                data.resolve("samples")));
                report.memory(
                        ProcessFigures.residentMegabytes(product.pids().values()),
                        ProcessFigures.residentMegabytes(floor.pids().values()),
                        ProcessFigures.residentMegabytes(backends.pids().values()));
            }
        }
    }

    /** Processor time that the product, its broker and its store take in a second of waiting. */
    private static double idleMillis(Flow product) {
        Map<String, Long> processes = product.parts().get();
        Pause.millis(QUIET_BEFORE_IDLE);
        Duration before = total(processes);
        Pause.millis(IDLE_SECONDS * 1_000);
        return (double) total(processes).minus(before).toMillis() / IDLE_SECONDS;
    }

    private static Duration total(Map<String, Long> processes) {
        return ProcessFigures.cpu(processes).values().stream()
                .reduce(Duration.ZERO, Duration::plus);
    }

    private void grow(Report report) {
        Growing growing = new Growing(plan, bodies, data);
        if (!plan.stored().isEmpty()) {
            report.stored(growing.stored());
        }
        if (!plan.partitions().isEmpty()) {
            report.growth("partitions", growing.varied("KAFKA_PARTITIONS", plan.partitions()));
        }
        if (!plan.consumers().isEmpty()) {
            report.growth("consumers", growing.varied("KAFKA_CONSUMERS", plan.consumers()));
        }
    }

    private static Flow floorFlow(Floor floor, OwnBackends backends) {
        return new Flow(
                "floor",
                floor.submit(),
                "none",
                backends.kafkaServers(),
                Floor.PROGRESS,
                () -> Systems.all(floor.pids(), backends.pids()));
    }

    private static Flow flow(Map<Side, Flow> flows, Side side) {
        Flow flow = flows.get(side);
        if (flow == null) {
            throw new IllegalStateException("Nothing runs for " + side);
        }
        return flow;
    }

    /** Turn by turn, so that whatever else the machine does meets all of them. */
    private Map<Side, Rounds> saturated(Map<Side, Flow> flows) {
        Map<Side, List<Measured>> all = new EnumMap<>(Side.class);
        for (int round = 1; round <= plan.rounds(); round++) {
            for (Side side : flows.keySet()) {
                int count = side == Side.USUAL ? plan.profiles() / 3 : plan.profiles();
                Measured one = loading.saturating(flow(flows, side), count, AT_ONCE);
                Progress.say(
                        "Round %d of %d, saturation, %s: %.0f a second"
                                .formatted(round, plan.rounds(), side.title, one.throughput()));
                all.computeIfAbsent(side, _ -> new ArrayList<>()).add(one);
                Pause.millis(300);
            }
        }
        Map<Side, Rounds> rounds = new EnumMap<>(Side.class);
        all.forEach((side, measured) -> rounds.put(side, new Rounds(measured)));
        return rounds;
    }

    private List<Double> rates(Map<Side, Rounds> saturated) {
        List<Double> rates = new ArrayList<>();
        plan.rates().forEach(rate -> rates.add((double) rate));
        Rounds product = saturated.get(Side.PRODUCT);
        if (product != null) {
            rates.add((double) Math.round(product.middle().throughput() / 2));
        }
        return rates;
    }

    private Map<Double, Map<Side, Measured>> latencies(Map<Side, Flow> flows, List<Double> rates) {
        Map<Double, Map<Side, Measured>> all = new TreeMap<>();
        for (double rate : rates) {
            Map<Side, Measured> atRate = new EnumMap<>(Side.class);
            for (int round = 1; round <= plan.rounds(); round++) {
                for (Side side : flows.keySet()) {
                    Measured one = loading.atRate(flow(flows, side), rate, plan.atRate());
                    Progress.say(
                            "Round %d of %d, %.0f a second, %s: p50 %.1f ms"
                                    .formatted(
                                            round,
                                            plan.rounds(),
                                            rate,
                                            side.title,
                                            one.millis(50)));
                    atRate.merge(side, one, Measured::plus);
                }
            }
            all.put(rate, atRate);
        }
        return all;
    }
}
