package dev.careerpath.roadmap.planning.planner;

import dev.careerpath.roadmap.catalogue.Activity;
import dev.careerpath.roadmap.catalogue.Catalogue;
import dev.careerpath.roadmap.catalogue.StageId;
import dev.careerpath.roadmap.planning.baseline.PlanProgress;
import dev.careerpath.roadmap.planning.model.LeaderSituation;
import dev.careerpath.roadmap.planning.model.Milestone;
import dev.careerpath.roadmap.planning.model.MilestoneStatus;
import dev.careerpath.roadmap.planning.problem.PlanningProblem;
import dev.careerpath.roadmap.planning.problem.ReadinessGains;
import dev.careerpath.roadmap.planning.problem.StepUnderWay;
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
 * The activities that may become steps of a plan: of those meant for such a leader the ones that
 * can start some day and count.
 */
final class Candidates {

    private final List<Open> open = new ArrayList<>();
    private final Map<String, StepUnderWay> underWay = new HashMap<>();
    private final Map<String, Integer> competencies = new LinkedHashMap<>();

    /** Levels as assessed, or as finished milestones have taught since. */
    private final double[] today;

    Candidates(Catalogue catalogue, LeaderSituation situation, PlanProgress progress) {
        this.today = new double[situation.needs().size()];
        for (LeaderSituation.Need need : situation.needs()) {
            today[competencies.size()] = need.level();
            competencies.put(need.code(), competencies.size());
        }
        Set<String> taken = new HashSet<>();
        for (Milestone milestone : progress.milestones()) {
            switch (milestone.status()) {
                case DONE -> {
                    milestone.raises().forEach(r -> reached(r.competency(), r.to()));
                    // Also what the plan counted on another step for, which was to come first.
                    known(catalogue, milestone)
                            .raises()
                            .forEach(r -> reached(r.competency(), r.to()));
                }
                case IN_PROGRESS -> {
                    Activity activity = known(catalogue, milestone);
                    underWay.put(
                            milestone.id(),
                            progress.underWay(milestone, activity.mode(), catalogue.hasHabits()));
                    open.add(open(activity));
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
                    && situation.isMeantBy(activity)) {
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

    /** The rank at which it may begin. */
    static int neededRank(ReadinessGains gains, Raised raised) {
        return gains.rank(raised.c(), raised.from() - PlanningProblem.NEAR_ENOUGH);
    }

    /** Drops what the leader has outgrown and what can never start, until nothing changes. */
    void keepWhatCanStart() {
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
            if (reach[r.c()] < r.from() - PlanningProblem.NEAR_ENOUGH) {
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

    /** What is left, in the order of the catalogue, those under way first. */
    List<Open> all() {
        return open;
    }

    /** The step as far as it has been begun; null when it has not. */
    @Nullable StepUnderWay underWay(Activity activity) {
        return underWay.get(activity.id());
    }

    /** How many are under way. */
    int started() {
        return underWay.size();
    }

    double[] today() {
        return today;
    }

    /** The number of a competency; null where the role does not ask for it. */
    @Nullable Integer competency(String code) {
        return competencies.get(code);
    }

    /** Drops what neither adds to readiness nor opens the way to something that does. */
    void keepWhatCounts(ReadinessGains gains) {
        boolean[][] counts = gains.counting();
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
                if (!kept.contains(id) && (needed.contains(id) || counts(one, gains, counts))) {
                    kept.add(id);
                    needed.addAll(one.activity().after());
                    changed = true;
                    for (Raised r : one.rises()) {
                        counts[r.c()][neededRank(gains, r)] = true;
                    }
                }
            }
        }
        open.removeIf(one -> !kept.contains(one.activity().id()));
    }

    private static boolean counts(Open one, ReadinessGains gains, boolean[][] counts) {
        for (Raised r : one.rises()) {
            for (int rank = gains.rank(r.c(), r.to()); rank > 0; rank--) {
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
    record Open(Activity activity, List<Raised> rises) {}

    record Raised(int c, double from, double to) {}

    /** A relation that other steps stand on is none that a level makes up for. */
    private boolean hasOutgrown(Open one) {
        if (!one.activity().opens().isEmpty()) {
            return false;
        }
        for (Raised r : one.rises()) {
            if (today[r.c()] < r.to()) {
                return false;
            }
        }
        return true;
    }

    /** Of each competency, the levels above today's that some activity leads to. */
    List<TreeSet<Double>> reachable() {
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
}
