package dev.careerpath.roadmap.planning.problem;

import dev.careerpath.roadmap.catalogue.StageId;
import java.util.Arrays;

/**
 * A planning problem as arrays, for what is worked out thousands of times for one plan.
 *
 * <p>Places are the ranks of all competencies in a row. What belongs to a step stands from {@code
 * somethingOf[step]} to before {@code somethingOf[step + 1]}.
 */
public final class ProblemArrays {

    /** The number of a cycle that never comes. */
    public static final int NEVER = Integer.MAX_VALUE / 2;

    public final int steps;
    public final int competencies;
    public final int started;

    /** For each place: thousandths of a point gained by reaching it. */
    public final int[] gain;

    /**
     * For each place: the number of places up to it, in its competency, that are worth reaching.
     */
    public final int[] mattering;

    /** For each place: 0 for today's level, or {@link #NEVER}. */
    public final int[] reachedAtStart;

    /** Whether a step is taken even when it teaches nothing new. */
    public final boolean[] needed;

    /** Whether a step leads into the role, where everything else may be done already. */
    public final boolean[] intoRole;

    /** The competencies that a step raises, a bit for each modulo 64. */
    public final long[] touches;

    /** How many steps wait for a step to be done. */
    public final int[] opens;

    /** The places of the core of the role: reached, each has been worked on. */
    public final int[] core;

    /** Whether a step is a habit, which runs beside projects. */
    public final boolean[] habit;

    private final WeeklyCapacity capacity;

    public final int[] risesOf;

    /** The competency risen, its lowest place and the place that the step leads to. */
    public final int[] risen;

    public final int[] lowest;
    public final int[] to;

    public final int[] needsOf;

    /** Places that have to be reached first. */
    public final int[] needs;

    public final int[] afterOf;

    /** Steps to finish first. */
    public final int[] after;

    public ProblemArrays(PlanningProblem problem) {
        steps = problem.steps().size();
        competencies = problem.needs().size();
        started = problem.started();
        int[] first = new int[competencies + 1];
        for (int c = 0; c < competencies; c++) {
            first[c + 1] = first[c] + problem.ranks(c);
        }
        int places = first[competencies];
        gain = new int[places];
        mattering = new int[places];
        reachedAtStart = new int[places];
        for (int c = 0; c < competencies; c++) {
            int matters = 0;
            for (int rank = 0; rank < problem.ranks(c); rank++) {
                int place = first[c] + rank;
                gain[place] = problem.gain(c, rank);
                matters += rank > 0 && problem.matters(c, rank) ? 1 : 0;
                mattering[place] = matters;
                reachedAtStart[place] = rank == 0 ? 0 : NEVER;
            }
        }
        core =
                problem.core().stream()
                        .filter(c -> problem.workedOn(c) > 0)
                        .mapToInt(c -> first[c] + problem.workedOn(c))
                        .toArray();
        int rises = 0;
        int befores = 0;
        for (PlanningProblem.Step step : problem.steps()) {
            rises += step.rises().size();
            befores += step.after().size();
        }
        needed = new boolean[steps];
        opens = new int[steps];
        intoRole = new boolean[steps];
        touches = new long[steps];
        habit = new boolean[steps];
        capacity = problem.capacity();
        risesOf = new int[steps + 1];
        risen = new int[rises];
        lowest = new int[rises];
        to = new int[rises];
        needsOf = new int[steps + 1];
        needs = new int[rises];
        afterOf = new int[steps + 1];
        after = new int[befores];
        int r = 0;
        int n = 0;
        int a = 0;
        for (int i = 0; i < steps; i++) {
            PlanningProblem.Step step = problem.steps().get(i);
            for (PlanningProblem.Rise rise : step.rises()) {
                int low = first[rise.competency()];
                if (rise.to() > 0) {
                    risen[r] = rise.competency();
                    touches[i] |= 1L << rise.competency();
                    lowest[r] = low;
                    to[r++] = low + rise.to();
                }
                if (rise.needs() > 0) {
                    needs[n++] = low + rise.needs();
                }
            }
            for (int before : step.after()) {
                after[a++] = before;
                opens[before]++;
            }
            risesOf[i + 1] = r;
            needsOf[i + 1] = n;
            afterOf[i + 1] = a;
            needed[i] = step.needed() || i < started;
            habit[i] = capacity.isHabit(step.activity());
            intoRole[i] = step.activity().stage() == StageId.TRANSITION;
        }
    }

    /** The units at which so many things may be done at once. */
    public Units units(int atOnce) {
        return capacity.units(atOnce);
    }

    /** Whether a step leads to a place or beyond it. */
    public boolean leads(int step, int place) {
        for (int r = risesOf[step]; r < risesOf[step + 1]; r++) {
            if (lowest[r] < place && place <= to[r]) {
                return true;
            }
        }
        return false;
    }

    /**
     * The first cycle after each step if everything else could be done at once.
     *
     * @param cycles of each step
     */
    public int[] earliestEnds(int[] cycles) {
        int[] end = new int[steps];
        Arrays.fill(end, NEVER);
        int[] reached = reachedAtStart.clone();
        for (boolean changed = true; changed; ) {
            changed = false;
            for (int step = 0; step < steps; step++) {
                int done = cycles[step] + ready(step, reached, end);
                if (done < end[step]) {
                    end[step] = done;
                    changed = true;
                    for (int r = risesOf[step]; r < risesOf[step + 1]; r++) {
                        for (int p = to[r]; p > lowest[r] && reached[p] > done; p--) {
                            reached[p] = done;
                        }
                    }
                }
            }
        }
        return end;
    }

    /** The first cycle in which a step can begin, or something from {@link #NEVER} on. */
    public int ready(int step, int[] reached, int[] end) {
        int ready = 0;
        for (int n = needsOf[step]; n < needsOf[step + 1]; n++) {
            ready = Math.max(ready, reached[needs[n]]);
        }
        for (int a = afterOf[step]; a < afterOf[step + 1]; a++) {
            ready = Math.max(ready, end[after[a]]);
        }
        return ready;
    }

    /** Whether a step can begin in a cycle. */
    public boolean isReady(int step, int cycle, int[] reached, int[] end) {
        for (int n = needsOf[step]; n < needsOf[step + 1]; n++) {
            if (reached[needs[n]] > cycle) {
                return false;
            }
        }
        for (int a = afterOf[step]; a < afterOf[step + 1]; a++) {
            if (end[after[a]] > cycle) {
                return false;
            }
        }
        return true;
    }

    /** Whether a step can begin, by the places reached and the steps done before it alone. */
    public boolean canStart(int step, boolean[] reached, boolean[] done) {
        for (int n = needsOf[step]; n < needsOf[step + 1]; n++) {
            if (!reached[needs[n]]) {
                return false;
            }
        }
        for (int a = afterOf[step]; a < afterOf[step + 1]; a++) {
            if (!done[after[a]]) {
                return false;
            }
        }
        return true;
    }

    /**
     * Whether a step teaches something new.
     *
     * @param targeted of each competency what matters up to the rank it is being brought to
     */
    public boolean isUseful(int step, int[] targeted) {
        if (needed[step]) {
            return true;
        }
        for (int r = risesOf[step]; r < risesOf[step + 1]; r++) {
            if (mattering[to[r]] > targeted[risen[r]]) {
                return true;
            }
        }
        return false;
    }
}
