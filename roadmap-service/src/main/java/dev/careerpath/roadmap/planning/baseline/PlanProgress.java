package dev.careerpath.roadmap.planning.baseline;

import dev.careerpath.roadmap.catalogue.Activity;
import dev.careerpath.roadmap.planning.model.Milestone;
import dev.careerpath.roadmap.planning.model.MilestoneStatus;
import dev.careerpath.roadmap.planning.model.Roadmap;
import dev.careerpath.roadmap.planning.problem.Cycles;
import dev.careerpath.roadmap.planning.problem.StepUnderWay;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the plan before has been followed until the day on which the next one is made.
 *
 * <p>It is on course while no open milestone has passed its last day and none has passed the week
 * in which it was to begin; who begins on the Wednesday is in time. A plan that is on course keeps
 * its cycles, so that no date of it moves. One that is not begins a new cycle on the next Monday,
 * unless a cycle of its own has begun this week.
 */
public final class PlanProgress {

    private final @Nullable Roadmap previous;
    private final PlanningDay days;
    private final boolean onCourse;
    private final Cycles rhythm;

    /**
     * Looks at the plan before.
     *
     * @param previous null when there is none
     * @param zone where the leader's days begin and end
     * @param at when the next plan is made
     */
    public PlanProgress(@Nullable Roadmap previous, ZoneId zone, Instant at) {
        this.previous = previous;
        this.days = PlanningDay.of(zone, at);
        this.onCourse =
                previous != null
                        && previous.overdue(days.today()).isEmpty()
                        && milestones().stream()
                                .filter(m -> m.status() == MilestoneStatus.PLANNED)
                                .noneMatch(m -> m.start().isBefore(days.thisMonday()));
        this.rhythm = nextCycles();
    }

    private Cycles nextCycles() {
        if (previous == null || !hasMoreToBegin(previous)) {
            return Cycles.from(days.nextMonday());
        }
        LocalDate quarter = previous.feasibility().quarter();
        if (quarter == null) {
            return Cycles.from(days.nextMonday());
        }
        Cycles running = Cycles.holding(quarter, days.thisMonday());
        if (running.monday().equals(days.thisMonday())) {
            return running;
        }
        return onCourse ? running.next() : Cycles.from(days.nextMonday());
    }

    private static boolean hasMoreToBegin(Roadmap plan) {
        return !plan.feasibility().later().isEmpty()
                || plan.milestones().stream().anyMatch(m -> m.status() == MilestoneStatus.PLANNED);
    }

    /** Every milestone of the plan before. */
    public List<Milestone> milestones() {
        return previous == null ? List.of() : previous.milestones();
    }

    /**
     * Whether nothing of it is late, nothing was skipped, and nothing was finished before the week
     * in which it was to end.
     */
    public boolean isAsPlanned() {
        return onCourse
                && previous != null
                && milestones().stream()
                        .filter(m -> isSince(m.statusAt(), previous.generatedAt()))
                        .noneMatch(m ->
                                m.status() == MilestoneStatus.SKIPPED
                                        || (m.status() == MilestoneStatus.DONE
                                                && !m.end().isBefore(days.nextMonday())));
    }

    /**
     * Whether it was made this week, by a day that saw the same as late, and nothing came since.
     */
    public boolean isUntouched() {
        if (previous == null) {
            return false;
        }
        PlanningDay made = PlanningDay.of(days.zone(), previous.generatedAt());
        return made.thisMonday().equals(days.thisMonday())
                && made.nextMonday().equals(days.nextMonday())
                && milestones().stream()
                        .noneMatch(m -> isSince(m.statusAt(), previous.generatedAt()));
    }

    private static boolean isSince(@Nullable Instant at, Instant made) {
        return at != null && at.isAfter(made);
    }

    /** The next plan's cycles; what has not begun can begin from the first on. */
    public Cycles rhythm() {
        return rhythm;
    }

    /**
     * The first day of the last stage as the plan before has it, where the target date is the same:
     * the day after that date if it has none. Null otherwise.
     */
    public @Nullable LocalDate lastStage(LocalDate targetDate) {
        if (previous == null || !previous.situation().goal().targetDate().equals(targetDate)) {
            return null;
        }
        LocalDate before = previous.feasibility().lastStage();
        return before == null ? targetDate.plusDays(1) : before;
    }

    /** Today if it is a Monday; time is counted from then on. */
    public LocalDate nextMonday() {
        return days.nextMonday();
    }

    /**
     * A milestone that is under way: as long as it was to take, from the week in which it was
     * really begun. One that should have ended is given another cycle.
     */
    public StepUnderWay underWay(Milestone milestone, Activity.Mode mode, boolean habits) {
        if (previous == null) {
            throw new IllegalStateException("Nothing is under way before there is a plan");
        }
        return new BegunSteps(previous, rhythm, days).underWay(milestone, mode, habits);
    }
}
