package dev.careerpath.roadmap.planning.problem;

import dev.careerpath.roadmap.catalogue.Activity;
import dev.careerpath.roadmap.planning.model.LeaderSituation;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One leader's planning problem in arrays; see the package for what is asked.
 *
 * <p>Steps and competencies are numbered. Of each competency only those levels matter to which some
 * step leads: rank 0 is today's level, rank 1 the next one that can be reached, and so on.
 */
public final class PlanningProblem {

    /** Cycles that a plan is optimised for; what comes later follows, and is planned anew. */
    public static final int HORIZON = 10;

    /** Levels are estimates: this far below the start of a range is near enough to begin. */
    public static final double NEAR_ENOUGH = 0.25;

    private final List<Step> steps;
    private final List<LeaderSituation.Need> needs;
    private final ReadinessGains gains;
    private final boolean[][] matters;
    private final int started;
    private final List<Integer> core;
    private final WeeklyCapacity capacity;
    private final ProblemArrays arrays;

    /**
     * States the problem.
     *
     * @param started how many of the first steps are under way
     * @param core the competencies that a plan of enough time works on
     */
    public PlanningProblem(
            List<Step> steps,
            List<LeaderSituation.Need> needs,
            ReadinessGains gains,
            int started,
            List<Integer> core,
            WeeklyCapacity capacity) {
        this.steps = List.copyOf(steps);
        this.needs = needs;
        this.gains = gains;
        this.started = started;
        this.core = List.copyOf(core);
        this.capacity = capacity;
        this.matters = gains.counting();
        for (Step step : steps) {
            for (Rise rise : step.rises()) {
                matters[rise.competency()][rise.needs()] = true;
            }
        }
        this.arrays = new ProblemArrays(this);
    }

    /**
     * A step that may be taken.
     *
     * @param rises what it does for the competencies of the role
     * @param after numbers of the steps to finish first
     * @param needed whether another step must wait for it
     * @param underWay null when it has not been begun
     */
    public record Step(
            Activity activity,
            List<Rise> rises,
            List<Integer> after,
            boolean needed,
            @Nullable StepUnderWay underWay) {}

    /**
     * One competency risen.
     *
     * @param needs the rank at which the step may start
     * @param to the rank it leads to, 0 when it teaches nothing new
     */
    public record Rise(int competency, int needs, int to) {}

    /** In a fixed order; the first {@link #started()} are under way. */
    public List<Step> steps() {
        return steps;
    }

    /** How many steps are under way. */
    public int started() {
        return started;
    }

    /** The competencies that a plan of enough time works on, whatever else is worth more. */
    public List<Integer> core() {
        return core;
    }

    /**
     * The rank from which on a competency has been worked on: the first that is worth something; 0
     * where none is.
     */
    public int workedOn(int competency) {
        for (int rank = 1; rank < ranks(competency); rank++) {
            if (gain(competency, rank) > 0) {
                return rank;
            }
        }
        return 0;
    }

    /** The competencies of the role. */
    public List<LeaderSituation.Need> needs() {
        return needs;
    }

    /** Thousandths of a point of readiness that reaching each rank of a competency adds. */
    public int[] gains(int competency) {
        return gains.of(competency);
    }

    /** How much time there is, and how it is shared. */
    public WeeklyCapacity capacity() {
        return capacity;
    }

    /** Points of readiness that finished milestones have added since the assessment. */
    public double gainedSinceAssessed() {
        return gains.sinceAssessed();
    }

    /** The level, 0 to 5, at a rank of a competency. */
    public double level(int competency, int rank) {
        return gains.level(competency, rank);
    }

    public ProblemArrays arrays() {
        return arrays;
    }

    public int ranks(int competency) {
        return gains.ranks(competency);
    }

    public int gain(int competency, int rank) {
        return gains.gain(competency, rank);
    }

    public boolean matters(int competency, int rank) {
        return matters[competency][rank];
    }

    /**
     * Whole cycles that each step takes.
     *
     * @param atOnce how many things are done at once
     */
    public int[] cycles(int atOnce) {
        return cycles(capacity, atOnce);
    }

    public int[] cycles(WeeklyCapacity other, int atOnce) {
        int[] cycles = new int[steps.size()];
        for (int step = 0; step < cycles.length; step++) {
            cycles[step] = other.cycles(steps.get(step), atOnce);
        }
        return cycles;
    }

    /**
     * Weeks from the first cycle's beginning until a step is over; below all others for a step into
     * the role, which closes no gap.
     */
    public int endsAfter(int number, int start, int end, int atOnce) {
        return endsAfter(capacity, number, start, end, atOnce);
    }

    public int endsAfter(WeeklyCapacity other, int number, int start, int end, int atOnce) {
        Step step = steps.get(number);
        StepUnderWay underWay = step.underWay();
        if (arrays.intoRole[number]) {
            return Integer.MIN_VALUE;
        }
        return underWay == null || start > 0
                ? other.weeksUntilOver(step.activity(), end, atOnce)
                : (int)
                        ChronoUnit.WEEKS.between(
                                other.monday(), other.until(step.activity(), underWay, atOnce));
    }
}
