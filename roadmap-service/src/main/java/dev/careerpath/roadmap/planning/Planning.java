package dev.careerpath.roadmap.planning;

import dev.careerpath.roadmap.catalogue.Catalogue;
import dev.careerpath.roadmap.planning.Choosing.Choice;
import dev.careerpath.roadmap.planning.Drafting.Draft;
import dev.careerpath.roadmap.planning.Roadmap.Milestone;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes a plan from a situation; the same input gives the same plan. */
public final class Planning {

    private final Catalogue catalogue;

    public Planning(Catalogue catalogue) {
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
        Following following = new Following(previous, situation.zone(), at);
        if (previous != null
                && following.isUntouched()
                && previous.catalogueVersion().equals(catalogue.version())
                && situation.saysNothingNew(previous.situation())) {
            return previous.madeAgain(situation, at, cause);
        }
        List<Milestone> before = following.milestones();
        PlanningProblem problem = PlanningProblem.of(catalogue, situation, following);
        Choice choice =
                Choosing.choose(
                        problem,
                        Before.of(previous, problem, situation, catalogue.version(), following));
        Staging staging = new Staging(previous);
        List<Draft> drafts =
                staging.inOrder(new Drafting(problem, choice, before).drafts(catalogue, situation));
        Weighing weighing = new Weighing(problem, choice);
        return new Laying(catalogue, situation, problem.pace())
                .lay(
                        drafts,
                        before.stream()
                                .filter(m -> m.status().isSettled())
                                .map(staging::settled)
                                .toList(),
                        new Roadmap.Readiness(
                                oneDecimal(situation.readiness()),
                                oneDecimal(
                                        Math.min(
                                                100,
                                                situation.readiness()
                                                        + problem.gainedSinceAssessed()
                                                        + weighing.added()))),
                        weighing.feasibility(),
                        weighing.unplanned(),
                        at,
                        cause);
    }

    private static double oneDecimal(double score) {
        return Math.round(score * 10) / 10.0;
    }
}
