package dev.careerpath.roadmap.planning.planner;

import dev.careerpath.roadmap.catalogue.Catalogue;
import dev.careerpath.roadmap.catalogue.CompanyStage;
import dev.careerpath.roadmap.planning.model.LeaderSituation;
import dev.careerpath.roadmap.planning.model.Roadmap;
import java.time.LocalDate;
import java.util.List;

/** What the target role brings along, as far as it holds in the leader's company. */
final class RoleInContext {

    private final Catalogue catalogue;
    private final LeaderSituation situation;

    RoleInContext(Catalogue catalogue, LeaderSituation situation) {
        this.catalogue = catalogue;
        this.situation = situation;
    }

    /** Days in the new role that belong to the transition: every phase of the first days. */
    int settlingDays() {
        return catalogue.onboarding().getOrDefault(situation.targetRole(), List.of()).stream()
                .mapToInt(Catalogue.Onboarding::toDay)
                .reduce(situation.targetRole().settlingDays(), Math::max);
    }

    List<Roadmap.Onboarding> onboarding(LocalDate begins) {
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

    List<Roadmap.Warning> warnings() {
        return catalogue.watchlist().stream()
                .filter(w -> w.roles().contains(situation.targetRole()) && fits(w.companyStages()))
                .map(w -> new Roadmap.Warning(w.id(), w.title(), w.symptom(), w.fixes()))
                .toList();
    }

    List<Roadmap.Metric> metrics() {
        return catalogue.scorecard().stream()
                .filter(metric -> metric.roles().contains(situation.targetRole()))
                .map(metric -> new Roadmap.Metric(metric.area(), metric.metric(), metric.cadence()))
                .toList();
    }

    List<Roadmap.Decision> decisions() {
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
