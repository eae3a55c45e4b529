package dev.careerpath.roadmap.planning.planner;

import dev.careerpath.roadmap.catalogue.Catalogue;
import dev.careerpath.roadmap.catalogue.StageId;
import dev.careerpath.roadmap.planning.model.Feasibility;
import dev.careerpath.roadmap.planning.model.LeaderSituation;
import dev.careerpath.roadmap.planning.model.Milestone;
import dev.careerpath.roadmap.planning.model.Roadmap;
import dev.careerpath.roadmap.planning.problem.WeeklyCapacity;
import dev.careerpath.roadmap.planning.route.RouteSearch;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Writes a plan out: stages with dates, and everything around them that the role brings along. */
final class RoadmapAssembly {

    private final Catalogue catalogue;
    private final LeaderSituation situation;
    private final WeeklyCapacity capacity;
    private final RoleInContext role;

    RoadmapAssembly(Catalogue catalogue, LeaderSituation situation, WeeklyCapacity capacity) {
        this.catalogue = catalogue;
        this.situation = situation;
        this.capacity = capacity;
        this.role = new RoleInContext(catalogue, situation);
    }

    Roadmap lay(
            List<StagedMilestone> drafts,
            List<StagedMilestone> settled,
            Roadmap.Readiness readiness,
            Feasibility feasibility,
            List<Roadmap.Unplanned> unplanned,
            Instant at,
            String cause) {
        Map<StageId, List<Milestone>> byStage = new HashMap<>();
        for (StagedMilestone draft : Stream.concat(settled.stream(), drafts.stream()).toList()) {
            byStage.computeIfAbsent(draft.stage(), _ -> new ArrayList<>()).add(draft.milestone());
        }
        LocalDate begins = roleBegins(drafts);
        List<Roadmap.Stage> stages = new ArrayList<>();
        for (StageId id : StageId.values()) {
            List<Milestone> milestones = byStage.getOrDefault(id, List.of());
            if (!milestones.isEmpty() || id == StageId.TRANSITION) {
                stages.add(stage(id, milestones, begins));
            }
        }
        return new Roadmap(
                situation.assessmentVersion(),
                catalogue.version(),
                situation.targetRole(),
                at,
                cause,
                readiness,
                feasibility,
                stages,
                situation.gates(),
                role.onboarding(begins),
                role.warnings(),
                role.metrics(),
                role.decisions(),
                unplanned,
                situation,
                Roadmap.dueBy(stages, 0),
                0,
                List.of(),
                RouteSearch.of(
                        catalogue,
                        situation,
                        capacity.nextMonday(),
                        stages.stream().flatMap(stage -> stage.milestones().stream()).toList()));
    }

    /** The role begins on the target date, or after the last milestone where that is later. */
    private LocalDate roleBegins(List<StagedMilestone> drafts) {
        LocalDate done =
                drafts.stream()
                        .map(draft -> draft.milestone().end().plusDays(1))
                        .max(LocalDate::compareTo)
                        .orElse(capacity.targetDate());
        return done.isAfter(capacity.targetDate()) ? done : capacity.targetDate();
    }

    private Roadmap.Stage stage(StageId id, List<Milestone> milestones, LocalDate begins) {
        List<Milestone> ordered =
                milestones.stream()
                        .sorted(
                                Comparator.comparing(Milestone::start)
                                        .thenComparing(Milestone::end)
                                        .thenComparing(Milestone::id))
                        .toList();
        Catalogue.Stage stage = catalogue.stage(id);
        LocalDate start =
                ordered.stream().map(Milestone::start).min(LocalDate::compareTo).orElse(begins);
        LocalDate end =
                id == StageId.TRANSITION
                        ? begins.plusDays(role.settlingDays())
                        : ordered.stream()
                                .map(Milestone::end)
                                .max(LocalDate::compareTo)
                                .orElse(start);
        return new Roadmap.Stage(
                id,
                stage.title(),
                start,
                end,
                ordered.stream().mapToInt(Milestone::hours).sum(),
                stage.exitCriteriaFor(situation.targetRole(), situation.hasNoCompany()),
                ordered);
    }
}
