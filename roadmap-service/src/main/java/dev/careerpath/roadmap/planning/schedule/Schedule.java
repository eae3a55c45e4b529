package dev.careerpath.roadmap.planning.schedule;

import dev.careerpath.roadmap.planning.baseline.Baseline;
import dev.careerpath.roadmap.planning.problem.PlanningProblem;
import dev.careerpath.roadmap.planning.problem.ProblemArrays;
import java.util.Arrays;

/**
 * A schedule: the start and end of each step, as schedule generation makes it of an activity list.
 * A step that would teach nothing new by then, or could not begin, is passed over.
 *
 * <p>One instance is filled over and over; it is not for several threads.
 */
public final class Schedule {

    private static final int ENOUGH_FOR_THE_CORE = 2;

    /** When each step starts, or {@link ProblemArrays#NEVER}. */
    public final int[] start;

    /** The first cycle after each step, or {@link ProblemArrays#NEVER}. */
    public final int[] end;

    /**
     * Sums over cycles of the readiness gained, in thousandths, until each cycle's end; up to the
     * cycle that was laid out until.
     */
    public final long[] area = new long[PlanningProblem.HORIZON + 1];

    /** Thousandths of a point gained when everything is done. */
    public int gained;

    /** The first cycle after all steps but those that lead into the role. */
    public int finish;

    private final ProblemArrays arrays;

    /** The cycle from which on each place is reached. */
    final int[] reached;

    /** What matters of each competency up to the rank that is targeted, reached or not. */
    final int[] targeted;

    private final int[] gainedAt = new int[PlanningProblem.HORIZON + 1];
    private final SerialScheduleGeneration serial;
    private final ParallelScheduleGeneration parallel;
    private final int[] taken;
    private final int[] noDates;
    private int takenCount;

    public Schedule(PlanningProblem problem) {
        arrays = problem.arrays();
        reached = new int[arrays.gain.length];
        targeted = new int[arrays.competencies];
        start = new int[arrays.steps];
        end = new int[arrays.steps];
        taken = new int[arrays.steps];
        noDates = new int[arrays.steps];
        serial = new SerialScheduleGeneration(arrays, this);
        parallel = new ParallelScheduleGeneration(arrays, this);
    }

    /**
     * Lays an activity list out by serial schedule generation.
     *
     * @param order step numbers, each at most once
     * @param atOnce how many things at once
     * @param cycles of each step
     * @param until steps that would start in this cycle or later are left out
     */
    public void generateSerially(int[] order, int atOnce, int[] cycles, int until) {
        serial.generate(order, atOnce, cycles, until, noDates);
    }

    /** The same, with no step before its fixed date, where it has one. */
    public void generateSerially(int[] order, Baseline.FixedDates dates, int[] cycles) {
        serial.generate(order, dates.atOnce(), cycles, ProblemArrays.NEVER, dates.starts());
    }

    /**
     * Lays an activity list out by parallel schedule generation; the parameters are those of {@link
     * #generateSerially}.
     *
     * @param until at most {@link PlanningProblem#HORIZON}; steps that would end later are left out
     */
    public void generateInParallel(int[] order, int atOnce, int[] cycles, int until) {
        parallel.generate(order, atOnce, cycles, until);
    }

    /** Empties the schedule. */
    void clear() {
        Arrays.fill(start, ProblemArrays.NEVER);
        Arrays.fill(end, ProblemArrays.NEVER);
        System.arraycopy(arrays.reachedAtStart, 0, reached, 0, reached.length);
        Arrays.fill(targeted, 0);
        Arrays.fill(gainedAt, 0);
        takenCount = 0;
        finish = 0;
        gained = 0;
    }

    /** Adds a step. */
    void take(int step, int begin, int done) {
        start[step] = begin;
        end[step] = done;
        taken[takenCount++] = step;
        ProblemArrays f = arrays;
        if (!f.intoRole[step]) {
            finish = Math.max(finish, done);
        }
        for (int r = f.risesOf[step]; r < f.risesOf[step + 1]; r++) {
            int to = f.to[r];
            for (int place = to; place > f.lowest[r] && reached[place] > done; place--) {
                int before = reached[place];
                int gain = f.gain[place];
                reached[place] = done;
                if (before == ProblemArrays.NEVER) {
                    gained += gain;
                } else if (before < gainedAt.length) {
                    gainedAt[before] -= gain;
                }
                if (done < gainedAt.length) {
                    gainedAt[done] += gain;
                }
            }
            targeted[f.risen[r]] = Math.max(targeted[f.risen[r]], f.mattering[to]);
        }
    }

    /** Sums up the area until this cycle. */
    void measure(int until) {
        int level = gainedAt[0];
        long sum = 0;
        for (int cycle = 1; cycle < area.length && cycle <= until; cycle++) {
            level += gainedAt[cycle];
            sum += level;
            area[cycle] = sum;
        }
    }

    /**
     * The area for so many cycles. Where everything would be done sooner than is said to be
     * possible, what ends last does not count: no plan for a date in between holds it.
     */
    public long area(int cycles, EarliestFinish earliestFinish) {
        int first = Math.max(1, finish);
        return finish < earliestFinish.cycles() && first <= cycles
                ? area[cycles] - (long) gainedAt[finish] * (cycles - first + 1)
                : area[cycles];
    }

    /**
     * How many of the core of the role a plan for so many cycles works on at most; one cycle is no
     * time for a choice.
     */
    public int mostCore(int cycles) {
        return cycles < ENOUGH_FOR_THE_CORE ? 0 : arrays.core.length;
    }

    /** How many of the core of the role are worked on within so many cycles. */
    public int core(int cycles) {
        if (mostCore(cycles) == 0) {
            return 0;
        }
        int count = 0;
        for (int place : arrays.core) {
            count += reached[place] <= cycles ? 1 : 0;
        }
        return count;
    }

    /** The same in a plan for so many cycles; see {@link #area(int, EarliestFinish)}. */
    public int core(int cycles, EarliestFinish earliestFinish) {
        return core(finish < earliestFinish.cycles() ? Math.min(cycles, finish - 1) : cycles);
    }

    /** Whether it gains everything by the committed finish. */
    public boolean keeps(EarliestFinish earliestFinish) {
        return gained >= earliestFinish.everything() && finish <= earliestFinish.committed();
    }

    /**
     * Whether everything that has not begun starts on its fixed date, where it has one.
     *
     * @param started how many steps have begun
     */
    public boolean keeps(Baseline.FixedDates dates, int started) {
        for (int i = 0; i < takenCount; i++) {
            int step = taken[i];
            if (step >= started
                    && dates.starts()[step] >= 0
                    && start[step] != dates.starts()[step]) {
                return false;
            }
        }
        return true;
    }

    /** The steps that are taken, in their order of starts. */
    public int[] takenSteps() {
        return Arrays.copyOf(taken, takenCount);
    }
}
