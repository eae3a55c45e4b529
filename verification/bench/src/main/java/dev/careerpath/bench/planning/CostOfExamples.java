package dev.careerpath.bench.planning;

import dev.careerpath.assessment.leader.Known;
import dev.careerpath.assessment.leader.LeaderProfile;
import dev.careerpath.bench.load.Bodies;
import dev.careerpath.roadmap.catalogue.CatalogueFile;
import dev.careerpath.roadmap.planning.model.LeaderSituation;
import dev.careerpath.roadmap.planning.model.Milestone;
import dev.careerpath.roadmap.planning.model.MilestoneStatus;
import dev.careerpath.roadmap.planning.model.Roadmap;
import dev.careerpath.roadmap.planning.planner.RoadmapPlanner;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** Measures {@link ExamplesCost} on its main thread and prints it after {@code ready}. */
final class CostOfExamples {

    private static final int WARM_UP = 2_000;
    private static final int MEASURED = 1_000;
    private static final Instant AT = AnyLeader.DAY.atStartOfDay().toInstant(ZoneOffset.UTC);
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Assessments assessments = new Assessments();
    private final RoadmapPlanner planner = new RoadmapPlanner(CatalogueFile.shipped("1.1"));
    private final List<Example> examples;

    private CostOfExamples(Path folder) {
        JsonMapper json = new JsonMapper();
        examples =
                Bodies.in(folder).stream()
                        .map(body -> example(json.readValue(body, LeaderProfile.class)))
                        .toList();
    }

    /**
     * A profile on its way.
     *
     * @param begun its first plan with the first step finished
     */
    private record Example(Known known, LeaderSituation situation, Roadmap begun) {}

    public static void main(String[] arguments) {
        ExamplesCost cost = new CostOfExamples(Path.of(arguments[0])).measure();
        System.out.println("ready " + new JsonMapper().writeValueAsString(cost));
    }

    private Example example(LeaderProfile profile) {
        Known known = Known.since(AnyLeader.DAY, profile);
        LeaderSituation situation = assessments.situation(known, AnyLeader.DAY);
        Roadmap first = planner.plan(situation, null, AT, "Measured.");
        Roadmap begun =
                first.milestones().stream()
                        .min(Comparator.comparing(Milestone::end).thenComparing(Milestone::id))
                        .map(step -> first.with(step.to(MilestoneStatus.DONE, AT, null)))
                        .orElse(first);
        return new Example(known, situation, begun);
    }

    private ExamplesCost measure() {
        double[] plans = costs(example -> planner.plan(example.situation(), null, AT, "Measured."));
        double[] replans =
                costs(example ->
                        planner.plan(example.situation(), example.begun(), AT, "A step further."));
        double[] assessed = costs(example -> assessments.assess(example.known(), AnyLeader.DAY));
        Arrays.sort(plans);
        return new ExamplesCost(
                mean(plans), plans[MEASURED * 99 / 100], mean(replans), mean(assessed));
    }

    /** What is measured; its result keeps the compiler from leaving it out. */
    private interface Work {
        Object of(Example example);
    }

    private double[] costs(Work work) {
        int seen = 0;
        for (int i = 0; i < WARM_UP; i++) {
            seen += work.of(examples.get(i % examples.size())).hashCode();
        }
        double[] costs = new double[MEASURED];
        for (int i = 0; i < MEASURED; i++) {
            long before = THREADS.getCurrentThreadCpuTime();
            Object result = work.of(examples.get(i % examples.size()));
            costs[i] = (THREADS.getCurrentThreadCpuTime() - before) / 1e6;
            seen += result.hashCode();
        }
        System.err.println("Seen " + seen);
        return costs;
    }

    private static double mean(double[] costs) {
        return Arrays.stream(costs).average().orElse(0);
    }
}
