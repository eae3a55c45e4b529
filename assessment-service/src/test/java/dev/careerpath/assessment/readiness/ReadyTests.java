package dev.careerpath.assessment.readiness;

import static dev.careerpath.assessment.readiness.Leaders.FRAMEWORK;
import static dev.careerpath.assessment.readiness.Leaders.GROWING;
import static dev.careerpath.assessment.readiness.Leaders.TODAY;
import static dev.careerpath.assessment.readiness.Leaders.barely;
import static dev.careerpath.assessment.readiness.Leaders.fully;
import static dev.careerpath.assessment.readiness.Leaders.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.careerpath.assessment.framework.CompanyStage;
import dev.careerpath.assessment.framework.CurrentRole;
import dev.careerpath.assessment.framework.EvidenceKind;
import dev.careerpath.assessment.framework.RaterGroup;
import dev.careerpath.assessment.framework.TargetRole;
import dev.careerpath.assessment.leader.CompanyContext;
import dev.careerpath.assessment.leader.Evidence;
import dev.careerpath.assessment.leader.Experience;
import dev.careerpath.assessment.leader.Experience.BoardExposure;
import dev.careerpath.assessment.leader.Experience.ClientFacing;
import dev.careerpath.assessment.leader.Known;
import dev.careerpath.assessment.leader.LeaderProfile;
import dev.careerpath.assessment.leader.OthersRating;
import dev.careerpath.assessment.leader.Rating;
import dev.careerpath.assessment.readiness.Readiness.Band;
import dev.careerpath.assessment.readiness.Readiness.Hindrance;
import dev.careerpath.assessment.readiness.Readiness.NotReady;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Who was called ready by the score alone and is not. */
class ReadyTests {

    @Test
    void aSalesEngineerWhoRatesEverythingFiveIsNotReadyForFieldCto() {
        LeaderProfile seller =
                with(
                        with(
                                barely(CurrentRole.SALES_ENGINEER, TargetRole.FIELD_CTO),
                                experience(5.0, 1.0, 0.0, 0.0, 6.0, 0, false)),
                        rated(5),
                        List.of());
        assertThat(Assessing.assess(FRAMEWORK, seller, TODAY).readiness().band())
                .as("by framework 1.0")
                .isEqualTo(Band.READY);
        Readiness readiness = readiness(seller);
        assertThat(readiness.band()).isEqualTo(Band.APPROACHING);
        assertThat(readiness.notReadyBecause())
                .extracting(NotReady::kind)
                .contains(Hindrance.GATE, Hindrance.UNCONFIRMED);
        assertThat(readiness.notReadyBecause())
                .extracting(NotReady::code)
                .contains("field-architecture-years", "customer-advisory", "technical-evangelism");
    }

    @Test
    void aCtoOfFourteenIsNotReadyForARegulatedEnterprise() {
        LeaderProfile small =
                with(
                        with(
                                fully(CurrentRole.CTO, TargetRole.CTO, 4.2)
                                        .in(
                                                new CompanyContext(
                                                        CompanyStage.ENTERPRISE,
                                                        List.of(),
                                                        "banking",
                                                        true)),
                                experience(15.0, 12.0, 8.0, 5.0, 0.0, 14, false)),
                        rated(4.6),
                        shown(4.4));
        assertThat(Assessing.assess(FRAMEWORK, small, TODAY).readiness().band())
                .as("by framework 1.0")
                .isEqualTo(Band.READY);
        assertThat(readiness(small).band()).isEqualTo(Band.APPROACHING);
        assertThat(readiness(small).notReadyBecause())
                .extracting(NotReady::kind, NotReady::code)
                .contains(tuple(Hindrance.GATE, "enterprise-manages-managers"));
    }

    @Test
    void aCtoByTitleAloneIsNotReadyForCpto() {
        LeaderProfile titled =
                barely(CurrentRole.CTO, TargetRole.CPTO)
                        .in(new CompanyContext(CompanyStage.STARTUP, List.of(), null, false));
        LeaderProfile experienced =
                with(titled, experience(20.0, 15.0, 15.0, 10.0, 0.0, 120, true));
        Readiness readiness = readiness(experienced);
        assertThat(readiness.band()).isNotEqualTo(Band.READY);
        assertThat(Assessing.assess(GROWING, experienced, TODAY).competencies())
                .allSatisfy(it -> assertThat(it.unconfirmed()).isTrue());
    }

    @Test
    void whoIsReadyIsCalledReadyAndNothingIsSaidAgainstIt() {
        Readiness readiness = readiness(fully(CurrentRole.CTO, TargetRole.CTO, 4.8));
        assertThat(readiness.band()).isEqualTo(Band.READY);
        assertThat(readiness.notReadyBecause()).isNull();
    }

    @Test
    void selfRatingsAloneAreUnconfirmedUntilOthersRate() {
        LeaderProfile leader = with(fully(CurrentRole.CTO, TargetRole.CTO, 5), rated(5), List.of());
        assertThat(readiness(leader).notReadyBecause())
                .extracting(NotReady::kind)
                .contains(Hindrance.UNCONFIRMED);
        List<OthersRating> peers =
                IntStream.range(0, 4)
                        .mapToObj(i ->
                                new OthersRating(
                                        "p" + i,
                                        RaterGroup.PEER,
                                        TODAY.atStartOfDay().toInstant(ZoneOffset.UTC),
                                        rated(5)))
                        .toList();
        assertThat(
                        Assessing.assess(GROWING, Known.of(leader).heard(peers), TODAY)
                                .readiness()
                                .band())
                .isEqualTo(Band.READY);
    }

    @Test
    void aDefiningCompetencyMoreThanALevelShortIsNotMadeUpForByOthers() {
        LeaderProfile leader = fully(CurrentRole.CTO, TargetRole.FIELD_CTO, 5);
        List<Evidence> others =
                leader.evidence().stream()
                        .map(it ->
                                it.competency().equals("technical-evangelism")
                                        ? new Evidence(
                                                it.id(), it.competency(), it.kind(), it.date(), 1.0)
                                        : it)
                        .toList();
        List<Rating> ratings =
                leader.ratings().stream()
                        .filter(it -> !it.competency().equals("technical-evangelism"))
                        .toList();
        assertThat(readiness(with(leader, ratings, others)).notReadyBecause())
                .extracting(NotReady::kind, NotReady::code)
                .containsExactly(tuple(Hindrance.DEFINING_COMPETENCY, "technical-evangelism"));
    }

    private static Readiness readiness(LeaderProfile leader) {
        return Assessing.assess(GROWING, leader, TODAY).readiness();
    }

    private static List<Rating> rated(double level) {
        return GROWING.competencies().stream().map(it -> new Rating(it.code(), level)).toList();
    }

    private static List<Evidence> shown(double level) {
        return GROWING.competencies().stream()
                .map(it ->
                        new Evidence(
                                "e-" + it.code(),
                                it.code(),
                                EvidenceKind.LED,
                                TODAY.minusDays(60),
                                level))
                .toList();
    }

    private static Experience experience(
            double industry,
            double architecture,
            double leadership,
            double comparable,
            double sales,
            int team,
            boolean managers) {
        return new Experience(
                industry,
                architecture,
                leadership,
                comparable,
                sales,
                team,
                managers,
                null,
                BoardExposure.REGULAR,
                ClientFacing.LEADING,
                40.0);
    }
}
