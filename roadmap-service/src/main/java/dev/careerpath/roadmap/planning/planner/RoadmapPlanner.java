package dev.careerpath.roadmap.planning.planner;

import dev.careerpath.roadmap.catalogue.Catalogue;
import dev.careerpath.roadmap.planning.baseline.Baseline;
import dev.careerpath.roadmap.planning.baseline.PlanProgress;
import dev.careerpath.roadmap.planning.model.LeaderSituation;
import dev.careerpath.roadmap.planning.model.Milestone;
import dev.careerpath.roadmap.planning.model.Roadmap;
import dev.careerpath.roadmap.planning.problem.PlanningProblem;
import dev.careerpath.roadmap.planning.problem.WeeklyCapacity;
import dev.careerpath.roadmap.planning.promise.ProjectedScore;
import dev.careerpath.roadmap.planning.promise.Promise;
import dev.careerpath.roadmap.planning.search.PlanSelection;
import dev.careerpath.roadmap.planning.search.SelectedPlan;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes a plan from a situation; the same input gives the same plan. */
public final class RoadmapPlanner {

    private final Catalogue catalogue;

    public RoadmapPlanner(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * Plans anew.
     *
     * @param previous the plan that this one follows; finished and skipped milestones are kept as
     *     they are, started ones go on with what is left of them, and the order of the others stays
     *     unless another one is better by more than a trifle; all of it stays where nothing has
     *     changed since; null for the first
     * @param at when the plan is made; it starts on the next Monday in the leader's zone
     * @param cause why, for people
     */
    public Roadmap plan(
            LeaderSituation situation, @Nullable Roadmap previous, Instant at, String cause) {
        PlanProgress progress = new PlanProgress(previous, situation.zone(), at);
        if (previous != null
                && progress.isUntouched()
                && previous.catalogueVersion().equals(catalogue.version())
                && situation.saysNothingNew(previous.situation())) {
            return previous.madeAgain(situation, at, cause);
        }
        List<Milestone> before = progress.milestones();
        PlanningProblem problem = ProblemFormulation.of(catalogue, situation, progress);
        SelectedPlan selected =
                PlanSelection.choose(
                        problem,
                        Baseline.of(previous, problem, situation, catalogue.version(), progress));
        StageAssignment stages = new StageAssignment(previous);
        List<StagedMilestone> drafts =
                filled(
                        stages.inOrder(
                                new MilestoneDrafting(problem, selected, before)
                                        .drafts(catalogue, situation)),
                        problem,
                        previous);
        FeasibilityAnalysis analysis =
                new FeasibilityAnalysis(problem, selected, new BeyondReach(catalogue, situation));
        List<StagedMilestone> settled =
                before.stream().filter(m -> m.status().isSettled()).map(stages::settled).toList();
        List<Milestone> all =
                Stream.concat(settled.stream(), drafts.stream())
                        .map(StagedMilestone::milestone)
                        .toList();
        return new RoadmapAssembly(catalogue, situation, problem.capacity())
                .lay(
                        drafts,
                        settled,
                        readiness(situation, all, problem.gainedSinceAssessed() + analysis.added()),
                        analysis.feasibility(),
                        analysis.unplanned(),
                        at,
                        cause);
    }

    /** With the hours of the plan before, where its dates and the hours a week are the same. */
    private List<StagedMilestone> filled(
            List<StagedMilestone> drafts, PlanningProblem problem, @Nullable Roadmap previous) {
        boolean sameHours =
                previous != null
                        && WeeklyCapacity.minutes(previous.situation().goal())
                                == problem.capacity().minutesPerWeek();
        return new WeekFilling(
                        catalogue,
                        problem.capacity(),
                        drafts,
                        previous != null && sameHours ? previous.milestones() : List.of())
                .filled(drafts);
    }

    /**
     * Today's readiness and what the plan promises.
     *
     * @param gained points of readiness, as far as levels are taken to be what steps lead to; what
     *     there is to say where an assessment does not say how its levels grow
     */
    private static Roadmap.Readiness readiness(
            LeaderSituation situation, List<Milestone> milestones, double gained) {
        double now = oneDecimal(situation.readiness());
        Promise promise = Promise.of(situation, milestones);
        if (promise == null) {
            return new Roadmap.Readiness(
                    now, oneDecimal(Math.min(100, situation.readiness() + gained)), null, null);
        }
        ProjectedScore kept = promise.kept();
        return new Roadmap.Readiness(
                now,
                kept.score(),
                new LeaderSituation.Interval(kept.low(), kept.high()),
                promise.withoutEvidence());
    }

    private static double oneDecimal(double score) {
        return Math.round(score * 10) / 10.0;
    }
}
