package dev.careerpath.profile.people;

import dev.careerpath.profile.model.Context;
import dev.careerpath.profile.model.CurrentRole;
import dev.careerpath.profile.model.TargetRole;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One person in a list.
 *
 * @param name of the leader
 * @param updatedAt when the profile last changed
 * @param summary what is known of them beyond the profile
 */
public record Person(
        String profileId,
        @Nullable String name,
        @Nullable CurrentRole currentRole,
        @Nullable TargetRole targetRole,
        Context.@Nullable CompanyStage stage,
        Instant updatedAt,
        Summary summary) {

    /**
     * What assessment and plan come to, in a line.
     *
     * @param band null while nothing is assessed
     * @param readiness the score, 0 to 100
     * @param low end of its interval
     * @param high end of its interval
     * @param projected readiness when the plan is followed
     * @param projectedFinish the last day of everything worth doing
     * @param onTime whether that is by the target date
     * @param slipping whether the plan was made anew only because a step was not done in time
     */
    public record Summary(
            @Nullable Band band,
            @Nullable Double readiness,
            @Nullable Double low,
            @Nullable Double high,
            @Nullable Double projected,
            @Nullable LocalDate projectedFinish,
            @Nullable Boolean onTime,
            boolean slipping) {

        /** Of somebody of whom nothing is known yet. */
        public static final Summary NOTHING =
                new Summary(null, null, null, null, null, null, null, false);
    }

    /** How far somebody is, the furthest first. */
    public enum Band {
        READY,
        APPROACHING,
        DEVELOPING,
        EXPLORING
    }
}
