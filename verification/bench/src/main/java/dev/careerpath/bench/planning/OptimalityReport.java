package dev.careerpath.bench.planning;

import dev.careerpath.assessment.leader.LeaderProfile;
import dev.careerpath.bench.planning.Measuring.Measured;
import dev.careerpath.roadmap.planning.model.LeaderSituation;
import dev.careerpath.roadmap.planning.problem.PlanningProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/**
 * How near plans come to the optimum, and how long they take: for every profile of {@code
 * deploy/examples} and for generated ones.
 *
 * <pre>
 * ./mvnw -q -pl verification/bench -am package -DskipTests
 * java -cp "verification/bench/target/lib/*:verification/bench/target/classes" \
 *     dev.careerpath.bench.planning.OptimalityReport [profiles, 1000] [effort, 10] [first seed, 0]
 * </pre>
 */
public final class OptimalityReport {

    private static final int PROFILES = 1000;
    private static final double EFFORT = 10;
    private static final int WARM_UP = 2_000;
    private static final int FIRST_WARM_UP_SEED = 1_000_000;
    private static final Path EXAMPLES = Path.of("deploy/examples");

    private OptimalityReport() {}

    private record Leader(String name, LeaderSituation situation) {}

    public static void main(String[] arguments) throws Exception {
        int profiles = arguments.length > 0 ? Integer.parseInt(arguments[0]) : PROFILES;
        double effort = arguments.length > 1 ? Double.parseDouble(arguments[1]) : EFFORT;
        long first = arguments.length > 2 ? Long.parseLong(arguments[2]) : 0;
        List<Leader> leaders = leaders(profiles, first);
        double[] times = times(leaders);
        List<Measured> measured = measured(leaders, effort);
        System.out.println(text(measured, times));
    }

    private static List<Leader> leaders(int profiles, long first) throws IOException {
        AnyLeader any = new AnyLeader();
        List<Leader> leaders = new ArrayList<>();
        JsonMapper json = new JsonMapper();
        try (Stream<Path> files = Files.list(EXAMPLES)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
                leaders.add(
                        new Leader(
                                file.getFileName().toString(),
                                any.situation(json.readValue(file, LeaderProfile.class))));
            }
        }
        for (long seed = first; seed < first + profiles; seed++) {
            leaders.add(new Leader("profile " + seed, any.of(seed)));
        }
        return leaders;
    }

    /** Sorted processor times in milliseconds, on one thread and warm. */
    private static double[] times(List<Leader> leaders) {
        AnyLeader any = new AnyLeader();
        for (int i = 0; i < WARM_UP; i++) {
            Measuring.milliseconds(any.of(FIRST_WARM_UP_SEED + i));
        }
        return leaders.stream()
                .mapToDouble(leader -> Measuring.milliseconds(leader.situation()))
                .sorted()
                .toArray();
    }

    private static List<Measured> measured(List<Leader> leaders, double effort)
            throws InterruptedException, ExecutionException {
        List<Measured> all = new ArrayList<>();
        try (ExecutorService workers =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            List<Future<Measured>> running = new ArrayList<>();
            for (Leader leader : leaders) {
                running.add(
                        workers.submit(() ->
                                Measuring.measure(leader.name(), leader.situation(), effort)));
            }
            for (Future<Measured> one : running) {
                all.add(one.get());
                progress(all, leaders.size());
            }
        }
        System.err.println();
        return all;
    }

    private static void progress(List<Measured> all, int of) {
        System.err.printf(
                "\r%d of %d measured, %d proven, mean gap %.2f %%, worst %.2f %%",
                all.size(),
                of,
                all.stream().filter(Measured::proven).count(),
                mean(all),
                worst(all));
    }

    static double mean(List<Measured> all) {
        return all.stream().mapToDouble(Measured::gap).average().orElse(0);
    }

    static double worst(List<Measured> all) {
        return all.stream().mapToDouble(Measured::gap).max().orElse(0);
    }

    private static String text(List<Measured> all, double[] times) {
        List<Measured> proven = all.stream().filter(Measured::proven).toList();
        List<Measured> open =
                all.stream()
                        .filter(m -> !m.proven())
                        .sorted(Comparator.comparingDouble(Measured::gap).reversed())
                        .toList();
        StringBuilder text = new StringBuilder();
        text.append("plans measured against the exact model: ").append(all.size()).append('\n');
        text.append(
                "compared by the area under the curve of readiness until the date, over the first %d cycles at most:\n"
                        .formatted(PlanningProblem.HORIZON));
        text.append(
                "a plan is optimised for these, later steps follow in the order that is done soonest\n");
        line(text, "optimum proven", proven);
        line(text, "bound only", open);
        line(text, "all", all);
        text.append(
                "another plan works on more of the core of the role: %d\n"
                        .formatted(all.stream().filter(Measured::coreMissed).count()));
        text.append(
                "plan, processor time of one thread: median %.2f ms, p99 %.2f ms, longest %.2f ms\n"
                        .formatted(
                                times[times.length / 2],
                                times[(int) Math.floor(0.99 * (times.length - 1))],
                                Arrays.stream(times).max().orElse(0)));
        for (Measured m : open) {
            text.append(
                    "  not proven: %s (%d at once, %d cycles, %d steps): %.2f %% below the bound, %.2f %% below the best plan found\n"
                            .formatted(
                                    m.name(),
                                    m.atOnce(),
                                    m.cycles(),
                                    m.steps(),
                                    m.gap(),
                                    m.gapToBest()));
        }
        return text.toString();
    }

    private static void line(StringBuilder text, String what, List<Measured> some) {
        text.append(
                "%-15s %5d   mean gap %.2f %%   worst gap %.2f %%   mean gap to the best plan found %.2f %%\n"
                        .formatted(
                                what,
                                some.size(),
                                mean(some),
                                worst(some),
                                some.stream()
                                        .mapToDouble(Measured::gapToBest)
                                        .average()
                                        .orElse(0)));
    }
}
