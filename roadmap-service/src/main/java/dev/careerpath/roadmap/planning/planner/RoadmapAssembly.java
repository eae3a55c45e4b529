package dev.careerpath.roadmap.planning.planner;

import dev.careerpath.roadmap.catalogue.Catalogue;
import dev.careerpath.roadmap.catalogue.CompanyStage;
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

    RoadmapAssembly(Catalogue catalogue, LeaderSituation situation, WeeklyCapacity capacity) {
        this.catalogue = catalogue;
        this.situation = situation;
        this.capacity = capacity;
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
                onboarding(begins),
                warnings(),
                metrics(),
                decisions(),
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
                        ? begins.plusDays(settlingDays())
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

    /** Days in the new role that belong to the transition: every phase of the first days. */
    private int settlingDays() {
        return catalogue.onboarding().getOrDefault(situation.targetRole(), List.of()).stream()
                .mapToInt(Catalogue.Onboarding::toDay)
                .reduce(situation.targetRole().settlingDays(), Math::max);
    }

    private List<Roadmap.Onboarding> onboarding(LocalDate begins) {
        return catalogue.onboarding().getOrDefault(situation.targetRole(), List.of()).stream()
                .map(phase ->
                        new Roadmap.Onboarding(
                                phase.title(),
                                begins.plusDays(phase.fromDay()),
                                begins.plusDays(phase.toDay()),
                                phase.items().stream()
                                        .filter(item -> fits(item.companyStages()))
                                        .map(Catalogue.Onboarding.Item::text)
                                        .toList()))
                .toList();
    }

    private List<Roadmap.Warning> warnings() {
        return catalogue.watchlist().stream()
                .filter(w -> w.roles().contains(situation.targetRole()) && fits(w.companyStages()))
                .map(w -> new Roadmap.Warning(w.id(), w.title(), w.symptom(), w.fixes()))
                .toList();
    }

    private List<Roadmap.Metric> metrics() {
        return catalogue.scorecard().stream()
                .filter(metric -> metric.roles().contains(situation.targetRole()))
                .map(metric -> new Roadmap.Metric(metric.area(), metric.metric(), metric.cadence()))
                .toList();
    }

    private List<Roadmap.Decision> decisions() {
        return catalogue.decisions().stream()
                .filter(decision -> decision.roles().contains(situation.targetRole()))
                .map(decision ->
                        new Roadmap.Decision(
                                decision.question(),
                                leaning(decision),
                                reasons(decision.combineWhen()),
                                reasons(decision.separateWhen())))
                .toList();
    }

    private List<String> reasons(List<Catalogue.Decision.Reason> reasons) {
        return reasons.stream().filter(this::holds).map(Catalogue.Decision.Reason::text).toList();
    }

    private boolean holds(Catalogue.Decision.Reason reason) {
        return fits(reason.companyStages())
                && (reason.emphases().isEmpty()
                        || reason.emphases().stream().anyMatch(situation.emphases()::contains))
                && (!Boolean.TRUE.equals(reason.regulated()) || situation.regulated());
    }

    /** Only reasons that this very context gives count; the others hold everywhere. */
    private String leaning(Catalogue.Decision decision) {
        long combine = decision.combineWhen().stream().filter(this::isTriggered).count();
        long separate = decision.separateWhen().stream().filter(this::isTriggered).count();
        if (combine == separate) {
            return "This context speaks for neither side: weigh the reasons.";
        }
        return combine > separate
                ? "This context speaks for one role."
                : "This context speaks for separate roles.";
    }

    private boolean isTriggered(Catalogue.Decision.Reason reason) {
        return holds(reason)
                && !(reason.companyStages().isEmpty()
                        && reason.emphases().isEmpty()
                        && reason.regulated() == null);
    }

    private boolean fits(List<CompanyStage> companyStages) {
        return companyStages.isEmpty() || companyStages.contains(situation.companyStage());
    }
}
