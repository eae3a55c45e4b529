package dev.careerpath.roadmap.newversion;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.careerpath.roadmap.catalogue.CompanyStage;
import dev.careerpath.roadmap.catalogue.TargetRole;
import dev.careerpath.roadmap.planning.model.LeaderSituation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What this service reads of an assessment event; other fields may come and go. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record AssessmentCompleted(
        long assessmentVersion,
        long profileVersion,
        TargetRole targetRole,
        Instant assessedAt,
        Readiness readiness,
        List<Competency> competencies,
        List<Gate> gates,
        PlanningContext planning,
        @Nullable Cause cause,
        @Nullable Growth growth,
        @Nullable Scoring scoring) {

    /**
     * Why it was assessed.
     *
     * @param kind such as {@code PROFILE_REVISED}; one that is not known here is no error
     * @param milestoneId for the kinds about a milestone
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Cause(String kind, @Nullable String detail, @Nullable String milestoneId) {}

    /**
     * The score with its interval.
     *
     * @param band which stretch of the way it is in, such as {@code APPROACHING}
     * @param notReadyBecause what keeps a score that would be READY from it
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Readiness(
            double score,
            @Nullable Double low,
            @Nullable Double high,
            @Nullable String band,
            @Nullable List<NotReady> notReadyBecause) {}

    /**
     * What keeps a leader from READY beside the score.
     *
     * @param kind such as {@code GATE}; one that is not known here is no error
     * @param code of the gate or the competency, where it is about one
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record NotReady(String kind, @Nullable String code, String text) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Competency(
            String code,
            String name,
            double required,
            double level,
            double weight,
            int priority,
            @Nullable List<String> sources,
            @Nullable Double mean,
            @Nullable Double precision,
            @Nullable Double driftPerDay,
            @Nullable Boolean defining,
            @Nullable Boolean unconfirmed) {

        /** Whether nothing but a title and the leader's own word speaks for it. */
        boolean restsOnOwnWord() {
            return Boolean.TRUE.equals(unconfirmed);
        }
    }

    /** The framework's constants of growth. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Growth(
            Shown told,
            Shown evidenced,
            Shown confirmed,
            double exerciseCeiling,
            double hoursPerLevel,
            double weeksPerLevel,
            double greatestVariance) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Shown(double share, double uncertainty) {}

    /**
     * The framework's constants of the score.
     *
     * @param ready the score at which READY begins
     * @param readyLow what the low end must reach for READY; null, as are the next two, where the
     *     score suffices
     * @param readyShortfall levels that a defining competency may be short
     * @param readyConfirmedShare share of the weight that must not be unconfirmed, 0 to 1
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Scoring(
            double intervalWidth,
            double sharedError,
            @Nullable Double ready,
            @Nullable Double readyLow,
            @Nullable Double readyShortfall,
            @Nullable Double readyConfirmedShare) {

        /** The level from which on a defining competency does for READY. */
        @Nullable Double leastOf(Competency competency) {
            return readyShortfall == null ? null : competency.required() - readyShortfall;
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Gate(
            String code,
            String title,
            String status,
            @Nullable String required,
            @Nullable String actual,
            @Nullable Boolean preferred,
            @Nullable LocalDate metOn,
            @Nullable List<String> metBy,
            @Nullable List<AskedLevel> levels) {}

    /** See {@link Roadmap.AskedLevel}. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record AskedLevel(List<String> anyOf, double level) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record PlanningContext(
            String currentRole,
            Context context,
            Goal goal,
            @Nullable String timeZone,
            @Nullable Situation situation) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Situation(
            @Nullable String employment,
            @Nullable List<String> reach,
            @Nullable CompanyStage companyStage) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Context(
            CompanyStage companyStage,
            @Nullable List<String> emphases,
            @Nullable Boolean regulated) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Goal(LocalDate targetDate, double hoursPerWeek) {}

    /** What a plan is made from. */
    public LeaderSituation situation() {
        return AssessedLeader.of(this);
    }
}
