package dev.careerpath.roadmap.diff;

import dev.careerpath.roadmap.catalogue.TargetRole;
import dev.careerpath.roadmap.planning.model.Feasibility;
import dev.careerpath.roadmap.planning.model.LeaderSituation;
import dev.careerpath.roadmap.planning.model.Roadmap;
import dev.careerpath.roadmap.planning.model.Route;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What stands around a plan's stages, as the newer version has it; null for what did not change.
 * The fields are those of the {@link Roadmap}.
 */
public record Frame(
        @Nullable Long assessmentVersion,
        @Nullable String catalogueVersion,
        @Nullable TargetRole targetRole,
        @Nullable Instant generatedAt,
        @Nullable String cause,
        Roadmap.@Nullable Readiness readiness,
        @Nullable Feasibility feasibility,
        @Nullable List<Roadmap.Gate> gates,
        @Nullable List<Roadmap.Onboarding> onboarding,
        @Nullable List<Roadmap.Warning> watchlist,
        @Nullable List<Roadmap.Metric> scorecard,
        @Nullable List<Roadmap.Decision> decisions,
        @Nullable List<Roadmap.Unplanned> unplanned,
        @Nullable LeaderSituation situation,
        @Nullable Integer slips,
        @Nullable List<Roadmap.Dropped> dropped,
        @Nullable Route route) {

    static Frame between(Roadmap from, Roadmap to) {
        return new Frame(
                changed(from.assessmentVersion(), to.assessmentVersion()),
                changed(from.catalogueVersion(), to.catalogueVersion()),
                changed(from.targetRole(), to.targetRole()),
                changed(from.generatedAt(), to.generatedAt()),
                changed(from.cause(), to.cause()),
                changed(from.readiness(), to.readiness()),
                changed(from.feasibility(), to.feasibility()),
                changed(from.gates(), to.gates()),
                changed(from.onboarding(), to.onboarding()),
                changed(from.watchlist(), to.watchlist()),
                changed(from.scorecard(), to.scorecard()),
                changed(from.decisions(), to.decisions()),
                changed(from.unplanned(), to.unplanned()),
                changed(from.situation(), to.situation()),
                changed(from.slips(), to.slips()),
                changed(from.dropped(), to.dropped()),
                Objects.equals(from.route(), to.route()) ? null : to.route());
    }

    Roadmap around(List<Roadmap.Stage> stages, Roadmap older) {
        int times = or(slips, older.slips());
        return new Roadmap(
                or(assessmentVersion, older.assessmentVersion()),
                or(catalogueVersion, older.catalogueVersion()),
                or(targetRole, older.targetRole()),
                or(generatedAt, older.generatedAt()),
                or(cause, older.cause()),
                or(readiness, older.readiness()),
                or(feasibility, older.feasibility()),
                stages,
                or(gates, older.gates()),
                or(onboarding, older.onboarding()),
                or(watchlist, older.watchlist()),
                or(scorecard, older.scorecard()),
                or(decisions, older.decisions()),
                or(unplanned, older.unplanned()),
                or(situation, older.situation()),
                Roadmap.dueBy(stages, times),
                times,
                or(dropped, older.dropped()),
                route == null ? older.route() : route);
    }

    private static <T> @Nullable T changed(T from, T to) {
        return Objects.equals(from, to) ? null : to;
    }

    private static <T> T or(@Nullable T newer, T older) {
        return newer == null ? older : newer;
    }
}
