package dev.careerpath.roadmap.planning.baseline;

import dev.careerpath.roadmap.catalogue.Activity;
import dev.careerpath.roadmap.planning.model.Milestone;
import dev.careerpath.roadmap.planning.model.Roadmap;
import dev.careerpath.roadmap.planning.problem.Cycles;
import dev.careerpath.roadmap.planning.problem.StepUnderWay;
import dev.careerpath.roadmap.planning.problem.WeeklyCapacity;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * The milestones of a plan that are under way.
 *
 * @param previous the plan that they are of
 * @param rhythm the next plan's cycles
 * @param days on which the next plan is made
 */
record BegunSteps(Roadmap previous, Cycles rhythm, PlanningDay days) {

    /** As long as it was to take, from the week in which it was really begun. */
    StepUnderWay underWay(Milestone milestone, Activity.Mode mode, boolean habits) {
        Instant at = milestone.statusAt();
        LocalDate since = at == null ? milestone.start() : days.mondayOf(at);
        LocalDate until =
                milestone
                        .end()
                        .plusDays(1)
                        .plusWeeks(ChronoUnit.WEEKS.between(milestone.start(), since));
        if (!until.isAfter(days.today())) {
            until = rhythm.first(1);
        }
        return new StepUnderWay(
                since,
                (int) Math.max(0, ChronoUnit.WEEKS.between(days.nextMonday(), until)),
                minutesPerWeek(mode, habits));
    }

    /** What each thing was given in the plan before. */
    private int minutesPerWeek(Activity.Mode mode, boolean habits) {
        WeeklyCapacity capacity =
                WeeklyCapacity.of(
                        previous.situation().goal(), rhythm, days.nextMonday(), null, habits);
        int atOnce = previous.feasibility().atOnce();
        return capacity.each(mode, atOnce == 0 ? capacity.atOnce() : atOnce);
    }
}
