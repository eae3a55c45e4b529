package dev.careerpath.roadmap.planning.model;

import dev.careerpath.roadmap.catalogue.Activity;
import dev.careerpath.roadmap.participants.Participant;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
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
 * @param confirmation what somebody else says of it, once it is finished; null if nobody has
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
        Because because,
        @Nullable Confirmation confirmation) {

    /** Whole weeks from its first day to its last. */
    public int weeks() {
        return (int) ChronoUnit.WEEKS.between(start, end.plusDays(1));
    }

    /** The same milestone, with so many hours for it. */
    public Milestone taking(int moreHours) {
        return new Milestone(
                id, title, kind, moreHours, start, end, dependsOn, raises, doneWhen, status,
                statusAt, evidence, because, null);
    }

    /** The same milestone, already under way since an earlier plan. */
    public Milestone startedAs(Milestone before, LocalDate since, LocalDate last) {
        return new Milestone(
                id,
                title,
                kind,
                before.hours(),
                since,
                last,
                dependsOn,
                raises,
                doneWhen,
                before.status(),
                before.statusAt(),
                before.evidence(),
                before.because(),
                null);
    }

    /**
     * The same milestone, further on or back; evidence given before stays unless there is new, or
     * nothing is begun any more. What somebody else said holds for as long as it is finished, a
     * refusal only until there is other evidence.
     */
    public Milestone to(MilestoneStatus next, Instant at, @Nullable Evidence proof) {
        boolean begun = next != MilestoneStatus.PLANNED;
        Evidence kept = begun ? proof == null ? evidence : proof : null;
        boolean stands =
                next == MilestoneStatus.DONE && (confirmed() || Objects.equals(kept, evidence));
        return copy(next, begun ? at : null, kept, stands ? confirmation : null);
    }

    /** The same milestone with what somebody else says of it. */
    public Milestone judged(Confirmation said) {
        return copy(status, statusAt, evidence, said);
    }

    /** Whether somebody else has confirmed that it is done. */
    public boolean confirmed() {
        return confirmation != null && confirmation.outcome() == Outcome.CONFIRMED;
    }

    private Milestone copy(
            MilestoneStatus next,
            @Nullable Instant at,
            @Nullable Evidence proof,
            @Nullable Confirmation said) {
        return new Milestone(
                id, title, kind, hours, start, end, dependsOn, raises, doneWhen, next, at, proof,
                because, said);
    }

    /**
     * What shows that a milestone is done.
     *
     * @param title one line
     * @param url where it can be seen
     */
    public record Evidence(String title, @Nullable String url) {}

    /**
     * What somebody else says of a finished milestone.
     *
     * @param reason what is missing, or what speaks for it; never null with a refusal
     */
    public record Confirmation(
            Outcome outcome, Participant by, Instant at, @Nullable String reason) {}

    /** Whether it counts as done for somebody else. */
    public enum Outcome {
        CONFIRMED,
        REFUSED
    }

    /** What a milestone does for a competency, in levels. */
    public record Raised(String competency, String name, double from, double to) {

        /** Whether it shows in levels with one decimal. */
        public boolean shows() {
            return Math.round(10 * from) < Math.round(10 * to);
        }
    }

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
