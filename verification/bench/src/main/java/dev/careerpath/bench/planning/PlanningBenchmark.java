package dev.careerpath.bench.planning;

import dev.careerpath.roadmap.catalogue.CatalogueFile;
import dev.careerpath.roadmap.planning.model.LeaderSituation;
import dev.careerpath.roadmap.planning.model.Roadmap;
import dev.careerpath.roadmap.planning.planner.RoadmapPlanner;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A whole first plan, of one generated leader after another. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
public class PlanningBenchmark {

    private static final int LEADERS = 200;

    private final RoadmapPlanner planning = new RoadmapPlanner(CatalogueFile.shipped("1.1"));
    private final LeaderSituation[] leaders = new LeaderSituation[LEADERS];
    private int next;

    public PlanningBenchmark() {
        AnyLeader any = new AnyLeader();
        for (int seed = 0; seed < LEADERS; seed++) {
            leaders[seed] = any.of(seed);
        }
    }

    @Benchmark
    public Roadmap firstPlan() {
        next = (next + 1) % LEADERS;
        return planning.plan(
                leaders[next],
                null,
                AnyLeader.DAY.atStartOfDay().toInstant(ZoneOffset.UTC),
                "Measured.");
    }
}
