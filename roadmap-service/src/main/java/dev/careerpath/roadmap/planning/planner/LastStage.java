package dev.careerpath.roadmap.planning.planner;

import dev.careerpath.roadmap.catalogue.Activity;
import dev.careerpath.roadmap.catalogue.Catalogue;
import dev.careerpath.roadmap.catalogue.StageId;
import dev.careerpath.roadmap.planning.model.LeaderSituation;
import dev.careerpath.roadmap.planning.model.Milestone;
import dev.careerpath.roadmap.planning.model.MilestoneStatus;
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
        TransitionLayout layout = layout(candidates, most);
        for (int atOnce = most - 1; layout.cycles() == 0 && atOnce > 0; atOnce--) {
            layout = layout(candidates, atOnce);
        }
        List<StagedMilestone> drafts = new ArrayList<>();
        layout.placed().stream()
                .sorted(
                        Comparator.comparingInt(TransitionLayout.Placed::start)
                                .thenComparingInt(TransitionLayout.Placed::end))
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

    /**
     * With the preparation of the first days at the end, unless more of the time is used without
     * it; as far as possible in the order of the catalogue, in which one does them.
     */
    private TransitionLayout layout(List<Activity> candidates, int atOnce) {
        TransitionLayout longestFirst = empty(atOnce);
        TransitionLayout prepared = empty(atOnce);
        candidates.stream()
                .filter(a -> a.kind() == Activity.Kind.ARTIFACT && prepared.length(a) == 1)
                .max(Comparator.comparingInt(Activity::hours).thenComparing(Activity::id))
                .ifPresent(prepared::place);
        List<Activity> ordered = ordered(candidates, prepared);
        ordered.forEach(prepared::place);
        ordered.forEach(longestFirst::place);
        TransitionLayout most = longestFirst.cycles() > prepared.cycles() ? longestFirst : prepared;
        return inOrder(candidates.reversed().stream().filter(most::holds).toList(), most, atOnce);
    }

    /** One does not agree a post before one has looked for it; that is worth a small step less. */
    private TransitionLayout inOrder(List<Activity> lastFirst, TransitionLayout most, int atOnce) {
        TransitionLayout all = empty(atOnce);
        lastFirst.forEach(all::place);
        if (all.cycles() == most.cycles()) {
            return all;
        }
        List<Activity> smallestFirst =
                lastFirst.stream().sorted(Comparator.comparingInt(Activity::hours)).toList();
        for (Activity left : smallestFirst) {
            TransitionLayout fewer = empty(atOnce);
            lastFirst.stream().filter(a -> a != left).forEach(fewer::place);
            if (fewer.cycles() >= most.cycles() - 1) {
                return fewer;
            }
        }
        return most.inOrder(lastFirst);
    }

    private TransitionLayout empty(int atOnce) {
        return new TransitionLayout(capacity, busy, earliest(), atOnce, this::isPrepared);
    }

    /** Those of the plan before first, then what is worth most, then what takes longest. */
    private List<Activity> ordered(List<Activity> candidates, TransitionLayout layout) {
        Map<String, Double> worths = new HashMap<>();
        candidates.forEach(a -> worths.put(a.id(), worth(a)));
        return candidates.stream()
                .sorted(
                        Comparator.comparing((Activity a) -> !before.containsKey(a.id()))
                                .thenComparing((Activity a) -> -worths.getOrDefault(a.id(), 0.0))
                                .thenComparing((Activity a) -> -layout.length(a))
                                .thenComparing(Activity::hours, Comparator.reverseOrder())
                                .thenComparing(Activity::id))
                .toList();
    }

    /** What it is worth for the role, in levels weighed as the role weighs them. */
    private double worth(Activity activity) {
        double sum = 0;
        for (Activity.Raise raise : activity.raises()) {
            LeaderSituation.Need need = needs.get(raise.competency());
            if (need != null && isReached(raise)) {
                double to = Math.min(raise.to(), need.required());
                double level = levels.getOrDefault(need.code(), 0.0);
                sum += need.weight() * Math.max(0, to - level) / Math.max(1, need.required());
            }
        }
        return sum;
    }

    /**
     * The first cycle in which it can begin: no earlier than all others have ended, but beside them
     * where there is only one.
     */
    private int earliest() {
        if (capacity.isCutShort()) {
            return 0;
        }
        LocalDate end =
                busy.stream()
                        .filter(m -> m.status() == MilestoneStatus.PLANNED)
                        .map(Milestone::end)
                        .max(Comparator.naturalOrder())
                        .orElse(capacity.monday().minusDays(1));
        int ended = cycle(end.plusDays(1));
        return Math.max(ended, cycles - MOST_CYCLES);
    }

    private int cycle(LocalDate day) {
        return capacity.rhythm().covering((int) ChronoUnit.WEEKS.between(capacity.monday(), day));
    }

    /** Whether what has to come first is done by then, or outgrown. */
    private boolean isPrepared(Activity activity, LocalDate first) {
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

    private Milestone milestone(TransitionLayout.Placed placed) {
        Activity activity = placed.activity();
        List<Milestone.Raised> raises = new ArrayList<>();
        LeaderSituation.Need most = null;
        for (Activity.Raise raise : activity.raises()) {
            LeaderSituation.Need need = needs.get(raise.competency());
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
                last(placed),
                List.of(),
                raises,
                activity.doneWhen(),
                MilestoneStatus.PLANNED,
                null,
                null,
                MilestoneDrafting.because(
                        activity, most == null ? problem.needs().getFirst() : most));
    }

    /** What ends with the last cycle goes on until the first day in the role. */
    private LocalDate last(TransitionLayout.Placed placed) {
        return placed.end() == cycles
                ? capacity.lastWholeWeek()
                : capacity.firstUntilTarget(placed.end()).minusDays(1);
    }
}
