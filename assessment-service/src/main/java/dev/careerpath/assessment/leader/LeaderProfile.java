package dev.careerpath.assessment.leader;

import dev.careerpath.assessment.framework.CurrentRole;
import dev.careerpath.assessment.framework.TargetRole;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a leader, in the shape of the profile events: no name, no address, no titles.
 * Lists and {@code experience} may be left out and are then empty; {@code timeZone} is then UTC.
 *
 * @param timeZone IANA name
 * @param situation where the leader stands today; null is not told
 */
public record LeaderProfile(
        String timeZone,
        CurrentRole currentRole,
        TargetRole targetRole,
        CompanyContext context,
        Experience experience,
        List<Education> education,
        List<Rating> ratings,
        List<Evidence> evidence,
        @Nullable Goal goal,
        @Nullable Situation situation) {

    public LeaderProfile {
        timeZone = Objects.requireNonNullElse(timeZone, "UTC");
        Objects.requireNonNull(currentRole, "currentRole");
        Objects.requireNonNull(targetRole, "targetRole");
        Objects.requireNonNull(context, "context");
        experience = Objects.requireNonNullElse(experience, Experience.UNKNOWN);
        education = copy(education);
        ratings = copy(ratings);
        evidence = copy(evidence);
    }

    /** The same leader aiming for another role. */
    public LeaderProfile aimingFor(TargetRole role) {
        return new LeaderProfile(
                timeZone,
                currentRole,
                role,
                context,
                experience,
                education,
                ratings,
                evidence,
                goal,
                situation);
    }

    /** The same leader in another company. */
    public LeaderProfile in(CompanyContext other) {
        return new LeaderProfile(
                timeZone,
                currentRole,
                targetRole,
                other,
                experience,
                education,
                ratings,
                evidence,
                goal,
                situation);
    }

    /** The same leader with these ratings. */
    public LeaderProfile rated(List<Rating> all) {
        return new LeaderProfile(
                timeZone,
                currentRole,
                targetRole,
                context,
                experience,
                education,
                all,
                evidence,
                goal,
                situation);
    }

    private static <T> List<T> copy(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
