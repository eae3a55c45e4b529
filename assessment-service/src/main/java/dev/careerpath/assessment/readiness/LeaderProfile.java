package dev.careerpath.assessment.readiness;

import dev.careerpath.assessment.framework.CompanyStage;
import dev.careerpath.assessment.framework.CurrentRole;
import dev.careerpath.assessment.framework.EducationLevel;
import dev.careerpath.assessment.framework.Emphasis;
import dev.careerpath.assessment.framework.EvidenceKind;
import dev.careerpath.assessment.framework.TargetRole;
import java.math.BigDecimal;
import java.time.LocalDate;
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
        Context context,
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

    /** A leader of whose situation nothing is told. */
    public LeaderProfile(
            String timeZone,
            CurrentRole currentRole,
            TargetRole targetRole,
            Context context,
            Experience experience,
            List<Education> education,
            List<Rating> ratings,
            List<Evidence> evidence,
            @Nullable Goal goal) {
        this(
                timeZone,
                currentRole,
                targetRole,
                context,
                experience,
                education,
                ratings,
                evidence,
                goal,
                null);
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
    public LeaderProfile in(Context other) {
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

    /** The same leader in another situation. */
    LeaderProfile standing(Situation other) {
        return new LeaderProfile(
                timeZone,
                currentRole,
                targetRole,
                context,
                experience,
                education,
                ratings,
                evidence,
                goal,
                other);
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

    private static void requireLevel(double level) {
        if (!(level >= 0 && level <= 5)) {
            throw new IllegalArgumentException("level must be 0 to 5, was " + level);
        }
    }

    /** The company the role is in; {@code regulated} may be left out and is then false. */
    public record Context(
            CompanyStage companyStage,
            List<Emphasis> emphases,
            @Nullable String industry,
            Boolean regulated) {
        public Context {
            Objects.requireNonNull(companyStage, "companyStage");
            emphases = copy(emphases);
            regulated = Objects.requireNonNullElse(regulated, false);
        }
    }

    /** Figures of a career; null is not known, which is not zero. Years may be fractions. */
    public record Experience(
            @Nullable Double yearsInIndustry,
            @Nullable Double yearsArchitecture,
            @Nullable Double yearsLeadership,
            @Nullable Double yearsInComparableRole,
            @Nullable Double yearsItSalesOrSolutionArchitecture,
            @Nullable Integer largestTeamLed,
            @Nullable Boolean managesManagers,
            @Nullable Money budgetOwned,
            @Nullable BoardExposure boardExposure,
            @Nullable ClientFacing clientFacing,
            @Nullable Double travelPercentAccepted) {

        /** Nothing is known. */
        public static final Experience UNKNOWN =
                new Experience(null, null, null, null, null, null, null, null, null, null, null);
    }

    /**
     * @param currency ISO 4217 code
     */
    public record Money(BigDecimal amount, String currency) {}

    /** How often the leader is in front of a board. */
    public enum BoardExposure {
        NONE,
        OCCASIONAL,
        REGULAR
    }

    /** How much of the work is with clients. */
    public enum ClientFacing {
        NONE,
        SOME,
        LEADING
    }

    /**
     * @param field of study, as the leader wrote it
     */
    public record Education(EducationLevel level, @Nullable String field) {}

    /**
     * A rating, by default the leader's own.
     *
     * @param competency code
     * @param level 0 to 5
     * @param ratedOn the day it speaks of; null where that is not told
     * @throws IllegalArgumentException if the level is out of range
     */
    public record Rating(String competency, double level, @Nullable LocalDate ratedOn) {
        public Rating {
            requireLevel(level);
        }

        public Rating(String competency, double level) {
            this(competency, level, null);
        }
    }

    /**
     * Something that was done and shows a competency.
     *
     * @param id of the evidence in the profile; null in a what-if
     * @param level it shows, 0 to 5; null is not stated
     * @throws IllegalArgumentException if the level is out of range
     */
    public record Evidence(
            @Nullable String id,
            String competency,
            EvidenceKind kind,
            LocalDate date,
            @Nullable Double level) {
        public Evidence {
            if (level != null) {
                requireLevel(level);
            }
        }
    }

    /**
     * @param hoursPerWeek the leader can give
     */
    public record Goal(LocalDate targetDate, double hoursPerWeek) {}
}
