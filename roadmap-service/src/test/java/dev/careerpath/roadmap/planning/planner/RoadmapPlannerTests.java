package dev.careerpath.roadmap.planning.planner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerpath.roadmap.catalogue.CatalogueFile;
import dev.careerpath.roadmap.catalogue.CompanyStage;
import dev.careerpath.roadmap.catalogue.StageId;
import dev.careerpath.roadmap.catalogue.TargetRole;
import dev.careerpath.roadmap.planning.model.Feasibility;
import dev.careerpath.roadmap.planning.model.LeaderSituation;
import dev.careerpath.roadmap.planning.model.Milestone;
import dev.careerpath.roadmap.planning.model.MilestoneStatus;
import dev.careerpath.roadmap.planning.model.Roadmap;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RoadmapPlannerTests {

    private static final RoadmapPlanner PLANNING = new RoadmapPlanner(CatalogueFile.shipped("1.0"));
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    private static final List<String> COMPETENCIES =
            CatalogueFile.shipped("1.0").activities().stream()
                    .flatMap(activity -> activity.raises().stream())
                    .map(raise -> raise.competency())
                    .distinct()
                    .sorted()
                    .toList();

    @Test
    void plansFromAMondayInStagesThatEndInTheRole() {
        Roadmap roadmap = plan(situation(1, TargetRole.CTO, 6, 52), null);

        assertThat(roadmap.stages())
                .last()
                .satisfies(stage -> {
                    assertThat(stage.id()).isEqualTo(StageId.TRANSITION);
                    assertThat(stage.end())
                            .isAfterOrEqualTo(
                                    LocalDate.parse("2026-11-24").plusWeeks(52).plusDays(90));
                });
        assertThat(roadmap.readiness().projected()).isGreaterThan(roadmap.readiness().now());
        assertThat(milestones(roadmap))
                .isNotEmpty()
                .allSatisfy(m -> assertThat(m.start().getDayOfWeek().getValue()).isEqualTo(1));
    }

    @Test
    void saysInTheOpenWhatDoesNotFitAndHowItWould() {
        Feasibility feasibility = plan(situation(1, TargetRole.CTO, 2, 20), null).feasibility();

        assertThat(feasibility.onTime()).isFalse();
        assertThat(feasibility.hoursNeeded()).isGreaterThan(feasibility.hoursAvailable());
        assertThat(feasibility.advice())
                .extracting(Feasibility.Advice::lever)
                .containsExactly("HOURS", "DATE", "SCOPE");
    }

    @Test
    void keepsFinishedAndSkippedWorkWhenItPlansAnew() {
        LeaderSituation situation = situation(3, TargetRole.CPTO, 8, 60);
        Roadmap first = plan(situation, null);
        List<Milestone> all = milestones(first);
        Roadmap progressed =
                first.with(all.get(0).to(MilestoneStatus.DONE, NOW, null))
                        .with(all.get(1).to(MilestoneStatus.SKIPPED, NOW, null));

        Roadmap second = plan(situation, progressed);

        assertThat(second.milestone(all.get(0).id()).orElseThrow().status())
                .isEqualTo(MilestoneStatus.DONE);
        assertThat(second.milestone(all.get(1).id()).orElseThrow().status())
                .isEqualTo(MilestoneStatus.SKIPPED);
    }

    @Test
    void theThreeWaysToCptoAreThreePlans() {
        List<String> cto = ids(plan(onTheWayToCpto("CTO", 3.8, 1.8, 3.2), null));
        List<String> cpo = ids(plan(onTheWayToCpto("CPO", 1.2, 3.8, 3.2), null));
        List<String> engineer = ids(plan(onTheWayToCpto("TECH_LEAD", 3.0, 1.4, 1.6), null));

        assertThat(cpo).anyMatch(id -> id.startsWith("cpo-"));
        assertThat(engineer).anyMatch(id -> id.startsWith("engineer-"));
        assertThat(cto).noneMatch(id -> id.startsWith("cpo-") || id.startsWith("engineer-"));
        assertThat(shared(cto, cpo)).isLessThan(0.5);
        assertThat(shared(cto, engineer)).isLessThan(0.5);
        assertThat(shared(cpo, engineer)).isLessThan(0.5);
    }

    /** The part of two plans that is the same, 0 to 1. */
    private static double shared(List<String> one, List<String> other) {
        long both = one.stream().filter(other::contains).count();
        return both / (double) (one.size() + other.size() - both);
    }

    private static LeaderSituation onTheWayToCpto(
            String currentRole, double technology, double product, double others) {
        List<LeaderSituation.Need> needs = new ArrayList<>();
        for (String competency : COMPETENCIES) {
            double level =
                    switch (competency) {
                        case "technical-judgment",
                                "architecture-direction",
                                "systems-thinking",
                                "platform-reliability",
                                "data-foundations",
                                "security-risk" ->
                                technology;
                        case "product-strategy", "customer-insight", "commercial-awareness" ->
                                product;
                        default -> others;
                    };
            needs.add(
                    new LeaderSituation.Need(
                            competency,
                            competency,
                            4,
                            level,
                            1,
                            needs.size() + 1,
                            List.of(),
                            null));
        }
        return new LeaderSituation(
                1,
                NOW,
                ZoneId.of("Europe/London"),
                TargetRole.CPTO,
                currentRole,
                CompanyStage.SCALE_UP,
                List.of(),
                false,
                new LeaderSituation.Goal(LocalDate.parse("2027-11-30"), 8),
                50,
                needs,
                List.of(),
                new LeaderSituation.Interval(50, 50),
                null,
                null,
                null);
    }

    @Test
    void differsByRole() {
        List<String> cto = ids(plan(situation(5, TargetRole.CTO, 6, 70), null));
        List<String> field = ids(plan(situation(5, TargetRole.FIELD_CTO, 6, 70), null));
        assertThat(cto).isNotEqualTo(field);
    }

    @Property(tries = 300)
    void keepsPrerequisitesHoursLevelsAndComesToTheSameEachTime(
            @ForAll long seed,
            @ForAll TargetRole role,
            @ForAll @DoubleRange(min = 1, max = 60) double hours,
            @ForAll @IntRange(min = 1, max = 150) int weeks) {
        LeaderSituation situation = situation(seed, role, hours, weeks);
        Roadmap roadmap = plan(situation, null);
        Map<String, Milestone> byId = new HashMap<>();
        milestones(roadmap).forEach(m -> assertThat(byId.put(m.id(), m)).isNull());
        for (Milestone milestone : byId.values()) {
            milestone
                    .dependsOn()
                    .forEach(id -> assertThat(byId.get(id).end()).isBefore(milestone.start()));
            milestone.raises().forEach(raised -> assertThat(raised.from()).isLessThan(raised.to()));
            assertThat(
                            byId.values().stream()
                                    .filter(m ->
                                            !m.start().isAfter(milestone.start())
                                                    && !m.end().isBefore(milestone.start())))
                    .hasSizeLessThanOrEqualTo(3);
        }
        long days =
                roadmap.stages().stream()
                        .flatMap(s -> s.milestones().stream())
                        .map(Milestone::end)
                        .max(LocalDate::compareTo)
                        .map(end ->
                                end.toEpochDay() - LocalDate.parse("2026-11-30").toEpochDay() + 1)
                        .orElse(0L);
        double total = byId.values().stream().mapToInt(Milestone::hours).sum();
        assertThat(total).isLessThanOrEqualTo(days / 7.0 * hours + 1);
        assertThat(plan(situation, null)).isEqualTo(roadmap);
    }

    private static Roadmap plan(LeaderSituation situation, Roadmap previous) {
        return PLANNING.plan(situation, previous, NOW, "A test.");
    }

    private static LeaderSituation situation(long seed, TargetRole role, double hours, int weeks) {
        Random random = new Random(seed);
        List<LeaderSituation.Need> needs = new ArrayList<>();
        for (String competency : COMPETENCIES) {
            needs.add(
                    new LeaderSituation.Need(
                            competency,
                            competency,
                            3 + random.nextInt(4) * 0.5,
                            Math.round(random.nextDouble() * 400) / 100.0,
                            0.5 + random.nextDouble(),
                            needs.size() + 1,
                            List.of(),
                            null));
        }
        return new LeaderSituation(
                1,
                NOW,
                ZoneId.of("Europe/London"),
                role,
                "VP_ENGINEERING",
                CompanyStage.values()[random.nextInt(3)],
                List.of(),
                false,
                new LeaderSituation.Goal(LocalDate.parse("2026-11-24").plusWeeks(weeks), hours),
                50,
                needs,
                List.of(),
                new LeaderSituation.Interval(50, 50),
                null,
                null,
                null);
    }

    private static List<Milestone> milestones(Roadmap roadmap) {
        return roadmap.stages().stream().flatMap(stage -> stage.milestones().stream()).toList();
    }

    private static List<String> ids(Roadmap roadmap) {
        return milestones(roadmap).stream().map(Milestone::id).toList();
    }
}
