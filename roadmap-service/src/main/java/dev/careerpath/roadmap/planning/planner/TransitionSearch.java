package dev.careerpath.roadmap.planning.planner;

import dev.careerpath.roadmap.catalogue.Activity;
import dev.careerpath.roadmap.planning.model.Milestone;
import dev.careerpath.roadmap.planning.model.MilestoneStatus;
import dev.careerpath.roadmap.planning.problem.WeeklyCapacity;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * Looks for the layout of the last stage that uses most of its time.
 *
 * @param busy what else is under way
 * @param before the ids of the milestones of the plan before
 * @param ready whether what comes before a step is done by a day
 */
record TransitionSearch(
        WeeklyCapacity capacity,
        List<Milestone> busy,
        Set<String> before,
        LevelsBeforeRole levels,
        BiPredicate<Activity, LocalDate> ready) {

    /** Earlier than half a year before the first day nobody begins it. */
    private static final int MOST_CYCLES = 6;

    /** With so many things at once, or fewer where nothing fits. */
    TransitionLayout layout(List<Activity> candidates, int most) {
        TransitionLayout layout = laid(candidates, most);
        for (int atOnce = most - 1; layout.cycles() == 0 && atOnce > 0; atOnce--) {
            layout = laid(candidates, atOnce);
        }
        return layout;
    }

    /**
     * With the preparation of the first days at the end, unless more of the time is used without
     * it; as far as possible in the order of the catalogue, in which one does them.
     */
    private TransitionLayout laid(List<Activity> candidates, int atOnce) {
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
            return all.inOrder(lastFirst);
        }
        List<Activity> smallestFirst =
                lastFirst.stream().sorted(Comparator.comparingInt(Activity::hours)).toList();
        for (Activity left : smallestFirst) {
            TransitionLayout fewer = empty(atOnce);
            lastFirst.stream().filter(a -> a != left).forEach(fewer::place);
            if (fewer.cycles() >= most.cycles() - 1) {
                return fewer.inOrder(lastFirst);
            }
        }
        return most.inOrder(lastFirst);
    }

    private TransitionLayout empty(int atOnce) {
        return new TransitionLayout(capacity, busy, earliest(), atOnce, ready);
    }

    /** Those of the plan before first, then what is worth most, then what takes longest. */
    private List<Activity> ordered(List<Activity> candidates, TransitionLayout layout) {
        Map<String, Double> worths = new HashMap<>();
        candidates.forEach(a -> worths.put(a.id(), levels.worth(a)));
        return candidates.stream()
                .sorted(
                        Comparator.comparing((Activity a) -> !before.contains(a.id()))
                                .thenComparing((Activity a) -> -worths.getOrDefault(a.id(), 0.0))
                                .thenComparing((Activity a) -> -layout.length(a))
                                .thenComparing(Activity::hours, Comparator.reverseOrder())
                                .thenComparing(Activity::id))
                .toList();
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
        return Math.max(ended, capacity.cyclesUntilTarget() - MOST_CYCLES);
    }

    private int cycle(LocalDate day) {
        return capacity.rhythm().covering((int) ChronoUnit.WEEKS.between(capacity.monday(), day));
    }
}
