package dev.careerpath.roadmap.preview;

import dev.careerpath.roadmap.catalogue.CompanyStage;
import dev.careerpath.roadmap.catalogue.StageId;
import dev.careerpath.roadmap.catalogue.TargetRole;
import dev.careerpath.roadmap.diff.DiffText;
import dev.careerpath.roadmap.planning.model.Feasibility;
import dev.careerpath.roadmap.planning.model.LeaderSituation;
import dev.careerpath.roadmap.planning.model.Milestone;
import dev.careerpath.roadmap.planning.model.Roadmap;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A hypothetical plan beside the one that stands.
 *
 * @param today the plan that is; null where there is none
 * @param preview the plan that would be
 * @param onlyToday milestones that only the plan that is has
 * @param onlyPreview milestones that only the plan that would be has
 * @param summary the difference in words; empty where there is nothing to compare with
 * @param roadmap the whole plan that would be
 */
record Preview(
        @Nullable Side today,
        Side preview,
        List<Step> onlyToday,
        List<Step> onlyPreview,
        List<String> summary,
        Roadmap roadmap) {

    /** One plan in figures. */
    record Side(
            TargetRole targetRole,
            CompanyStage companyStage,
            LeaderSituation.Goal goal,
            Roadmap.Readiness readiness,
            LeaderSituation.Interval likely,
            boolean onTime,
            LocalDate projectedFinish,
            int hoursNeeded,
            int hoursAvailable,
            int hoursPlanned,
            int milestones,
            List<Stage> stages) {

        static Side of(Roadmap roadmap) {
            LeaderSituation situation = roadmap.situation();
            Feasibility feasibility = roadmap.feasibility();
            return new Side(
                    roadmap.targetRole(),
                    situation.companyStage(),
                    situation.goal(),
                    roadmap.readiness(),
                    situation.likely(),
                    feasibility.onTime(),
                    feasibility.projectedFinish(),
                    feasibility.hoursNeeded(),
                    feasibility.hoursAvailable(),
                    roadmap.stages().stream().mapToInt(Roadmap.Stage::hours).sum(),
                    roadmap.milestones().size(),
                    roadmap.stages().stream().map(Stage::of).toList());
        }
    }

    /** One stage in figures. */
    record Stage(
            StageId id, String title, LocalDate start, LocalDate end, int hours, int milestones) {

        static Stage of(Roadmap.Stage stage) {
            return new Stage(
                    stage.id(),
                    stage.title(),
                    stage.start(),
                    stage.end(),
                    stage.hours(),
                    stage.milestones().size());
        }
    }

    /** A milestone by name. */
    record Step(String id, String title, int hours, LocalDate start, LocalDate end) {}

    static Preview alone(Roadmap would) {
        return new Preview(null, Side.of(would), List.of(), List.of(), List.of(), would);
    }

    static Preview beside(Roadmap today, Roadmap would) {
        return new Preview(
                Side.of(today),
                Side.of(would),
                only(today, would),
                only(would, today),
                DiffText.ofWhatIf(today, would),
                would);
    }

    private static List<Step> only(Roadmap one, Roadmap other) {
        Set<String> others =
                other.milestones().stream().map(Milestone::id).collect(Collectors.toSet());
        return one.milestones().stream()
                .filter(m -> !others.contains(m.id()))
                .map(m -> new Step(m.id(), m.title(), m.hours(), m.start(), m.end()))
                .toList();
    }
}
