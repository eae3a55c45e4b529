package dev.careerpath.bench.planning;

import dev.careerpath.roadmap.catalogue.Catalogue;
import dev.careerpath.roadmap.catalogue.CatalogueFile;
import dev.careerpath.roadmap.planning.model.LeaderSituation;
import dev.careerpath.roadmap.planning.planner.ProblemFormulation;
import dev.careerpath.roadmap.planning.planner.RoadmapPlanner;
import dev.careerpath.roadmap.planning.problem.PlanningProblem;
import dev.careerpath.roadmap.planning.schedule.Solution;
import dev.careerpath.roadmap.planning.search.PlanSelection;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** Holds the planner's plan for a leader against the solver's proven bound. */
final class Measuring {

    private static final Catalogue CATALOGUE = CatalogueFile.shipped("1.1");
    private static final RoadmapPlanner PLANNING = new RoadmapPlanner(CATALOGUE);
    private static final Instant AT = AnyLeader.DAY.atStartOfDay().toInstant(ZoneOffset.UTC);
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private Measuring() {}

    /**
     * One leader measured.
     *
     * @param area the plan's, in thousandths of a point of readiness times cycles
     * @param best the largest that the solver found
     * @param bound none is larger
     * @param proven whether the solver came to its tolerance in its time
     * @param coreMissed whether another plan works on more of the core of the role
     */
    record Measured(
            String name,
            int atOnce,
            int cycles,
            int steps,
            long area,
            long best,
            long bound,
            boolean proven,
            boolean coreMissed) {

        /** The gap between the plan and the optimum, or its bound, in per cent. */
        double gap() {
            return bound <= area ? 0 : 100.0 * (bound - area) / bound;
        }

        /** The same against the best plan that the solver found. */
        double gapToBest() {
            return best <= area ? 0 : 100.0 * (best - area) / best;
        }
    }

    /**
     * Measures one leader.
     *
     * @param effort the solver's limit in its deterministic seconds, the same on every machine
     * @throws IllegalStateException when a plan breaks a rule, or the solver means something else
     */
    static Measured measure(String name, LeaderSituation leader, double effort) {
        PlanningProblem problem = ProblemFormulation.of(CATALOGUE, leader, AT);
        int cycles = Math.min(problem.capacity().cycles(), PlanningProblem.HORIZON);
        Solution plan = PlanSelection.solve(problem);
        require(plan.breaches(problem), name);
        long area = plan.area(problem, cycles);
        ExactModel.Answer exact = ExactModel.solve(problem, cycles, plan, effort);
        require(exact.solution().breaches(problem), name + " as solved exactly");
        // Stopped early, the solver may not have counted all that its plan reaches; never more.
        long best = exact.solution().area(problem, cycles);
        if (best < exact.best() || best > exact.bound()) {
            throw new IllegalStateException(name + ": the model means another area");
        }
        return new Measured(
                name,
                problem.capacity().atOnce(),
                problem.capacity().cycles(),
                problem.steps().size(),
                area,
                best,
                exact.bound(),
                exact.proven(),
                ExactModel.worksOnMore(problem, cycles, plan, effort));
    }

    /** Processor time for the whole plan, feasibility and texts included, in milliseconds. */
    static double milliseconds(LeaderSituation leader) {
        long before = THREADS.getCurrentThreadCpuTime();
        PLANNING.plan(leader, null, AT, "Measured.");
        return (THREADS.getCurrentThreadCpuTime() - before) / 1e6;
    }

    private static void require(List<String> breaches, String name) {
        if (!breaches.isEmpty()) {
            throw new IllegalStateException(name + " " + breaches);
        }
    }
}
