package dev.careerpath.roadmap.planning.planner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerpath.roadmap.Plans;
import dev.careerpath.roadmap.catalogue.CompanyStage;
import dev.careerpath.roadmap.catalogue.TargetRole;
import dev.careerpath.roadmap.planning.model.LeaderSituation;
import dev.careerpath.roadmap.planning.model.Roadmap;
import java.util.List;
import org.junit.jupiter.api.Test;

class DecisionTests {

    @Test
    void speaksForOneRoleInAProductLedStartUpAndForTwoInARegulatedEnterprise() {
        assertThat(decision(CompanyStage.STARTUP, List.of("PRODUCT_LED"), false).leaning())
                .isEqualTo("This context speaks for one role.");
        assertThat(decision(CompanyStage.ENTERPRISE, List.of("PLATFORM"), true))
                .satisfies(decision -> {
                    assertThat(decision.leaning())
                            .isEqualTo("This context speaks for separate roles.");
                    assertThat(decision.separateWhen())
                            .anyMatch(reason -> reason.contains("Regulation"));
                });
    }

    @Test
    void isNoMatterForTheOtherRoles() {
        assertThat(Plans.first(Plans.leader(7, TargetRole.CTO, 6, 60)).decisions()).isEmpty();
        assertThat(Plans.first(Plans.leader(7, TargetRole.FIELD_CTO, 6, 60)).decisions()).isEmpty();
    }

    @Test
    void goesWithFirstDaysThatFitTheCompany() {
        assertThat(firstDays(CompanyStage.STARTUP))
                .isNotEqualTo(firstDays(CompanyStage.ENTERPRISE));
        assertThat(firstDays(CompanyStage.SCALE_UP))
                .isNotEqualTo(firstDays(CompanyStage.ENTERPRISE));
    }

    private static List<List<String>> firstDays(CompanyStage stage) {
        return plan(TargetRole.CTO, stage, List.of(), false).onboarding().stream()
                .map(Roadmap.Onboarding::items)
                .toList();
    }

    private static Roadmap.Decision decision(
            CompanyStage stage, List<String> emphases, boolean regulated) {
        return plan(TargetRole.CPTO, stage, emphases, regulated).decisions().getFirst();
    }

    private static Roadmap plan(
            TargetRole role, CompanyStage stage, List<String> emphases, boolean regulated) {
        LeaderSituation any = Plans.leader(7, role, 6, 60);
        return Plans.first(
                new LeaderSituation(
                        1,
                        Plans.MADE,
                        any.zone(),
                        role,
                        "CTO",
                        stage,
                        emphases,
                        regulated,
                        any.goal(),
                        50,
                        any.needs(),
                        List.of(),
                        new LeaderSituation.Interval(50, 50),
                        null,
                        null,
                        null));
    }
}
