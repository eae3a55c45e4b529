package dev.careerpath.roadmap.planning.planner;

import dev.careerpath.roadmap.catalogue.Activity;
import dev.careerpath.roadmap.catalogue.Catalogue;
import dev.careerpath.roadmap.planning.model.Milestone;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The hours a week that milestones have, and can use. */
final class WeeklyHours {

    /** Half of a working week; two projects at once fill it. */
    private static final double HOURS_OF_A_PROJECT = 20;

    /** A habit or a meeting: so many times its hours, and it is thorough. */
    private static final double TIMES_AS_THOROUGH = 3;

    /** A project: so many times its hours, and there is nothing left to find out. */
    private static final double TIMES_AS_DEEP = 15;

    private final Catalogue catalogue;
    private final Map<String, Milestone> before = new HashMap<>();

    /**
     * @param before the milestones whose hours stand, if their dates do
     */
    WeeklyHours(Catalogue catalogue, List<Milestone> before) {
        this.catalogue = catalogue;
        before.forEach(milestone -> this.before.put(milestone.id(), milestone));
    }

    /** Hours a week that it can use at most, or has in the plan before. */
    double most(Milestone milestone) {
        if (stands(milestone)) {
            return of(before.getOrDefault(milestone.id(), milestone));
        }
        return isHabit(milestone)
                ? TIMES_AS_THOROUGH * natural(milestone)
                : Math.min(HOURS_OF_A_PROJECT, TIMES_AS_DEEP * least(milestone));
    }

    private boolean isHabit(Milestone milestone) {
        return catalogue
                .activity(milestone.id())
                .map(activity -> activity.mode() == Activity.Mode.HABIT)
                .orElse(false);
    }

    /** At its own pace, which fewer hours a week may have slowed down. */
    private double natural(Milestone milestone) {
        return catalogue
                .activity(milestone.id())
                .map(activity -> (double) activity.hours() / activity.weeks())
                .orElse(of(milestone));
    }

    /** With its least hours in the weeks that it has here. */
    private double least(Milestone milestone) {
        return catalogue
                .activity(milestone.id())
                .map(activity -> (double) activity.hours() / milestone.weeks())
                .orElse(of(milestone));
    }

    /** Whether its dates are those of the plan before. */
    boolean stands(Milestone milestone) {
        Milestone known = before.get(milestone.id());
        return known != null
                && known.start().equals(milestone.start())
                && known.end().equals(milestone.end());
    }

    /** As planned. */
    static double of(Milestone milestone) {
        return (double) milestone.hours() / milestone.weeks();
    }
}
