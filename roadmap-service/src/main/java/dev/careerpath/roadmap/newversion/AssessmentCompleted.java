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

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Readiness(double score, @Nullable Double low, @Nullable Double high) {}

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
            @Nullable Double driftPerDay) {}

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

    /** The framework's constants of the score. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Scoring(double intervalWidth, double sharedError) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Gate(
            String code,
            String title,
            String status,
            @Nullable String required,
            @Nullable String actual,
            @Nullable Boolean preferred,
            @Nullable LocalDate metOn,
            @Nullable List<String> metBy) {}

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
