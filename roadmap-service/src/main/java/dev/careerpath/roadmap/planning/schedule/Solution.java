package dev.careerpath.roadmap.planning.schedule;

import dev.careerpath.roadmap.planning.problem.PlanningProblem;
import dev.careerpath.roadmap.planning.problem.ProblemArrays;
import dev.careerpath.roadmap.planning.problem.Units;
import dev.careerpath.roadmap.planning.problem.WeeklyCapacity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A solution: the cycles in which each step of a plan is taken.
 *
 * @param atOnce how many habits are kept up at once, and as many projects, but two at most
 * @param placed by their starts
 */
public record Solution(int atOnce, List<Placed> placed) {

    public Solution {
        placed =
                placed.stream()
                        .sorted(
                                Comparator.comparingInt(Placed::start)
                                        .thenComparingInt(Placed::step))
                        .toList();
    }

    /**
     * A step in time.
     *
     * @param start the first cycle, from 0
     * @param end the first cycle after it
     */
    public record Placed(int step, int start, int end) {}

    /**
     * The area under the curve of readiness: thousandths of a point gained, summed over the ends of
     * the first cycles.
     *
     * @param cycles how many of them
     */
    public long area(PlanningProblem problem, int cycles) {
        long area = 0;
        for (int c = 0; c < problem.needs().size(); c++) {
            int[] gains = problem.gains(c);
            for (int rank = 1; rank < gains.length; rank++) {
                area += (long) gains[rank] * Math.max(0, cycles - reached(problem, c, rank) + 1);
            }
        }
        return area;
    }

    /** How many competencies of the core of the role are worked on within so many cycles. */
    public int core(PlanningProblem problem, int cycles) {
        return (int)
                problem.core().stream()
                        .filter(c ->
                                problem.workedOn(c) > 0
                                        && reached(problem, c, problem.workedOn(c)) <= cycles)
                        .count();
    }

    private int reached(PlanningProblem problem, int competency, int rank) {
        return placed.stream()
                .filter(p ->
                        problem.steps().get(p.step()).rises().stream()
                                .anyMatch(r -> r.competency() == competency && r.to() >= rank))
                .mapToInt(Placed::end)
                .min()
                .orElse(ProblemArrays.NEVER);
    }

    /** The constraints that a plan breaks, in words; empty for a feasible plan. */
    public List<String> breaches(PlanningProblem problem) {
        List<String> breaches = new ArrayList<>();
        int[] cycles = problem.cycles(atOnce);
        Map<Integer, Placed> byStep = new HashMap<>();
        if (atOnce < 1 || atOnce > problem.capacity().atOnce()) {
            breaches.add("does " + atOnce + " things at once");
        }
        for (Placed p : placed) {
            String id = problem.steps().get(p.step()).activity().id();
            if (byStep.put(p.step(), p) != null) {
                breaches.add(id + " is there twice");
            }
            if (p.start() < 0 || p.end() < p.start() + cycles[p.step()]) {
                breaches.add(id + " is shorter than it may be");
            }
        }
        for (Placed p : placed) {
            PlanningProblem.Step step = problem.steps().get(p.step());
            String id = step.activity().id();
            for (PlanningProblem.Rise rise : step.rises()) {
                if (rise.needs() > 0
                        && reached(problem, rise.competency(), rise.needs()) > p.start()) {
                    breaches.add(id + " starts below its level");
                }
            }
            for (int before : step.after()) {
                Placed earlier = byStep.get(before);
                if (earlier == null || earlier.end() > p.start()) {
                    breaches.add(id + " starts before its prerequisite is done");
                }
            }
            WeeklyCapacity capacity = problem.capacity();
            Units units = capacity.units(atOnce);
            boolean habit = capacity.isHabit(step.activity());
            long running =
                    placed.stream()
                            .filter(o -> o.start() <= p.start() && o.end() > p.start())
                            .filter(o ->
                                    units.first(
                                                    capacity.isHabit(
                                                            problem.steps()
                                                                    .get(o.step())
                                                                    .activity()))
                                            == units.first(habit))
                            .count();
            if (running > units.end(habit) - units.first(habit)) {
                breaches.add(
                        "more things of a kind at once than there may be when " + id + " starts");
            }
        }
        return breaches;
    }
}
