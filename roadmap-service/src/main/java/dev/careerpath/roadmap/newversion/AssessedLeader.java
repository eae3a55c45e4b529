package dev.careerpath.roadmap.newversion;

import dev.careerpath.roadmap.newversion.AssessmentCompleted.Competency;
import dev.careerpath.roadmap.newversion.AssessmentCompleted.Growth;
import dev.careerpath.roadmap.newversion.AssessmentCompleted.Readiness;
import dev.careerpath.roadmap.newversion.AssessmentCompleted.Scoring;
import dev.careerpath.roadmap.newversion.AssessmentCompleted.Shown;
import dev.careerpath.roadmap.newversion.AssessmentCompleted.Situation;
import dev.careerpath.roadmap.planning.model.GrowthModel;
import dev.careerpath.roadmap.planning.model.LeaderSituation;
import dev.careerpath.roadmap.planning.model.LevelState;
import dev.careerpath.roadmap.planning.model.PresentSituation;
import dev.careerpath.roadmap.planning.model.Roadmap;
import dev.careerpath.starter.text.TimeZones;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes of an assessment the situation that a plan is made from. */
final class AssessedLeader {

    /** The facts that a milestone names of those a competency rests on. */
    private static final int SOURCES = 2;

    private AssessedLeader() {}

    static LeaderSituation of(AssessmentCompleted told) {
        return new LeaderSituation(
                told.assessmentVersion(),
                told.assessedAt(),
                zone(told.planning().timeZone()),
                told.targetRole(),
                told.planning().currentRole(),
                told.planning().context().companyStage(),
                orEmpty(told.planning().context().emphases()),
                Boolean.TRUE.equals(told.planning().context().regulated()),
                new LeaderSituation.Goal(
                        told.planning().goal().targetDate(), told.planning().goal().hoursPerWeek()),
                told.readiness().score(),
                told.competencies().stream()
                        .map(c ->
                                new LeaderSituation.Need(
                                        c.code(),
                                        c.name(),
                                        c.required(),
                                        c.level(),
                                        c.weight(),
                                        c.priority(),
                                        orEmpty(c.sources()).stream().limit(SOURCES).toList(),
                                        state(c)))
                        .toList(),
                told.gates().stream()
                        .map(g ->
                                new Roadmap.Gate(
                                        g.code(),
                                        g.title(),
                                        g.status(),
                                        g.required() == null ? "" : g.required(),
                                        g.actual() == null ? "" : g.actual(),
                                        g.preferred(),
                                        g.metOn(),
                                        g.metBy(),
                                        asked(g.levels())))
                        .toList(),
                likely(told.readiness()),
                growth(told.growth(), told.scoring()),
                present(told.planning().situation()),
                ToldStanding.of(told));
    }

    private static @Nullable List<Roadmap.AskedLevel> asked(
            @Nullable List<AssessmentCompleted.AskedLevel> levels) {
        return levels == null
                ? null
                : levels.stream()
                        .map(it -> new Roadmap.AskedLevel(it.anyOf(), it.level()))
                        .toList();
    }

    private static LeaderSituation.Interval likely(Readiness readiness) {
        return new LeaderSituation.Interval(
                readiness.low() == null ? readiness.score() : readiness.low(),
                readiness.high() == null ? readiness.score() : readiness.high());
    }

    private static @Nullable LevelState state(Competency told) {
        return told.mean() == null || told.precision() == null || told.driftPerDay() == null
                ? null
                : new LevelState(told.mean(), told.precision(), told.driftPerDay());
    }

    private static GrowthModel.Shown shown(Shown told) {
        return new GrowthModel.Shown(told.share(), told.uncertainty());
    }

    private static @Nullable PresentSituation present(@Nullable Situation told) {
        return told == null
                ? null
                : new PresentSituation(told.employment(), told.reach(), told.companyStage());
    }

    private static @Nullable GrowthModel growth(
            @Nullable Growth growth, @Nullable Scoring scoring) {
        return growth == null || scoring == null
                ? null
                : new GrowthModel(
                        shown(growth.told()),
                        shown(growth.evidenced()),
                        shown(growth.confirmed()),
                        growth.exerciseCeiling(),
                        growth.hoursPerLevel(),
                        growth.weeksPerLevel(),
                        growth.greatestVariance(),
                        scoring.intervalWidth(),
                        scoring.sharedError());
    }

    private static ZoneId zone(@Nullable String name) {
        try {
            return name == null ? ZoneOffset.UTC : TimeZones.of(name);
        } catch (DateTimeException e) {
            // A zone that this JVM does not know yet shifts dates by a day at most.
            return ZoneOffset.UTC;
        }
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
