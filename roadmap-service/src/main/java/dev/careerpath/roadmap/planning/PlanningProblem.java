package dev.careerpath.roadmap.planning;

import dev.careerpath.roadmap.catalogue.Activity;
import dev.careerpath.roadmap.catalogue.Catalogue;
import dev.careerpath.roadmap.catalogue.StageId;
import dev.careerpath.roadmap.planning.Roadmap.Milestone;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One leader's planning problem in figures; see the package for what is asked.
 *
 * <p>Steps and competencies are numbered. Of each competency only those levels matter to which some
 * step leads: rank 0 is today's level, rank 1 the next one that can be reached, and so on.
 */
public final class PlanningProblem {

    /** Weeks of a cycle: the rhythm in which steps start and are reviewed. */
    public static final int CYCLE_WEEKS = 4;

    /** Cycles that a plan is optimised for; what comes later follows, and is planned anew. */
    public static final int HORIZON = 10;

    /** Levels are estimates: this far below the start of a range is near enough to begin. */
    static final double NEAR_ENOUGH = 0.25;

    /** Points of readiness, in thousandths, that are too few to plan for. */
    private static final int NEGLIGIBLE = 100;

    private final List<Step> steps;
    private final List<LeaderSituation.Need> needs;
    private final double[][] levels;
    private final int[][] gains;
    private final boolean[][] matters;
    private final int started;
    private final Pace pace;
    private final double gainedSinceAssessed;
    private final Figures figures;

    private PlanningProblem(
            List<Step> steps,
            List<LeaderSituation.Need> needs,
            double[][] levels,
            int[][] gains,
            int started,
            Pace pace,
            double gainedSinceAssessed) {
        this.steps = List.copyOf(steps);
        this.needs = needs;
        this.levels = levels;
        this.gains = gains;
        this.started = started;
        this.pace = pace;
        this.gainedSinceAssessed = gainedSinceAssessed;
        this.matters = new boolean[needs.size()][];
        for (int c = 0; c < gains.length; c++) {
            matters[c] = new boolean[gains[c].length];
            for (int rank = 0; rank < gains[c].length; rank++) {
                matters[c][rank] = gains[c][rank] > 0;
            }
        }
        for (Step step : steps) {
            for (Rise rise : step.rises()) {
                matters[rise.competency()][rise.needs()] = true;
            }
        }
        this.figures = new Figures(this);
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
            @Nullable UnderWay underWay) {}

    /**
     * One competency risen.
     *
     * @param needs the rank at which the step may start
     * @param to the rank it leads to, 0 when it teaches nothing new
     */
    public record Rise(int competency, int needs, int to) {}

    /**
     * States the problem.
     *
     * @param following how the plan before has been followed
     */
    static PlanningProblem of(Catalogue catalogue, LeaderSituation situation, Following following) {
        return new Stating(catalogue, situation, following)
                .problem(Pace.of(situation.goal(), following.monday(), following.nextMonday()));
    }

    /** The problem of a leader who makes a first plan. */
    public static PlanningProblem of(Catalogue catalogue, LeaderSituation situation, Instant at) {
        return of(catalogue, situation, new Following(null, situation.zone(), at));
    }

    static boolean isFor(Activity activity, LeaderSituation situation) {
        return activity.isFor(
                situation.targetRole(),
                situation.companyStage(),
                situation.emphases(),
                situation.currentRole());
    }

    /** In a fixed order; the first {@link #started()} are under way. */
    public List<Step> steps() {
        return steps;
    }

    /** How many steps are under way. */
    public int started() {
        return started;
    }

    /** The competencies of the role. */
    public List<LeaderSituation.Need> needs() {
        return needs;
    }

    /** Thousandths of a point of readiness that coming to each rank of a competency adds. */
    public int[] gains(int competency) {
        return gains[competency].clone();
    }

    /** How much time there is, and how it is shared. */
    public Pace pace() {
        return pace;
    }

    /** Points of readiness that finished milestones have added since the assessment. */
    double gainedSinceAssessed() {
        return gainedSinceAssessed;
    }

    /** The level, 0 to 5, at a rank of a competency. */
    double level(int competency, int rank) {
        return levels[competency][rank];
    }

    Figures figures() {
        return figures;
    }

    int ranks(int competency) {
        return gains[competency].length;
    }

    int gain(int competency, int rank) {
        return gains[competency][rank];
    }

    boolean matters(int competency, int rank) {
        return matters[competency][rank];
    }

    /**
     * Whole cycles that each step takes.
     *
     * @param lanes how many things are done at once
     */
    public int[] cycles(int lanes) {
        return cycles(pace, lanes);
    }

    int[] cycles(Pace other, int lanes) {
        int[] cycles = new int[steps.size()];
        for (int step = 0; step < cycles.length; step++) {
            cycles[step] = other.cycles(steps.get(step), lanes);
        }
        return cycles;
    }

    /**
     * Weeks from the first cycle's beginning until a step is over; below all others for a step into
     * the role, which closes no gap.
     */
    int endsAfter(int number, Timetable table, int lanes) {
        return endsAfter(pace, number, table, lanes);
    }

    int endsAfter(Pace other, int number, Timetable table, int lanes) {
        Step step = steps.get(number);
        UnderWay underWay = step.underWay();
        if (figures.intoRole[number]) {
            return Integer.MIN_VALUE;
        }
        return underWay == null || table.start[number] > 0
                ? other.weeksUntilOver(step.activity(), table.end[number], lanes)
                : (int)
                        ChronoUnit.WEEKS.between(
                                other.monday(), other.until(step.activity(), underWay, lanes));
    }

    private static final class Stating {

        private final LeaderSituation situation;
        private final List<Open> open = new ArrayList<>();
        private final Map<String, UnderWay> underWay = new HashMap<>();
        private final Map<String, Integer> competencies = new LinkedHashMap<>();
        private final double[] today;
        private final double weights;

        Stating(Catalogue catalogue, LeaderSituation situation, Following following) {
            this.situation = situation;
            this.today = new double[situation.needs().size()];
            double sum = 0;
            for (LeaderSituation.Need need : situation.needs()) {
                today[competencies.size()] = need.level();
                competencies.put(need.code(), competencies.size());
                sum += need.weight();
            }
            this.weights = sum;
            Set<String> taken = new HashSet<>();
            for (Milestone milestone : following.milestones()) {
                switch (milestone.status()) {
                    case DONE -> {
                        milestone.raises().forEach(r -> reached(r.competency(), r.to()));
                        // Also what the plan counted on another step for, which was to come first.
                        known(catalogue, milestone)
                                .raises()
                                .forEach(r -> reached(r.competency(), r.to()));
                    }
                    case IN_PROGRESS -> {
                        underWay.put(milestone.id(), following.underWay(milestone));
                        open.add(open(known(catalogue, milestone)));
                    }
                    default -> {}
                }
                if (milestone.status() != MilestoneStatus.PLANNED) {
                    taken.add(milestone.id());
                }
            }
            for (Activity activity : catalogue.activities()) {
                if (activity.stage() != StageId.TRANSITION
                        && !taken.contains(activity.id())
                        && isFor(activity, situation)) {
                    open.add(open(activity));
                }
            }
        }

        private static Activity known(Catalogue catalogue, Milestone milestone) {
            return catalogue.activities().stream()
                    .filter(activity -> activity.id().equals(milestone.id()))
                    .findFirst()
                    .orElseGet(() -> written(milestone));
        }

        private void reached(String code, double level) {
            Integer competency = competencies.get(code);
            if (competency != null) {
                today[competency] = Math.max(today[competency], level);
            }
        }

        private double gainedSinceAssessed() {
            double points = 0;
            for (int c = 0; c < today.length; c++) {
                points += worth(c, today[c]) - worth(c, situation.needs().get(c).level());
            }
            return points;
        }

        /** An activity that this catalogue no longer holds, as the plan before wrote it down. */
        private static Activity written(Milestone milestone) {
            return new Activity(
                    milestone.id(),
                    milestone.title(),
                    milestone.kind(),
                    StageId.FOUNDATION,
                    milestone.hours(),
                    (int) ChronoUnit.WEEKS.between(milestone.start(), milestone.end()) + 1,
                    milestone.raises().stream()
                            .map(r -> new Activity.Raise(r.competency(), r.from(), r.to()))
                            .toList(),
                    List.of(),
                    milestone.doneWhen(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    milestone.because().sources());
        }

        PlanningProblem problem(Pace pace) {
            keepWhatCanStart();
            List<TreeSet<Double>> reachable = levels();
            double[][] levels = new double[today.length][];
            int[][] gains = new int[today.length][];
            for (int c = 0; c < today.length; c++) {
                levels[c] = ranked(c, reachable.get(c));
                gains[c] = new int[levels[c].length];
                for (int rank = 1; rank < levels[c].length; rank++) {
                    double gain = worth(c, levels[c][rank]) - worth(c, levels[c][rank - 1]);
                    int thousandths = (int) Math.round(1000 * gain);
                    gains[c][rank] = thousandths < NEGLIGIBLE ? 0 : thousandths;
                }
            }
            keepWhatCounts(levels, gains);
            Map<String, Integer> numbers = new HashMap<>();
            Set<String> needed = new HashSet<>();
            for (Open one : open) {
                numbers.put(one.activity().id(), numbers.size());
                needed.addAll(one.activity().after());
            }
            List<Step> steps = new ArrayList<>();
            for (Open one : open) {
                Activity activity = one.activity();
                UnderWay begun = underWay.get(activity.id());
                List<Rise> rises = new ArrayList<>();
                for (Raised r : one.rises()) {
                    int needs = begun == null ? rank(levels[r.c()], r.from() - NEAR_ENOUGH) : 0;
                    rises.add(new Rise(r.c(), needs, rank(levels[r.c()], r.to())));
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
            return new PlanningProblem(
                    steps,
                    situation.needs(),
                    levels,
                    gains,
                    underWay.size(),
                    pace,
                    gainedSinceAssessed());
        }

        /** Drops what the leader has outgrown and what can never start, until nothing changes. */
        private void keepWhatCanStart() {
            open.removeIf(one -> !underWay.containsKey(one.activity().id()) && hasOutgrown(one));
            Set<String> ids = new HashSet<>();
            open.forEach(one -> ids.add(one.activity().id()));
            Set<String> startable = new HashSet<>();
            double[] reach = today.clone();
            for (boolean changed = true; changed; ) {
                changed = false;
                for (Open one : open) {
                    if (!startable.contains(one.activity().id())
                            && canStart(one, reach, ids, startable)) {
                        startable.add(one.activity().id());
                        changed = true;
                        for (Raised r : one.rises()) {
                            reach[r.c()] = Math.max(reach[r.c()], r.to());
                        }
                    }
                }
            }
            open.removeIf(one -> !startable.contains(one.activity().id()));
        }

        private boolean canStart(Open one, double[] reach, Set<String> ids, Set<String> startable) {
            if (underWay.containsKey(one.activity().id())) {
                return true;
            }
            for (Raised r : one.rises()) {
                if (reach[r.c()] < r.from() - NEAR_ENOUGH) {
                    return false;
                }
            }
            for (String id : one.activity().after()) {
                if (ids.contains(id) && !startable.contains(id)) {
                    return false;
                }
            }
            return true;
        }

        /** Drops what neither adds to readiness nor opens the way to something that does. */
        private void keepWhatCounts(double[][] levels, int[][] gains) {
            boolean[][] counts = new boolean[gains.length][];
            for (int c = 0; c < gains.length; c++) {
                counts[c] = new boolean[gains[c].length];
                for (int rank = 0; rank < gains[c].length; rank++) {
                    counts[c][rank] = gains[c][rank] > 0;
                }
            }
            Set<String> kept = new HashSet<>(underWay.keySet());
            Set<String> needed = new HashSet<>();
            for (Open one : open) {
                if (kept.contains(one.activity().id())) {
                    needed.addAll(one.activity().after());
                }
            }
            for (boolean changed = true; changed; ) {
                changed = false;
                for (Open one : open) {
                    String id = one.activity().id();
                    if (!kept.contains(id)
                            && (needed.contains(id) || counts(one, levels, counts))) {
                        kept.add(id);
                        needed.addAll(one.activity().after());
                        changed = true;
                        for (Raised r : one.rises()) {
                            counts[r.c()][rank(levels[r.c()], r.from() - NEAR_ENOUGH)] = true;
                        }
                    }
                }
            }
            open.removeIf(one -> !kept.contains(one.activity().id()));
        }

        private static boolean counts(Open one, double[][] levels, boolean[][] counts) {
            for (Raised r : one.rises()) {
                for (int rank = rank(levels[r.c()], r.to()); rank > 0; rank--) {
                    if (counts[r.c()][rank]) {
                        return true;
                    }
                }
            }
            return false;
        }

        private Open open(Activity activity) {
            List<Raised> rises = new ArrayList<>();
            for (Activity.Raise raise : activity.raises()) {
                Integer c = competencies.get(raise.competency());
                if (c != null) {
                    rises.add(new Raised(c, raise.from(), raise.to()));
                }
            }
            return new Open(activity, rises);
        }

        /** An activity that may be taken, with what it raises of what the role asks for. */
        private record Open(Activity activity, List<Raised> rises) {}

        private record Raised(int c, double from, double to) {}

        private boolean hasOutgrown(Open one) {
            for (Raised r : one.rises()) {
                if (today[r.c()] < r.to()) {
                    return false;
                }
            }
            return true;
        }

        private double worth(int c, double level) {
            LeaderSituation.Need need = situation.needs().get(c);
            double met = need.required() <= 0 ? 1 : Math.min(level / need.required(), 1);
            return 100 * need.weight() * met / weights;
        }

        private List<TreeSet<Double>> levels() {
            List<TreeSet<Double>> levels = new ArrayList<>();
            for (int c = 0; c < today.length; c++) {
                levels.add(new TreeSet<>());
            }
            for (Open one : open) {
                for (Raised r : one.rises()) {
                    if (r.to() > today[r.c()]) {
                        levels.get(r.c()).add(r.to());
                    }
                }
            }
            return levels;
        }

        private double[] ranked(int c, Set<Double> levels) {
            double[] ranked = new double[levels.size() + 1];
            ranked[0] = today[c];
            int rank = 1;
            for (double level : levels) {
                ranked[rank++] = level;
            }
            return ranked;
        }

        /** The lowest rank that is at least this level; there is one. */
        private static int rank(double[] levels, double level) {
            int rank = 0;
            while (levels[rank] < level) {
                rank++;
            }
            return rank;
        }
    }
}
