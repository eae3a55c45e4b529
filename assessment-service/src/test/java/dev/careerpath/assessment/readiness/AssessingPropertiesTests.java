package dev.careerpath.assessment.readiness;

import static dev.careerpath.assessment.readiness.Leaders.FRAMEWORK;
import static dev.careerpath.assessment.readiness.Leaders.TODAY;
import static dev.careerpath.assessment.readiness.Leaders.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.careerpath.assessment.framework.TargetRole;
import dev.careerpath.assessment.readiness.Assessed.CompetencyResult;
import dev.careerpath.assessment.readiness.Assessed.Contribution;
import dev.careerpath.assessment.readiness.Assessed.GateResult;
import dev.careerpath.assessment.readiness.Assessed.GateStatus;
import dev.careerpath.assessment.readiness.Assessed.OtherRole;
import dev.careerpath.assessment.readiness.LeaderProfile.Evidence;
import dev.careerpath.assessment.readiness.LeaderProfile.Rating;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import tools.jackson.databind.json.JsonMapper;

@Domain(AnyLeader.class)
@Domain(DomainContext.Global.class)
class AssessingPropertiesTests {

    private static final JsonMapper JSON = new JsonMapper();

    @Property
    void theScoreIsWithinItsIntervalWithinBounds(@ForAll LeaderProfile leader) {
        Assessed.Readiness readiness = assess(leader).readiness();
        assertThat(readiness.low()).isBetween(0.0, readiness.score());
        assertThat(readiness.high()).isBetween(readiness.score(), 100.0);
    }

    @Property
    void theScoreIsTheWeightedMeanOfWhatIsShown(@ForAll LeaderProfile leader) {
        Assessed assessed = assess(leader);
        double met = 0;
        double weights = 0;
        for (CompetencyResult it : assessed.competencies()) {
            met += it.weight() * (it.required() == 0 ? 1 : Math.min(it.level() / it.required(), 1));
            weights += it.weight();
        }
        assertThat(assessed.readiness().score()).isCloseTo(100 * met / weights, within(0.0501));
    }

    @Property
    void raisingARatingLowersNothing(
            @ForAll LeaderProfile leader,
            @ForAll @IntRange(max = 29) int which,
            @ForAll @DoubleRange(max = 5) double from,
            @ForAll @DoubleRange(max = 5) double to) {
        String code = FRAMEWORK.competencies().get(which).code();
        assertNotLower(
                assess(rated(leader, code, Math.min(from, to))),
                assess(rated(leader, code, Math.max(from, to))));
    }

    @Property
    void raisingTheLevelOfEvidenceLowersNothing(
            @ForAll LeaderProfile leader,
            @ForAll Evidence evidence,
            @ForAll @DoubleRange(max = 5) double from,
            @ForAll @DoubleRange(max = 5) double to) {
        assertNotLower(
                assess(shown(leader, levelled(evidence, Math.min(from, to)))),
                assess(shown(leader, levelled(evidence, Math.max(from, to)))));
    }

    @Property
    void evidenceWithoutALevelLowersNoLevel(
            @ForAll LeaderProfile leader, @ForAll Evidence evidence) {
        Assessed before = assess(leader);
        Assessed after = assess(shown(leader, levelled(evidence, null)));
        for (int i = 0; i < before.competencies().size(); i++) {
            assertThat(after.competencies().get(i).level())
                    .isGreaterThanOrEqualTo(before.competencies().get(i).level());
        }
        assertThat(after.readiness().score()).isGreaterThanOrEqualTo(before.readiness().score());
    }

    @Property
    void moreEvidenceNeverLowersConfidence(@ForAll LeaderProfile leader, @ForAll Evidence more) {
        Assessed before = assess(leader);
        Assessed after = assess(shown(leader, more));
        for (int i = 0; i < before.competencies().size(); i++) {
            assertThat(after.competencies().get(i).confidence())
                    .isGreaterThanOrEqualTo(before.competencies().get(i).confidence());
        }
    }

    @Property
    void evidenceFadesWithTimeAndOnlyFades(
            @ForAll LeaderProfile leader,
            @ForAll Evidence evidence,
            @ForAll @IntRange(max = 4000) int older) {
        Evidence earlier =
                new Evidence(
                        evidence.id(),
                        evidence.competency(),
                        evidence.kind(),
                        evidence.date().minusDays(older),
                        evidence.level());
        Assessed none = assess(leader);
        Assessed old = assess(shown(leader, earlier));
        Assessed fresh = assess(shown(leader, evidence));
        for (int i = 0; i < none.competencies().size(); i++) {
            assertThat(old.competencies().get(i).confidence())
                    .isBetween(
                            none.competencies().get(i).confidence(),
                            fresh.competencies().get(i).confidence());
        }
    }

    @Property
    void orderNeverMatters(@ForAll LeaderProfile leader, @ForAll Random random) {
        LeaderProfile shuffled =
                new LeaderProfile(
                        leader.timeZone(),
                        leader.currentRole(),
                        leader.targetRole(),
                        new LeaderProfile.Context(
                                leader.context().companyStage(),
                                shuffled(leader.context().emphases(), random),
                                leader.context().industry(),
                                leader.context().regulated()),
                        leader.experience(),
                        shuffled(leader.education(), random),
                        shuffled(leader.ratings(), random),
                        shuffled(leader.evidence(), random),
                        leader.goal());
        assertThat(JSON.writeValueAsBytes(assess(shuffled)))
                .isEqualTo(JSON.writeValueAsBytes(assess(leader)));
    }

    @Property(tries = 200)
    void theSameInputGivesTheSameBytes(@ForAll LeaderProfile leader) {
        LeaderProfile again = JSON.readValue(JSON.writeValueAsBytes(leader), LeaderProfile.class);
        assertThat(JSON.writeValueAsBytes(assess(again)))
                .isEqualTo(JSON.writeValueAsBytes(assess(leader)));
    }

    @Property
    void contributionsAddUp(@ForAll LeaderProfile leader) {
        Estimating.all(FRAMEWORK, leader, TODAY)
                .values()
                .forEach(it -> {
                    double exact =
                            it.parts().stream()
                                    .mapToDouble(part -> part.mass() / it.precision())
                                    .sum();
                    assertThat(Rounding.toHundredth(exact - 1e-9)).isLessThanOrEqualTo(it.level());
                    assertThat(exact).isCloseTo(it.level(), within(0.005 + 1e-9));
                });
        for (CompetencyResult it : assess(leader).competencies()) {
            long sum =
                    it.because().stream()
                            .mapToLong(part -> Math.round(part.contribution() * 100))
                            .sum();
            assertThat(sum).isEqualTo(Math.round(it.level() * 100));
            assertThat(it.because())
                    .extracting(Contribution::sources)
                    .allSatisfy(sources -> assertThat(sources).isNotEmpty());
        }
    }

    @Property
    void anUnmetGateIsNeverHidden(@ForAll LeaderProfile leader) {
        Assessed assessed = assess(leader);
        assertThat(assessed.gates())
                .hasSize(
                        (int)
                                FRAMEWORK.gates().stream()
                                        .filter(it ->
                                                it.holdsFor(
                                                        leader.targetRole(),
                                                        leader.context().companyStage()))
                                        .count());
        for (OtherRole other : assessed.otherRoles()) {
            assertThat(other.unmetGates()).isEqualTo(requiredUnmet(leader, other.role()));
        }
    }

    private static List<String> requiredUnmet(LeaderProfile leader, TargetRole role) {
        return assess(leader.aimingFor(role)).gates().stream()
                .filter(it -> it.status() == GateStatus.UNMET && !it.preferred())
                .map(GateResult::code)
                .toList();
    }

    private static void assertNotLower(Assessed lower, Assessed higher) {
        assertThat(higher.readiness().score()).isGreaterThanOrEqualTo(lower.readiness().score());
        assertThat(higher.readiness().low()).isGreaterThanOrEqualTo(lower.readiness().low());
        assertThat(higher.readiness().high()).isGreaterThanOrEqualTo(lower.readiness().high());
        for (int i = 0; i < lower.competencies().size(); i++) {
            assertThat(higher.competencies().get(i).level())
                    .isGreaterThanOrEqualTo(lower.competencies().get(i).level());
            assertThat(higher.competencies().get(i).confidence())
                    .isEqualTo(lower.competencies().get(i).confidence());
        }
        for (int i = 0; i < lower.gates().size(); i++) {
            if (lower.gates().get(i).status() == GateStatus.MET) {
                assertThat(higher.gates().get(i).status()).isEqualTo(GateStatus.MET);
            }
        }
        assertThat(higher.strengths()).hasSizeGreaterThanOrEqualTo(lower.strengths().size());
    }

    private static Assessed assess(LeaderProfile leader) {
        return Assessing.assess(FRAMEWORK, leader, TODAY);
    }

    private static LeaderProfile rated(LeaderProfile leader, String code, double level) {
        List<Rating> ratings = new ArrayList<>(leader.ratings());
        ratings.add(new Rating(code, level));
        return with(leader, ratings, leader.evidence());
    }

    private static LeaderProfile shown(LeaderProfile leader, Evidence more) {
        List<Evidence> evidence = new ArrayList<>(leader.evidence());
        evidence.add(more);
        return with(leader, leader.ratings(), evidence);
    }

    private static Evidence levelled(Evidence it, Double level) {
        return new Evidence(it.id(), it.competency(), it.kind(), it.date(), level);
    }

    private static <T> List<T> shuffled(List<T> list, Random random) {
        List<T> copy = new ArrayList<>(list);
        Collections.shuffle(copy, random);
        return copy;
    }
}
