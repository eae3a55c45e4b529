package dev.careerpath.roadmap.planning;

import dev.careerpath.roadmap.catalogue.Catalogue;
import dev.careerpath.roadmap.planning.Choosing.Choice;
import dev.careerpath.roadmap.planning.Drafting.Draft;
import dev.careerpath.roadmap.planning.Roadmap.Milestone;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
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
     *     unless another one is better by more than a trifle; null for the first
     * @param at when the plan is made; it starts on the next Monday in the leader's zone
     * @param cause why, for people
     */
    public Roadmap plan(
            LeaderSituation situation, @Nullable Roadmap previous, Instant at, String cause) {
        List<Milestone> before = previous == null ? List.of() : previous.milestones();
        PlanningProblem problem =
                PlanningProblem.of(catalogue, situation, before, monday(situation, at));
        Choice choice =
                Choosing.choose(
                        problem,
                        previous == null
                                ? new int[0]
                                : steps(problem, previous.feasibility().order()),
                        previous == null
                                ? new int[0]
                                : steps(problem, previous.feasibility().soonest()),
                        previous != null && situation.asksNoMoreThan(previous.situation()));
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

    private static LocalDate monday(LeaderSituation situation, Instant at) {
        return at.atZone(situation.zone())
                .toLocalDate()
                .with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
    }

    /** Their numbers, those under way first, without those that are no longer steps. */
    private static int[] steps(PlanningProblem problem, List<String> ids) {
        Map<String, Integer> numbers = new HashMap<>();
        for (int step = 0; step < problem.steps().size(); step++) {
            numbers.put(problem.steps().get(step).activity().id(), step);
        }
        return IntStream.concat(
                        IntStream.range(0, problem.started()),
                        ids.stream()
                                .filter(numbers::containsKey)
                                .mapToInt(numbers::get)
                                .filter(step -> step >= problem.started()))
                .toArray();
    }

    private static double oneDecimal(double score) {
        return Math.round(score * 10) / 10.0;
    }
}
