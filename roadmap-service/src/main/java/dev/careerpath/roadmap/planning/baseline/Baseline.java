package dev.careerpath.roadmap.planning.baseline;

import dev.careerpath.roadmap.catalogue.StageId;
import dev.careerpath.roadmap.planning.model.Feasibility;
import dev.careerpath.roadmap.planning.model.LeaderSituation;
import dev.careerpath.roadmap.planning.model.Roadmap;
import dev.careerpath.roadmap.planning.problem.PlanningProblem;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The baseline: what the plan before hands on, in the steps of the new problem.
 *
 * @param order its steps and those that were to come later, those under way first
 * @param soonest the order in which everything would have been done soonest
 * @param finishBinds whether no more is asked than was then, so that its finish may not move back
 * @param weeks from the new plan's first Monday to the end of its finish; at most 0 when it is over
 * @param fixedDates its dates, if it is followed and nothing else is known than when it was made
 */
public record Baseline(
        int[] order,
        int[] soonest,
        boolean finishBinds,
        int weeks,
        @Nullable FixedDates fixedDates) {

    /** The baseline of a first plan, which is empty. */
    public static final Baseline NOTHING = new Baseline(new int[0], new int[0], false, 0, null);

    /**
     * Fixed dates.
     *
     * @param onTime whether everything is to be done by the target date
     * @param atOnce how many things at once
     * @param starts the cycle in which each step begins; -1 where none is said
     * @param held whether the plan held each step, or it was to come later
     */
    public record FixedDates(boolean onTime, int atOnce, int[] starts, boolean[] held) {}

    public static Baseline of(
            @Nullable Roadmap previous,
            PlanningProblem problem,
            LeaderSituation situation,
            String catalogueVersion,
            PlanProgress progress) {
        if (previous == null) {
            return NOTHING;
        }
        Feasibility feasibility = previous.feasibility();
        boolean stands =
                progress.isAsPlanned()
                        && previous.catalogueVersion().equals(catalogueVersion)
                        && situation.asksTheSame(previous);
        List<String> order = feasibility.order();
        Map<String, LocalDate> dates = new HashMap<>();
        previous.milestones().forEach(one -> dates.put(one.id(), one.start()));
        if (waits(feasibility.later(), problem)) {
            order =
                    Stream.concat(
                                    order.stream().filter(dates::containsKey),
                                    order.stream().filter(id -> !dates.containsKey(id)))
                            .toList();
        } else {
            feasibility.later().forEach(later -> dates.put(later.id(), later.start()));
        }
        return new Baseline(
                steps(problem, order),
                steps(problem, feasibility.soonest()),
                stands || situation.asksNoMoreThan(previous.situation()),
                problem.capacity().weeksUntilEnd(feasibility.projectedFinish()),
                stands ? fixedDates(previous, dates, problem) : null);
    }

    /**
     * Whether what comes later waits for what the plan holds: its time has come while the plan did
     * not hold it, or a step into the role takes its time.
     */
    private static boolean waits(List<Feasibility.Later> later, PlanningProblem problem) {
        return later.stream().anyMatch(l -> l.start().isBefore(problem.capacity().monday()))
                || problem.steps().subList(0, problem.started()).stream()
                        .anyMatch(step -> step.activity().stage() == StageId.TRANSITION);
    }

    private static FixedDates fixedDates(
            Roadmap previous, Map<String, LocalDate> dates, PlanningProblem problem) {
        Feasibility before = previous.feasibility();
        int[] starts = new int[problem.steps().size()];
        boolean[] held = new boolean[starts.length];
        for (int step = 0; step < starts.length; step++) {
            String id = problem.steps().get(step).activity().id();
            LocalDate date = dates.get(id);
            starts[step] = date == null ? -1 : problem.capacity().cycle(date);
            held[step] = previous.milestone(id).isPresent();
        }
        int atOnce = before.atOnce() == 0 ? problem.capacity().atOnce() : before.atOnce();
        return new FixedDates(before.onTime(), atOnce, starts, held);
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
}
