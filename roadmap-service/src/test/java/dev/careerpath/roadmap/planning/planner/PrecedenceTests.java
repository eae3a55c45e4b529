package dev.careerpath.roadmap.planning.planner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerpath.roadmap.Plans;
import dev.careerpath.roadmap.catalogue.Activity;
import dev.careerpath.roadmap.catalogue.TargetRole;
import dev.careerpath.roadmap.planning.model.LeaderSituation;
import dev.careerpath.roadmap.planning.model.Milestone;
import dev.careerpath.roadmap.planning.model.Roadmap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** A sponsor comes before the board and the budget, and the core of a role is in its plans. */
class PrecedenceTests {

    private static final Activity SPONSOR =
            Plans.CATALOGUE.activity("find-a-sponsor").orElseThrow();

    private static final int A_YEAR = 52;
    private static final int LEADERS = 100;

    private static final double WIDE = 0.5;

    @Property(tries = 300)
    void aSponsorIsWonBeforeTheBoardAndTheBudget(
            @ForAll long seed,
            @ForAll TargetRole role,
            @ForAll @IntRange(min = 1, max = 160) int quarters,
            @ForAll @IntRange(min = 4, max = 170) int weeks) {
        Roadmap plan = Plans.first(Plans.leader(seed, role, quarters / 4.0, weeks));
        Optional<Milestone> sponsor = plan.milestone(SPONSOR.id());

        assertThat(plan.milestones())
                .filteredOn(PrecedenceTests::standsOnASponsor)
                .allSatisfy(m ->
                        assertThat(m.start()).isAfter(sponsor.map(Milestone::end).orElseThrow()));
    }

    @Property(tries = 100)
    void thatALeaderIsHeardAlreadyMakesNoSponsor(
            @ForAll long seed, @ForAll @IntRange(min = 40, max = 120) int weeks) {
        LeaderSituation leader = Plans.leader(seed, TargetRole.CTO, 10, weeks);
        Roadmap plan = Plans.first(leader);
        boolean needed = plan.milestones().stream().anyMatch(PrecedenceTests::standsOnASponsor);

        assertThat(!needed || plan.milestone(SPONSOR.id()).isPresent()).isTrue();
    }

    @Property(tries = 300)
    void evangelismCustomersAndSalesAreInThePlanOfAFieldCtoOrItSaysWhyNot(
            @ForAll long seed,
            @ForAll @IntRange(min = 4, max = 160) int quarters,
            @ForAll @IntRange(min = 13, max = 170) int weeks) {
        Roadmap plan = Plans.first(Plans.leader(seed, TargetRole.FIELD_CTO, quarters / 4.0, weeks));
        List<String> raised = raised(plan);
        for (String core : Plans.CATALOGUE.core(TargetRole.FIELD_CTO)) {
            if (gap(plan, core) >= WIDE && !raised.contains(core)) {
                assertThat(plan.unplanned())
                        .filteredOn(open -> open.competency().equals(core))
                        .singleElement()
                        .satisfies(open ->
                                assertThat(open.reason()).contains("still not in this plan"));
            }
        }
    }

    /** Not all: at a high level what raises one of the three takes half a year or more. */
    @Example
    void mostHaveTimeForAllThreeInAYear() {
        List<String> missing = new ArrayList<>();
        for (long seed = 0; seed < LEADERS; seed++) {
            Roadmap plan = Plans.first(Plans.leader(seed, TargetRole.FIELD_CTO, 8, A_YEAR));
            List<String> raised = raised(plan);
            Plans.CATALOGUE.core(TargetRole.FIELD_CTO).stream()
                    .filter(core -> gap(plan, core) >= WIDE && !raised.contains(core))
                    .forEach(missing::add);
        }
        assertThat(missing).hasSizeLessThan(LEADERS / 2);
    }

    @Example
    void aQuarterTakesThirteenWeeksAndHalfAYearTwentySix() {
        for (long seed = 0; seed < 20; seed++) {
            for (Milestone m :
                    Plans.first(Plans.leader(seed, TargetRole.CTO, 60, 100)).milestones()) {
                int weeks = Plans.CATALOGUE.activity(m.id()).orElseThrow().weeks();
                if (weeks % 13 == 0) {
                    assertThat(m.weeks()).as(m.id()).isEqualTo(weeks);
                }
            }
        }
    }

    private static double gap(Roadmap plan, String competency) {
        return plan.situation().needs().stream()
                .filter(need -> need.code().equals(competency))
                .mapToDouble(LeaderSituation.Need::gap)
                .sum();
    }

    private static List<String> raised(Roadmap plan) {
        return plan.milestones().stream()
                .flatMap(milestone -> milestone.raises().stream())
                .map(Milestone.Raised::competency)
                .toList();
    }

    private static boolean standsOnASponsor(Milestone milestone) {
        Activity activity = Plans.CATALOGUE.activity(milestone.id()).orElseThrow();
        return !activity.equals(SPONSOR)
                && SPONSOR.opens().stream().anyMatch(opened -> opened.isNeededBy(activity));
    }
}
