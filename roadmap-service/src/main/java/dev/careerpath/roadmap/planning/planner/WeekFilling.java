package dev.careerpath.roadmap.planning.planner;

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

    private final WeeklyHours rates;
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
        this.rates = new WeeklyHours(catalogue, before);
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
        drafts.forEach(draft -> take(draft.milestone(), WeeklyHours.of(draft.milestone())));
        Map<String, Integer> hours = new HashMap<>();
        drafts.stream()
                .map(StagedMilestone::milestone)
                .filter(milestone -> milestone.status() == MilestoneStatus.PLANNED)
                .sorted(
                        Comparator.comparing((Milestone m) -> !rates.stands(m))
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
        double more = rates.most(milestone) - WeeklyHours.of(milestone);
        for (int week = week(milestone.start()); week <= week(milestone.end()); week++) {
            more = Math.min(more, left[week]);
        }
        int hours =
                milestone.hours() + (int) Math.floor(Math.max(0, more) * milestone.weeks() + 1e-9);
        take(milestone, (double) (hours - milestone.hours()) / milestone.weeks());
        return hours;
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
