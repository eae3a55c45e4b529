package dev.careerpath.roadmap.planning.planner;

import dev.careerpath.roadmap.catalogue.Activity;
import dev.careerpath.roadmap.catalogue.Catalogue;
import dev.careerpath.roadmap.planning.baseline.PlanProgress;
import dev.careerpath.roadmap.planning.model.LeaderSituation;
import dev.careerpath.roadmap.planning.planner.Candidates.Open;
import dev.careerpath.roadmap.planning.problem.PlanningProblem;
import dev.careerpath.roadmap.planning.problem.PlanningProblem.Rise;
import dev.careerpath.roadmap.planning.problem.PlanningProblem.Step;
import dev.careerpath.roadmap.planning.problem.ReadinessGains;
import dev.careerpath.roadmap.planning.problem.StepUnderWay;
import dev.careerpath.roadmap.planning.problem.WeeklyCapacity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** States a leader's planning problem: what each step does and waits for, and what it is worth. */
public final class ProblemFormulation {

    /** A gap in the core of the role that is left open without a reason: half a level. */
    private static final double WIDE = 0.5;

    private ProblemFormulation() {}

    /**
     * States the problem.
     *
     * @param progress how the plan before has been followed
     */
    public static PlanningProblem of(
            Catalogue catalogue, LeaderSituation situation, PlanProgress progress) {
        Candidates candidates = new Candidates(catalogue, situation, progress);
        candidates.keepWhatCanStart();
        ReadinessGains gains =
                new ReadinessGains(
                        situation.needs(),
                        candidates.today(),
                        candidates.reachable(),
                        situation.growth());
        candidates.keepWhatCounts(gains);
        return new PlanningProblem(
                steps(candidates, gains),
                situation.needs(),
                gains,
                candidates.started(),
                core(catalogue, situation, candidates),
                WeeklyCapacity.of(
                        situation.goal(),
                        progress.rhythm(),
                        progress.nextMonday(),
                        progress.lastStage(situation.goal().targetDate()),
                        catalogue.hasHabits()));
    }

    /** The problem of a leader who makes a first plan. */
    public static PlanningProblem of(Catalogue catalogue, LeaderSituation situation, Instant at) {
        return of(catalogue, situation, new PlanProgress(null, situation.zone(), at));
    }

    private static List<Step> steps(Candidates candidates, ReadinessGains gains) {
        Map<String, Integer> numbers = new HashMap<>();
        Set<String> needed = new HashSet<>();
        for (Open one : candidates.all()) {
            numbers.put(one.activity().id(), numbers.size());
            needed.addAll(one.activity().after());
        }
        List<Step> steps = new ArrayList<>();
        for (Open one : candidates.all()) {
            Activity activity = one.activity();
            StepUnderWay begun = candidates.underWay(activity);
            List<Rise> rises = new ArrayList<>();
            for (Raised r : one.rises()) {
                int needs = begun == null ? r.neededRank(gains) : 0;
                rises.add(new Rise(r.c(), needs, gains.rank(r.c(), r.to())));
            }
            List<Integer> after = new ArrayList<>();
            for (String id : activity.after()) {
                Integer number = numbers.get(id);
                // What has begun waits for nothing any more.
                if (number != null && begun == null) {
                    after.add(number);
                }
            }
            steps.add(
                    new Step(
                            activity,
                            List.copyOf(rises),
                            List.copyOf(after),
                            needed.contains(activity.id()),
                            begun));
        }
        return steps;
    }

    /** The competencies of the role's core that have a gap worth a word. */
    private static List<Integer> core(
            Catalogue catalogue, LeaderSituation situation, Candidates candidates) {
        List<Integer> core = new ArrayList<>();
        for (String code : catalogue.core(situation.targetRole())) {
            Integer c = candidates.competency(code);
            if (c != null && situation.needs().get(c).required() - candidates.today()[c] >= WIDE) {
                core.add(c);
            }
        }
        return core;
    }
}
