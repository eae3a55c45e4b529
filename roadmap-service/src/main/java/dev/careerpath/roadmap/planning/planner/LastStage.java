package dev.careerpath.roadmap.planning.planner;

import dev.careerpath.roadmap.catalogue.Activity;
import dev.careerpath.roadmap.catalogue.Catalogue;
import dev.careerpath.roadmap.catalogue.StageId;
import dev.careerpath.roadmap.planning.model.LeaderSituation;
import dev.careerpath.roadmap.planning.model.Milestone;
import dev.careerpath.roadmap.planning.model.MilestoneStatus;
import dev.careerpath.roadmap.planning.problem.Cycles;
import dev.careerpath.roadmap.planning.problem.PlanningProblem;
import dev.careerpath.roadmap.planning.problem.ProblemArrays;
import dev.careerpath.roadmap.planning.problem.WeeklyCapacity;
import dev.careerpath.roadmap.planning.search.SelectedPlan;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The way into the role, in the weeks that are kept for it before the target date, and before them
 * where everything else is done. The preparation of the first days comes last; before it what takes
 * longest and still fits. Nothing else begins in these weeks, so the projects share all of a week.
 *
 * <p>Deputising and the like ask for the levels that they start from. Anybody can negotiate, hand
 * over and prepare; who is below the levels of these is promised no rise by them.
 */
final class LastStage {

    /** Earlier than half a year before the first day nobody begins it. */
    private static final int MOST_CYCLES = 6;

    private final Catalogue catalogue;
    private final PlanningProblem problem;
    private final WeeklyCapacity capacity;
    private final SelectedPlan selected;
    private final Map<String, Milestone> before;
    private final List<Milestone> busy = new ArrayList<>();
    private final Map<String, LeaderSituation.Need> needs = new HashMap<>();
    private final Map<String, Double> levels = new HashMap<>();
    private final int cycles;

    LastStage(
            Catalogue catalogue,
            PlanningProblem problem,
            SelectedPlan selected,
            Map<String, Milestone> before) {
        this.catalogue = catalogue;
        this.problem = problem;
        this.capacity = problem.capacity();
        this.selected = selected;
        this.before = before;
        this.cycles = capacity.cyclesUntilTarget();
        for (int c = 0; c < problem.needs().size(); c++) {
            LeaderSituation.Need need = problem.needs().get(c);
            needs.put(need.code(), need);
            levels.put(need.code(), problem.level(c, selected.rank(c, ProblemArrays.NEVER)));
        }
    }

    /**
     * Its steps.
     *
     * @param others the rest of the plan
     */
    List<StagedMilestone> drafts(LeaderSituation situation, List<StagedMilestone> others) {
        List<Activity> candidates =
                catalogue.activities().stream()
                        .filter(a -> a.stage() == StageId.TRANSITION && situation.isMeantBy(a))
                        .filter(this::isOpen)
                        .filter(a -> a.kind() != Activity.Kind.STRETCH || isWithinReach(a))
                        .toList();
        if (selected.stands()) {
            return candidates.stream()
                    .map(a -> Objects.requireNonNull(before.get(a.id())))
                    .map(m -> new StagedMilestone(StageId.TRANSITION, m))
                    .toList();
        }
        others.forEach(other -> busy.add(other.milestone()));
        int most = capacity.units(selected.atOnce()).projects();
        List<Placed> placed = List.of();
        for (int atOnce = most; placed.isEmpty() && atOnce > 0; atOnce--) {
            placed = placed(candidates, atOnce);
        }
        List<StagedMilestone> drafts = new ArrayList<>();
        placed.stream()
                .sorted(Comparator.comparingInt(Placed::end))
                .forEach(p -> drafts.add(new StagedMilestone(StageId.TRANSITION, milestone(p))));
        return drafts;
    }

    /** What has neither begun nor is settled; nothing new where the plan before stands. */
    private boolean isOpen(Activity activity) {
        Milestone known = before.get(activity.id());
        return known == null ? !selected.stands() : known.status() == MilestoneStatus.PLANNED;
    }

    private boolean isWithinReach(Activity activity) {
        return activity.raises().stream().allMatch(this::isReached);
    }

    private boolean isReached(Activity.Raise raise) {
        Double level = levels.get(raise.competency());
        return level == null || level >= raise.from() - PlanningProblem.NEAR_ENOUGH;
    }

    /** A step in the cycles from one to before another, of all until the target date. */
    private record Placed(Activity activity, int start, int end) {}

    /**
     * With the preparation of the first days at the end, unless more of the time is used without
     * it.
     */
    private List<Placed> placed(List<Activity> candidates, int atOnce) {
        List<Placed> longestFirst = new ArrayList<>();
        List<Placed> prepared = new ArrayList<>();
        candidates.stream()
                .filter(a -> a.kind() == Activity.Kind.ARTIFACT && length(a, atOnce) == 1)
                .max(Comparator.comparingInt(Activity::hours).thenComparing(Activity::id))
                .ifPresent(a -> place(a, earliest(), atOnce, prepared));
        List<Activity> ordered = ordered(candidates, atOnce);
        ordered.forEach(a -> place(a, earliest(), atOnce, prepared));
        ordered.forEach(a -> place(a, earliest(), atOnce, longestFirst));
        return cycles(longestFirst) > cycles(prepared) ? longestFirst : prepared;
    }

    private static int cycles(List<Placed> placed) {
        return placed.stream().mapToInt(p -> p.end() - p.start()).sum();
    }

    /** Those of the plan before first, then what is worth most, then what takes longest. */
    private List<Activity> ordered(List<Activity> candidates, int atOnce) {
        Map<String, Double> worths = new HashMap<>();
        candidates.forEach(a -> worths.put(a.id(), worth(a)));
        return candidates.stream()
                .sorted(
                        Comparator.comparing((Activity a) -> !before.containsKey(a.id()))
                                .thenComparing((Activity a) -> -worths.getOrDefault(a.id(), 0.0))
                                .thenComparing((Activity a) -> -length(a, atOnce))
                                .thenComparing(Activity::hours, Comparator.reverseOrder())
                                .thenComparing(Activity::id))
                .toList();
    }

    /** What it is worth for the role, in levels weighed as the role weighs them. */
    private double worth(Activity activity) {
        double sum = 0;
        for (Activity.Raise raise : activity.raises()) {
            LeaderSituation.Need need = need(raise.competency());
            if (need != null && isReached(raise)) {
                double to = Math.min(raise.to(), need.required());
                double level = levels.getOrDefault(need.code(), 0.0);
                sum += need.weight() * Math.max(0, to - level) / Math.max(1, need.required());
            }
        }
        return sum;
    }

    /** The first cycle in which it can begin: no earlier than all others have ended. */
    private int earliest() {
        LocalDate end =
                busy.stream()
                        .filter(m -> m.status() == MilestoneStatus.PLANNED)
                        .map(Milestone::end)
                        .max(Comparator.naturalOrder())
                        .orElse(capacity.monday().minusDays(1));
        int ended = cycle(end.plusDays(1));
        return Math.max(
                selected.earliestFinish().isOnTime() ? ended : Math.max(ended, capacity.cycles()),
                cycles - MOST_CYCLES);
    }

    private int cycle(LocalDate day) {
        return capacity.rhythm().covering((int) ChronoUnit.WEEKS.between(capacity.monday(), day));
    }

    /** Puts it as late as a unit is free for it, if there is a place for it. */
    private void place(Activity activity, int from, int atOnce, List<Placed> placed) {
        if (placed.stream().anyMatch(p -> p.activity() == activity)) {
            return;
        }
        int length = length(activity, atOnce);
        for (int start = cycles - length; start >= from; start--) {
            if (isFree(start, start + length, atOnce, placed) && isPrepared(activity, start)) {
                placed.add(new Placed(activity, start, start + length));
                return;
            }
        }
    }

    private int length(Activity activity, int atOnce) {
        int weeks =
                Math.max(
                        activity.weeks(),
                        Math.ceilDiv(activity.hours() * 60, capacity.minutesPerWeek() / atOnce));
        return Cycles.wherever(weeks);
    }

    private boolean isFree(int start, int end, int atOnce, List<Placed> placed) {
        for (int cycle = start; cycle < end; cycle++) {
            int at = cycle;
            LocalDate first = capacity.firstUntilTarget(cycle);
            long taken =
                    placed.stream().filter(p -> p.start() <= at && p.end() > at).count()
                            + busy.stream().filter(m -> !m.end().isBefore(first)).count();
            if (taken >= atOnce) {
                return false;
            }
        }
        return true;
    }

    /** Whether what has to come first is done by then, or outgrown. */
    private boolean isPrepared(Activity activity, int start) {
        LocalDate first = capacity.firstUntilTarget(start);
        return activity.after().stream()
                .allMatch(id ->
                        busy.stream().anyMatch(m -> m.id().equals(id) && m.end().isBefore(first))
                                || isDone(id));
    }

    private boolean isDone(String id) {
        Milestone known = before.get(id);
        if (known != null && known.status() == MilestoneStatus.DONE) {
            return true;
        }
        Activity activity = catalogue.activity(id).orElse(null);
        if (activity != null && !activity.opens().isEmpty()) {
            // No level makes up for a relation; who skips it has said enough.
            return known != null && known.status() == MilestoneStatus.SKIPPED;
        }
        return activity == null
                || activity.raises().stream()
                        .allMatch(r -> levels.getOrDefault(r.competency(), r.to()) >= r.to());
    }

    private Milestone milestone(Placed placed) {
        Activity activity = placed.activity();
        List<Milestone.Raised> raises = new ArrayList<>();
        LeaderSituation.Need most = null;
        for (Activity.Raise raise : activity.raises()) {
            LeaderSituation.Need need = need(raise.competency());
            if (need == null) {
                continue;
            }
            most = most == null || need.priority() < most.priority() ? need : most;
            double level = levels.getOrDefault(need.code(), 0.0);
            if (raise.to() > level && isReached(raise)) {
                raises.add(
                        new Milestone.Raised(
                                need.code(),
                                need.name(),
                                MilestoneDrafting.rounded(level),
                                raise.to()));
            }
        }
        raises.forEach(raised -> levels.put(raised.competency(), raised.to()));
        return new Milestone(
                activity.id(),
                activity.title(),
                activity.kind(),
                activity.hours(),
                capacity.firstUntilTarget(placed.start()),
                capacity.firstUntilTarget(placed.end()).minusDays(1),
                List.of(),
                raises,
                activity.doneWhen(),
                MilestoneStatus.PLANNED,
                null,
                null,
                MilestoneDrafting.because(
                        activity, most == null ? problem.needs().getFirst() : most));
    }

    private LeaderSituation.@Nullable Need need(String code) {
        return needs.get(code);
    }
}
