package dev.careerpath.roadmap.catalogue;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The activities within reach of somebody who begins at the bottom, in one role and context. Nobody
 * is sent to an activity that no path leads to.
 */
final class Reach {

    /** As in planning: a quarter of a level below the start of a range is near enough. */
    private static final double NEAR_ENOUGH = 0.25;

    private final Map<String, Double> levels = new HashMap<>();
    private final Set<String> startable = new HashSet<>();

    private Reach() {}

    /**
     * A role in a context.
     *
     * @param emphases none or one
     */
    record Case(
            TargetRole role,
            CompanyStage companyStage,
            List<String> emphases,
            String currentRole) {}

    static Reach of(List<Activity> activities, Case leader) {
        Reach reach = new Reach();
        List<Activity> theirs =
                activities.stream()
                        .filter(activity ->
                                activity.isFor(
                                        leader.role(),
                                        leader.companyStage(),
                                        leader.emphases(),
                                        leader.currentRole()))
                        .toList();
        Set<String> ids = new HashSet<>(theirs.stream().map(Activity::id).toList());
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Activity activity : theirs) {
                if (activity.raises().stream().allMatch(reach::isReached)
                        && activity.after().stream()
                                .filter(ids::contains)
                                .allMatch(reach.startable::contains)
                        && reach.startable.add(activity.id())) {
                    activity.raises()
                            .forEach(r -> reach.levels.merge(r.competency(), r.to(), Math::max));
                    changed = true;
                }
            }
        }
        return reach;
    }

    boolean isStartable(Activity activity) {
        return startable.contains(activity.id());
    }

    /** Whether somebody can reach the level that it starts from. */
    boolean isReached(Activity.Raise raise) {
        return levels.getOrDefault(raise.competency(), 0.0) >= raise.from() - NEAR_ENOUGH;
    }
}
