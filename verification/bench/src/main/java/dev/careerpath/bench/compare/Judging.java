package dev.careerpath.bench.compare;

import dev.careerpath.bench.compare.Comparing.Side;
import dev.careerpath.bench.goals.Goals;
import dev.careerpath.bench.load.Measured;
import dev.careerpath.bench.load.Rounds;
import dev.careerpath.bench.planning.ExamplesCost;
import java.util.Collections;
import java.util.Map;

/**
 * Holds what was measured against what is wanted.
 *
 * @param saturated as fast as each takes profiles
 * @param latencies by profiles a second; the largest rate is half of what the product can take
 * @param warm from sending to roadmap after all of the load, milliseconds
 * @param idle processor time in a second without any load, milliseconds
 * @param repeats what the topics hold twice after all of it
 */
record Judging(
        Map<Side, Rounds> saturated,
        Map<Double, Map<Side, Measured>> latencies,
        ExamplesCost cost,
        Start start,
        double warm,
        double idle,
        Repeats repeats) {

    Goals goals() {
        Goals goals = new Goals();
        throughput(goals);
        planning(goals);
        latency(goals);
        goals.atMost("The first profile after a start", start.first(), "%.0f ms", 300);
        goals.atMost(
                "The hundredth profile, by a warm one", start.hundredth() / warm, "%.1f times", 2);
        goals.atMost("Processor time of waiting, a second", idle, "%.0f ms", 20);
        goals.atMost("Records sent twice without any fault", repeats.percent(), "%.2f %%", 0.1);
        elsewhere(goals);
        return goals;
    }

    private static void elsewhere(Goals goals) {
        String bench = "`./career-path bench %s`";
        goals.elsewhere(
                "Plans below the optimum, on average and at worst",
                "at most 2 %, 10 %",
                "`dev.careerpath.bench.planning.OptimalityReport 200 10`");
        goals.elsewhere(
                "Processor time of a profile with a million stored, by that with a thousand",
                "at most 1.1 times",
                bench.formatted("--growth-only --stored 1000,10000,100000,1000000"));
        goals.elsewhere(
                "Processor time of a profile with four consumers, by that with one",
                "at most 1.1 times",
                bench.formatted("--growth-only --consumers 1,2,4"));
        goals.elsewhere(
                "From 100,000 lines to the last of their roadmaps",
                "at most 4 min",
                "`./career-path import` of such a file, by the clock");
        goals.elsewhere(
                "Webhooks delivered a second", "at least 3,000", bench.formatted("webhooks"));
        goals.elsewhere(
                "An event at 2,000 streams; memory of a stream in each process",
                "at most 100 ms, 50 KiB",
                bench.formatted("streams"));
        goals.elsewhere(
                "Share that roadmap-service uses of cores of its own; throughput of n replicas by n times one",
                "at least 90 %, 0.85",
                "needs a machine with more cores than the load and the rest take");
    }

    private void throughput(Goals goals) {
        Measured product = of(saturated, Side.PRODUCT).middle();
        Measured floor = of(saturated, Side.FLOOR).middle();
        Measured usual = of(saturated, Side.USUAL).middle();
        double derived = cost.plan() + cost.assessment();
        double rest = product.cpuMillis() - derived;
        goals.atMost(
                "All but planning and assessing, by the floor's processor time",
                rest / floor.cpuMillis(),
                "%.1f times",
                1.5);
        goals.atLeast(
                "The usual way without planning, by ours",
                (usual.cpuMillis() - cost.plan()) / (product.cpuMillis() - cost.plan()),
                "%.1f times",
                4);
        goals.atLeast("Roadmaps a second", product.throughput(), "%.0f", 600);
    }

    private void planning(Goals goals) {
        goals.atMost("A first plan of an example", cost.plan(), "%.2f ms", 0.8);
        goals.atMost("The dearest plan in a hundred", cost.planP99(), "%.2f ms", 3);
        goals.atMost("A plan after one finished step", cost.replan(), "%.2f ms", 0.5);
        goals.atMost("An assessment", cost.assessment(), "%.3f ms", 0.05);
    }

    private void latency(Goals goals) {
        double half = Collections.max(latencies.keySet());
        latencies.forEach((rate, sides) -> {
            if (rate < half) {
                goals.atMost(
                        "In the middle at %.0f a second, by the floor's".formatted(rate),
                        of(sides, Side.PRODUCT).millis(50) / of(sides, Side.FLOOR).millis(50),
                        "%.1f times",
                        1.6);
            }
        });
        goals.atMost(
                "One in a hundred at half of what it can take",
                of(latencies.getOrDefault(half, Map.of()), Side.PRODUCT).millis(99),
                "%.0f ms",
                150);
    }

    private static <T> T of(Map<Side, T> all, Side side) {
        T one = all.get(side);
        if (one == null) {
            throw new IllegalStateException("Nothing was measured of " + side);
        }
        return one;
    }
}
