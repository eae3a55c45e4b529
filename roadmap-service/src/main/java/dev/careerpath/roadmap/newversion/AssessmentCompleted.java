package dev.careerpath.roadmap.newversion;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.careerpath.roadmap.catalogue.CompanyStage;
import dev.careerpath.roadmap.catalogue.TargetRole;
import dev.careerpath.roadmap.planning.model.GrowthModel;
import dev.careerpath.roadmap.planning.model.LeaderSituation;
import dev.careerpath.roadmap.planning.model.LevelState;
import dev.careerpath.roadmap.planning.model.PresentSituation;
import dev.careerpath.roadmap.planning.model.Roadmap;
import dev.careerpath.starter.text.TimeZones;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
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

    /** The facts that a milestone names of those a competency rests on. */
    private static final int SOURCES = 2;

    /**
     * Why it was assessed.
     *
     * @param kind such as {@code PROFILE_REVISED}; one that is not known here is no error
     * @param milestoneId for the kinds about a milestone
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Cause(String kind, @Nullable String detail, @Nullable String milestoneId) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Readiness(double score, @Nullable Double low, @Nullable Double high) {

        LeaderSituation.Interval likely() {
            return new LeaderSituation.Interval(
                    low == null ? score : low, high == null ? score : high);
        }
    }

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
            @Nullable Double driftPerDay) {

        /** What the level is made of; null before events said so. */
        private @Nullable LevelState state() {
            return mean == null || precision == null || driftPerDay == null
                    ? null
                    : new LevelState(mean, precision, driftPerDay);
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
    public record Shown(double share, double uncertainty) {

        private GrowthModel.Shown shown() {
            return new GrowthModel.Shown(share, uncertainty);
        }
    }

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
        return new LeaderSituation(
                assessmentVersion,
                assessedAt,
                zone(),
                targetRole,
                planning.currentRole(),
                planning.context().companyStage(),
                orEmpty(planning.context().emphases()),
                Boolean.TRUE.equals(planning.context().regulated()),
                new LeaderSituation.Goal(
                        planning.goal().targetDate(), planning.goal().hoursPerWeek()),
                readiness.score(),
                competencies.stream()
                        .map(c ->
                                new LeaderSituation.Need(
                                        c.code(),
                                        c.name(),
                                        c.required(),
                                        c.level(),
                                        c.weight(),
                                        c.priority(),
                                        orEmpty(c.sources()).stream().limit(SOURCES).toList(),
                                        c.state()))
                        .toList(),
                gates.stream()
                        .map(g ->
                                new Roadmap.Gate(
                                        g.code(),
                                        g.title(),
                                        g.status(),
                                        g.required() == null ? "" : g.required(),
                                        g.actual() == null ? "" : g.actual(),
                                        g.preferred(),
                                        g.metOn(),
                                        g.metBy()))
                        .toList(),
                readiness.likely(),
                growthModel(),
                present());
    }

    private @Nullable PresentSituation present() {
        Situation told = planning.situation();
        return told == null
                ? null
                : new PresentSituation(told.employment(), told.reach(), told.companyStage());
    }

    private @Nullable GrowthModel growthModel() {
        return growth == null || scoring == null
                ? null
                : new GrowthModel(
                        growth.told().shown(),
                        growth.evidenced().shown(),
                        growth.confirmed().shown(),
                        growth.exerciseCeiling(),
                        growth.hoursPerLevel(),
                        growth.weeksPerLevel(),
                        growth.greatestVariance(),
                        scoring.intervalWidth(),
                        scoring.sharedError());
    }

    private ZoneId zone() {
        try {
            return planning.timeZone() == null ? ZoneOffset.UTC : TimeZones.of(planning.timeZone());
        } catch (DateTimeException e) {
            // A zone that this JVM does not know yet must not hold up a plan; dates shift by a day
            // at most.
            return ZoneOffset.UTC;
        }
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
