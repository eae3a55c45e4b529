package dev.careerpath.bench.planning;

import com.google.ortools.Loader;
import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import dev.careerpath.roadmap.planning.problem.PlanningProblem;
import dev.careerpath.roadmap.planning.problem.PlanningProblem.Rise;
import dev.careerpath.roadmap.planning.problem.PlanningProblem.Step;
import dev.careerpath.roadmap.planning.problem.Units;
import dev.careerpath.roadmap.planning.schedule.Solution;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The planning problem as CP-SAT takes it: for each step and cycle, whether the step ends with it;
 * for each rank of a competency and cycle, whether it is reached by then. Of the core of the role
 * at least as much is worked on as in the known plan.
 */
final class ExactModel {

    static {
        Loader.loadNativeLibraries();
    }

    /** The relative gap between best plan and bound at which the solver may stop. */
    private static final double TOLERANCE = 0.001;

    private static final double MOST_SECONDS = 300;

    private final PlanningProblem problem;
    private final int atOnce;
    private final int horizon;
    private final Units units;
    private final int[] cycles;
    private final CpModel model = new CpModel();
    private final BoolVar[][] ends;
    private final BoolVar[][] done;
    private final Map<Long, BoolVar> reached = new HashMap<>();
    private final LinearExprBuilder area = LinearExpr.newBuilder();

    private ExactModel(PlanningProblem problem, int atOnce, int horizon) {
        this.problem = problem;
        this.atOnce = atOnce;
        this.horizon = horizon;
        this.units = problem.capacity().units(atOnce);
        this.cycles = problem.cycles(atOnce);
        this.ends = new BoolVar[cycles.length][horizon + 1];
        this.done = new BoolVar[cycles.length][horizon + 1];
    }

    /**
     * What the solver found.
     *
     * @param best the area of its best plan, or of the known one where it found none
     * @param bound no plan has a larger area; proven
     * @param proven whether the two are nearer than a thousandth
     * @param solution its best plan, or the known one
     */
    record Answer(long best, long bound, boolean proven, Solution solution) {}

    /**
     * Solves.
     *
     * @param cycles how many count
     * @param known a plan to start from
     * @param effort the most it may take, in the solver's deterministic seconds
     */
    static Answer solve(PlanningProblem problem, int cycles, Solution known, double effort) {
        return new ExactModel(problem, problem.capacity().atOnce(), cycles).solve(known, effort);
    }

    /**
     * Whether some plan works on more of the core of the role within so many cycles; not where the
     * solver finds none in its time.
     */
    static boolean worksOnMore(PlanningProblem problem, int cycles, Solution known, double effort) {
        int most = (int) problem.core().stream().filter(c -> problem.workedOn(c) > 0).count();
        int core = known.core(problem, cycles);
        if (core == most) {
            return false;
        }
        ExactModel exact = new ExactModel(problem, problem.capacity().atOnce(), cycles);
        exact.state();
        exact.workOn(core + 1);
        CpSolverStatus status = solver(effort).solve(exact.model);
        return status == CpSolverStatus.OPTIMAL || status == CpSolverStatus.FEASIBLE;
    }

    private static CpSolver solver(double effort) {
        CpSolver solver = new CpSolver();
        solver.getParameters()
                .setMaxDeterministicTime(effort)
                .setMaxTimeInSeconds(MOST_SECONDS)
                .setNumWorkers(1)
                .setLinearizationLevel(2)
                .setRandomSeed(1)
                .setRelativeGapLimit(TOLERANCE);
        return solver;
    }

    private Answer solve(Solution known, double effort) {
        state();
        workOn(known.core(problem, horizon));
        hint(known);
        model.maximize(area);
        CpSolver solver = solver(effort);
        CpSolverStatus status = solver.solve(model);
        boolean found = status == CpSolverStatus.OPTIMAL || status == CpSolverStatus.FEASIBLE;
        return new Answer(
                found ? Math.round(solver.objectiveValue()) : known.area(problem, horizon),
                (long) Math.floor(solver.bestObjectiveBound() + 1e-6),
                status == CpSolverStatus.OPTIMAL,
                found ? solution(solver) : known);
    }

    private void state() {
        for (int step = 0; step < cycles.length; step++) {
            List<Literal> once = new ArrayList<>();
            for (int t = cycles[step]; t <= horizon; t++) {
                ends[step][t] = model.newBoolVar("");
                done[step][t] = model.newBoolVar("");
                once.add(ends[step][t]);
                LinearExprBuilder so = LinearExpr.newBuilder().add(ends[step][t]);
                if (t > cycles[step]) {
                    so.add(done[step][t - 1]);
                }
                model.addEquality(so, done[step][t]);
            }
            if (!once.isEmpty()) {
                model.addAtMostOne(once);
            }
        }
        for (int t = 1; t <= horizon; t++) {
            running(t, 0);
            if (units.habits() > 0) {
                running(t, units.projects());
            }
        }
        for (int c = 0; c < problem.needs().size(); c++) {
            reach(c);
        }
        for (int step = 0; step < cycles.length; step++) {
            wait(step);
        }
    }

    /** The core of the role: at the end at least so many competencies of it are worked on. */
    private void workOn(int least) {
        LinearExprBuilder worked = LinearExpr.newBuilder();
        for (int c : problem.core()) {
            BoolVar is = reached.get(key(c, problem.workedOn(c), horizon));
            if (problem.workedOn(c) > 0 && is != null) {
                worked.add(is);
            }
        }
        model.addGreaterOrEqual(worked, least);
    }

    /**
     * The resource constraint: no cycle has more projects, or more habits, than there are units for
     * them.
     */
    private void running(int t, int firstUnit) {
        LinearExprBuilder running = LinearExpr.newBuilder();
        for (int step = 0; step < cycles.length; step++) {
            boolean habit = problem.capacity().isHabit(problem.steps().get(step).activity());
            if (units.first(habit) == firstUnit) {
                for (int end = Math.max(t, cycles[step]);
                        end <= Math.min(horizon, t + cycles[step] - 1);
                        end++) {
                    running.add(ends[step][end]);
                }
            }
        }
        model.addLessOrEqual(running, firstUnit == 0 ? units.projects() : units.habits());
    }

    private void reach(int c) {
        int[] gains = problem.gains(c);
        for (int rank = 1; rank < gains.length; rank++) {
            for (int t = 1; t <= horizon; t++) {
                List<Literal> by = new ArrayList<>();
                for (int step = 0; step < cycles.length; step++) {
                    if (done[step][t] != null && leads(problem.steps().get(step), c, rank)) {
                        by.add(done[step][t]);
                    }
                }
                if (by.isEmpty()) {
                    continue;
                }
                BoolVar is = model.newBoolVar("");
                reached.put(key(c, rank, t), is);
                by.add(is.not());
                model.addBoolOr(by);
                BoolVar before = reached.get(key(c, rank, t - 1));
                if (before != null) {
                    model.addImplication(before, is);
                }
                BoolVar lower = reached.get(key(c, rank - 1, t));
                if (lower != null) {
                    model.addImplication(is, lower);
                }
                if (gains[rank] > 0) {
                    area.addTerm(is, gains[rank]);
                }
            }
        }
    }

    private static boolean leads(Step step, int c, int rank) {
        return step.rises().stream().anyMatch(r -> r.competency() == c && r.to() >= rank);
    }

    private void wait(int step) {
        Step what = problem.steps().get(step);
        for (int t = cycles[step]; t <= horizon; t++) {
            int start = t - cycles[step];
            for (Rise rise : what.rises()) {
                if (rise.needs() > 0) {
                    only(done[step][t], reached.get(key(rise.competency(), rise.needs(), start)));
                }
            }
            for (int before : what.after()) {
                only(done[step][t], done[before][start]);
            }
        }
    }

    private void only(BoolVar what, @Nullable BoolVar when) {
        if (when == null) {
            model.addEquality(what, 0);
        } else {
            model.addImplication(what, when);
        }
    }

    private void hint(Solution known) {
        int[] end = new int[cycles.length];
        for (Solution.Placed placed : known.placed()) {
            end[placed.step()] = placed.end();
        }
        for (int step = 0; step < cycles.length; step++) {
            for (int t = cycles[step]; t <= horizon; t++) {
                model.addHint(ends[step][t], end[step] == t);
                model.addHint(done[step][t], end[step] > 0 && end[step] <= t);
            }
        }
        for (int c = 0; c < problem.needs().size(); c++) {
            for (int rank = 1; rank < problem.gains(c).length; rank++) {
                for (int t = 1; t <= horizon; t++) {
                    BoolVar is = reached.get(key(c, rank, t));
                    if (is != null) {
                        int competency = c;
                        int wanted = rank;
                        int by = t;
                        model.addHint(
                                is,
                                known.placed().stream()
                                        .anyMatch(p ->
                                                p.end() <= by
                                                        && leads(
                                                                problem.steps().get(p.step()),
                                                                competency,
                                                                wanted)));
                    }
                }
            }
        }
    }

    private Solution solution(CpSolver solver) {
        List<Solution.Placed> placed = new ArrayList<>();
        for (int step = 0; step < cycles.length; step++) {
            for (int t = cycles[step]; t <= horizon; t++) {
                if (solver.booleanValue(ends[step][t])) {
                    placed.add(new Solution.Placed(step, t - cycles[step], t));
                }
            }
        }
        return new Solution(atOnce, placed);
    }

    private static long key(int c, int rank, int t) {
        return ((long) c << 32) | ((long) rank << 16) | t;
    }
}
