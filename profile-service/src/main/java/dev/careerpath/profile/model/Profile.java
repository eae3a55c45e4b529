package dev.careerpath.profile.model;

import dev.careerpath.starter.text.TimeZones;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A leader's profile as it was sent. Anything may be missing or out of range until the JSON Schema
 * of its body and {@link ProfileRules} find nothing; required are name, currentRole, targetRole,
 * context.companyStage and goal.
 *
 * @param name up to 200 characters
 * @param timeZone IANA name; UTC when absent
 * @param education up to 20
 * @param ratings up to 60, one for each competency
 * @param evidence up to 500
 * @param situation where the leader stands today; null is not stated
 */
public record Profile(
        @Nullable String name,
        @Nullable String email,
        String timeZone,
        @Nullable CurrentRole currentRole,
        @Nullable TargetRole targetRole,
        @Nullable Context context,
        @Nullable Experience experience,
        List<Education> education,
        List<Rating> ratings,
        List<Evidence> evidence,
        @Nullable Goal goal,
        @Nullable Situation situation) {

    public Profile {
        timeZone = Objects.requireNonNullElse(timeZone, "UTC");
        education = Lists.orEmpty(education);
        ratings = Lists.orEmpty(ratings);
        evidence = Lists.orEmpty(evidence);
    }

    /** The leader's time zone; UTC while what was sent is no zone. */
    public ZoneId zone() {
        try {
            return TimeZones.of(timeZone);
        } catch (DateTimeException e) {
            return ZoneOffset.UTC;
        }
    }

    /** The same profile with other ratings. */
    public Profile withRatings(List<Rating> other) {
        return new Profile(
                name,
                email,
                timeZone,
                currentRole,
                targetRole,
                context,
                experience,
                education,
                other,
                evidence,
                goal,
                situation);
    }

    /** The same profile with other evidence. */
    public Profile withEvidence(List<Evidence> other) {
        return new Profile(
                name,
                email,
                timeZone,
                currentRole,
                targetRole,
                context,
                experience,
                education,
                ratings,
                other,
                goal,
                situation);
    }

    /** The same profile, its ratings from before days were written with this one. */
    public Profile ratedBy(LocalDate day) {
        return ratings.stream().allMatch(rating -> rating.ratedOn() != null)
                ? this
                : withRatings(RatingDays.orElse(ratings, day));
    }
}
