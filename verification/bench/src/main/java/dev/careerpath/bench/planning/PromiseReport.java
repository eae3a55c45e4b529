package dev.careerpath.bench.planning;

import dev.careerpath.bench.planning.FollowedPlan.Manner;
import dev.careerpath.bench.planning.FollowedPlan.Outcome;
import dev.careerpath.roadmap.catalogue.CatalogueFile;
import dev.careerpath.roadmap.planning.model.LeaderSituation;
import dev.careerpath.roadmap.planning.model.Roadmap;
import dev.careerpath.roadmap.planning.planner.RoadmapPlanner;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.LongStream;

/**
 * Whether plans keep what they promise: generated leaders follow their plans to the end, and the
 * assessment's own code says what comes of it.
 *
 * <pre>
 * ./mvnw -q -pl verification/bench -am package -DskipTests
 * java -cp "verification/bench/target/lib/*:verification/bench/target/classes" \
 *     dev.careerpath.bench.planning.PromiseReport [leaders, 1000] [first seed, 0]
 * </pre>
 */
public final class PromiseReport {

    private static final int LEADERS = 1000;

    /** Points of readiness that a promise may be missed by. */
    static final double NEAR = 2;

    private PromiseReport() {}

    public static void main(String[] arguments) {
        int leaders = arguments.length > 0 ? Integer.parseInt(arguments[0]) : LEADERS;
        long first = arguments.length > 1 ? Long.parseLong(arguments[1]) : 0;
        for (Manner manner : Manner.values()) {
            List<Outcome> outcomes = outcomes(manner, leaders, first);
            System.out.print(line(manner, "first plan", outcomes, Outcome::first));
            System.out.print(line(manner, "last plan", outcomes, Outcome::last));
            if (manner == Manner.WITHOUT_EVIDENCE) {
                System.out.print(line(manner, "its warning", outcomes, PromiseReport::warning));
            }
        }
    }

    /** What the first plan says will come of it if nothing is shown. */
    static Roadmap.Readiness warning(Outcome it) {
        Roadmap.Readiness first = it.first();
        return new Roadmap.Readiness(
                first.now(),
                Objects.requireNonNullElse(first.withoutEvidence(), first.projected()),
                first.promised(),
                first.withoutEvidence());
    }

    static List<Outcome> outcomes(Manner manner, int leaders, long first) {
        RoadmapPlanner planner = new RoadmapPlanner(CatalogueFile.shipped("1.1"));
        AnyLeader any = new AnyLeader();
        return LongStream.range(first, first + leaders)
                .parallel()
                .mapToObj(seed -> FollowedPlan.follow(planner, any, seed, manner))
                .toList();
    }

    /** The share, 0 to 100, of those who are assessed within two points of the promise. */
    static double near(List<Outcome> all, Function<Outcome, Roadmap.Readiness> promise) {
        return share(all.stream().filter(it -> Math.abs(missed(it, promise)) <= NEAR).count(), all);
    }

    /** The share, 0 to 100, of those who are assessed inside the promised interval. */
    static double inside(List<Outcome> all, Function<Outcome, Roadmap.Readiness> promise) {
        return share(
                all.stream()
                        .filter(it -> {
                            LeaderSituation.Interval interval = promise.apply(it).promised();
                            double score = it.assessed().score();
                            return interval != null
                                    && interval.low() <= score
                                    && score <= interval.high();
                        })
                        .count(),
                all);
    }

    private static double missed(Outcome it, Function<Outcome, Roadmap.Readiness> promise) {
        return it.assessed().score() - promise.apply(it).projected();
    }

    private static double share(long some, List<Outcome> all) {
        return 100.0 * some / all.size();
    }

    private static String line(
            Manner manner,
            String which,
            List<Outcome> all,
            Function<Outcome, Roadmap.Readiness> promise) {
        return "%-17s %-11s within %.0f points %5.1f %%   inside the interval %5.1f %%   assessed less promised: mean %+.2f, worst %+.1f%n"
                .formatted(
                        manner.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                        which,
                        NEAR,
                        near(all, promise),
                        inside(all, promise),
                        all.stream().mapToDouble(it -> missed(it, promise)).average().orElse(0),
                        all.stream().mapToDouble(it -> missed(it, promise)).min().orElse(0));
    }
}
