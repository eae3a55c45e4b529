package dev.careerpath.roadmap.planning.planner;

import dev.careerpath.roadmap.catalogue.Activity;
import dev.careerpath.roadmap.catalogue.Catalogue;
import dev.careerpath.roadmap.planning.model.Milestone;
import dev.careerpath.roadmap.planning.model.MilestoneStatus;
import dev.careerpath.roadmap.planning.problem.WeeklyCapacity;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Gives what is left of the week to the steps that are under way in it: a step takes its weeks
 * whoever does it, and more hours go deeper. No step takes more than its work can use, and each the
 * same in all of its weeks; so the longest come first, and short ones fill what they leave. Dates
 * stay as they are.
 */
final class WeekFilling {

    private static final double MINUTES = 60;

    /** Half of a working week; two projects at once fill it. */
    private static final double HOURS_OF_A_PROJECT = 20;

    /** A habit or a meeting: so many times its hours, and it is thorough. */
    private static final double TIMES_AS_THOROUGH = 3;

    /** A project: so many times its hours, and there is nothing left to find out. */
    private static final double TIMES_AS_DEEP = 15;

    private final Catalogue catalogue;
    private final Map<String, Milestone> before = new HashMap<>();
    private final LocalDate first;
    private final double[] left;

    /**
     * Fills the weeks of these milestones.
     *
     * @param before the milestones whose hours stand, if their dates do
     */
    WeekFilling(
            Catalogue catalogue,
            WeeklyCapacity capacity,
            List<StagedMilestone> drafts,
            List<Milestone> before) {
        this.catalogue = catalogue;
        before.forEach(milestone -> this.before.put(milestone.id(), milestone));
        this.first =
                drafts.stream()
                        .map(draft -> draft.milestone().start())
                        .min(Comparator.naturalOrder())
                        .orElse(capacity.monday());
        LocalDate last =
                drafts.stream()
                        .map(draft -> draft.milestone().end())
                        .max(Comparator.naturalOrder())
                        .orElse(first);
        this.left = new double[week(last) + 1];
        Arrays.fill(left, capacity.minutesPerWeek() / MINUTES);
    }

    List<StagedMilestone> filled(List<StagedMilestone> drafts) {
        drafts.forEach(draft -> take(draft.milestone(), rate(draft.milestone())));
        Map<String, Integer> hours = new HashMap<>();
        drafts.stream()
                .map(StagedMilestone::milestone)
                .filter(milestone -> milestone.status() == MilestoneStatus.PLANNED)
                .sorted(
                        Comparator.comparing((Milestone m) -> !stands(m))
                                .thenComparing(Milestone::weeks, Comparator.reverseOrder())
                                .thenComparingInt(m -> m.because().priority())
                                .thenComparing(Milestone::start)
                                .thenComparing(Milestone::id))
                .forEach(milestone -> hours.put(milestone.id(), fill(milestone)));
        List<StagedMilestone> filled = new ArrayList<>();
        for (StagedMilestone draft : drafts) {
            Milestone milestone = draft.milestone();
            filled.add(
                    new StagedMilestone(
                            draft.stage(),
                            milestone.taking(
                                    hours.getOrDefault(milestone.id(), milestone.hours()))));
        }
        return filled;
    }

    private int fill(Milestone milestone) {
        double more = most(milestone) - rate(milestone);
        for (int week = week(milestone.start()); week <= week(milestone.end()); week++) {
            more = Math.min(more, left[week]);
        }
        int hours =
                milestone.hours() + (int) Math.floor(Math.max(0, more) * milestone.weeks() + 1e-9);
        take(milestone, (double) (hours - milestone.hours()) / milestone.weeks());
        return hours;
    }

    /** Hours a week that it can use at most, or has in the plan before. */
    private double most(Milestone milestone) {
        if (stands(milestone)) {
            return rate(before.getOrDefault(milestone.id(), milestone));
        }
        return isHabit(milestone)
                ? TIMES_AS_THOROUGH * naturalRate(milestone)
                : Math.min(HOURS_OF_A_PROJECT, TIMES_AS_DEEP * leastRate(milestone));
    }

    private boolean isHabit(Milestone milestone) {
        return catalogue
                .activity(milestone.id())
                .map(activity -> activity.mode() == Activity.Mode.HABIT)
                .orElse(false);
    }

    /** At its own pace, which fewer hours a week may have slowed down. */
    private double naturalRate(Milestone milestone) {
        return catalogue
                .activity(milestone.id())
                .map(activity -> (double) activity.hours() / activity.weeks())
                .orElse(rate(milestone));
    }

    /** With its least hours in the weeks that it has here. */
    private double leastRate(Milestone milestone) {
        return catalogue
                .activity(milestone.id())
                .map(activity -> (double) activity.hours() / milestone.weeks())
                .orElse(rate(milestone));
    }

    private boolean stands(Milestone milestone) {
        Milestone known = before.get(milestone.id());
        return known != null
                && known.start().equals(milestone.start())
                && known.end().equals(milestone.end());
    }

    private static double rate(Milestone milestone) {
        return (double) milestone.hours() / milestone.weeks();
    }

    private void take(Milestone milestone, double rate) {
        for (int week = week(milestone.start()); week <= week(milestone.end()); week++) {
            left[week] -= rate;
        }
    }

    private int week(LocalDate day) {
        return (int) ChronoUnit.WEEKS.between(first, day);
    }
}
