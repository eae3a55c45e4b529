package dev.careerpath.roadmap.planning.model;

import dev.careerpath.roadmap.catalogue.Activity;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One step.
 *
 * @param id the activity's id, the same in every version of the plan
 * @param start a Monday
 * @param end a Sunday
 * @param dependsOn ids of milestones that come first
 * @param statusAt when it came to its status; null while it is planned
 * @param evidence what the leader gave with it
 */
public record Milestone(
        String id,
        String title,
        Activity.Kind kind,
        int hours,
        LocalDate start,
        LocalDate end,
        List<String> dependsOn,
        List<Raised> raises,
        List<String> doneWhen,
        MilestoneStatus status,
        @Nullable Instant statusAt,
        @Nullable Evidence evidence,
        Because because) {

    /** Whole weeks from its first day to its last. */
    public int weeks() {
        return (int) ChronoUnit.WEEKS.between(start, end.plusDays(1));
    }

    /** The same milestone, already under way since an earlier plan. */
    public Milestone startedAs(Milestone before, LocalDate since, LocalDate last) {
        return new Milestone(
                id,
                title,
                kind,
                hours,
                since,
                last,
                dependsOn,
                raises,
                doneWhen,
                before.status(),
                before.statusAt(),
                before.evidence(),
                before.because());
    }

    /**
     * The same milestone, further on or back; evidence given before stays unless there is new, or
     * nothing is begun any more.
     */
    public Milestone to(MilestoneStatus next, Instant at, @Nullable Evidence proof) {
        boolean begun = next != MilestoneStatus.PLANNED;
        Evidence kept = proof == null ? evidence : proof;
        return new Milestone(
                id,
                title,
                kind,
                hours,
                start,
                end,
                dependsOn,
                raises,
                doneWhen,
                next,
                begun ? at : null,
                begun ? kept : null,
                because);
    }

    /**
     * What shows that a milestone is done.
     *
     * @param title one line
     * @param url where it can be seen
     */
    public record Evidence(String title, @Nullable String url) {}

    /** What a milestone does for a competency, in levels. */
    public record Raised(String competency, String name, double from, double to) {}

    /**
     * Why a milestone is in the plan.
     *
     * @param competency what it closes most of
     * @param gap levels missing when it was assessed
     * @param priority 1 for the gap that is most worth closing
     * @param sources ids of the facts it rests on
     */
    public record Because(String competency, double gap, int priority, List<String> sources) {}
}
