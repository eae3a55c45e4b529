package dev.careerpath.assessment.readiness;

import static dev.careerpath.assessment.readiness.Leaders.FRAMEWORK;
import static dev.careerpath.assessment.readiness.Leaders.TODAY;
import static dev.careerpath.assessment.readiness.Leaders.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.careerpath.assessment.framework.RaterGroup;
import dev.careerpath.assessment.framework.TargetRole;
import dev.careerpath.assessment.leader.CompanyContext;
import dev.careerpath.assessment.leader.Evidence;
import dev.careerpath.assessment.leader.Known;
import dev.careerpath.assessment.leader.LeaderProfile;
import dev.careerpath.assessment.leader.MilestoneProgress;
import dev.careerpath.assessment.leader.OthersRating;
import dev.careerpath.assessment.leader.Rating;
import dev.careerpath.assessment.readiness.Assessed.OtherRole;
import dev.careerpath.assessment.readiness.CompetencyResult.Contribution;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
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
    void theScoreIsWithinItsIntervalWithinBounds(@ForAll Known leader) {
        Readiness readiness = assess(leader).readiness();
        assertThat(readiness.low()).isBetween(0.0, readiness.score());
        assertThat(readiness.high()).isBetween(readiness.score(), 100.0);
    }

    @Property
    void theScoreIsTheWeightedMeanOfWhatIsShown(@ForAll Known leader) {
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
            @ForAll Known leader,
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
            @ForAll Known leader,
            @ForAll Evidence evidence,
            @ForAll @DoubleRange(max = 5) double from,
            @ForAll @DoubleRange(max = 5) double to) {
        assertNotLower(
                assess(shown(leader, levelled(evidence, Math.min(from, to)))),
                assess(shown(leader, levelled(evidence, Math.max(from, to)))));
    }

    @Property
    void evidenceWithoutALevelLowersNoLevel(@ForAll Known leader, @ForAll Evidence evidence) {
        Assessed before = assess(leader);
        Assessed after = assess(shown(leader, levelled(evidence, null)));
        for (int i = 0; i < before.competencies().size(); i++) {
            assertThat(after.competencies().get(i).level())
                    .isGreaterThanOrEqualTo(before.competencies().get(i).level());
        }
        assertThat(after.readiness().score()).isGreaterThanOrEqualTo(before.readiness().score());
    }

    @Property
    void moreEvidenceNeverLowersConfidence(@ForAll Known leader, @ForAll Evidence more) {
        Assessed before = assess(leader);
        Assessed after = assess(shown(leader, more));
        for (int i = 0; i < before.competencies().size(); i++) {
            assertThat(after.competencies().get(i).confidence())
                    .isGreaterThanOrEqualTo(before.competencies().get(i).confidence());
        }
    }

    @Property
    void evidenceFadesWithTimeAndOnlyFades(
            @ForAll Known leader,
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
    void raisingAnothersRatingLowersNothing(
            @ForAll Known leader,
            @ForAll OthersRating answer,
            @ForAll @IntRange(min = 1, max = 6) int raters,
            @ForAll @DoubleRange(max = 5) double from,
            @ForAll @DoubleRange(max = 5) double to) {
        assertNotLower(
                assess(heard(leader, answer, raters, Math.min(from, to))),
                assess(heard(leader, answer, raters, Math.max(from, to))));
    }

    @Property
    void moreRatingsNeverLowerConfidence(@ForAll Known leader, @ForAll OthersRating more) {
        Instant last = TODAY.plusDays(200).atStartOfDay().toInstant(ZoneOffset.UTC);
        Assessed before = assess(leader);
        Assessed after =
                assess(heard(leader, new OthersRating("z", more.group(), last, more.levels())));
        for (int i = 0; i < before.competencies().size(); i++) {
            assertThat(after.competencies().get(i).confidence())
                    .isGreaterThanOrEqualTo(before.competencies().get(i).confidence());
        }
    }

    @Property
    void anothersRatingFadesWithTimeAndOnlyFades(
            @ForAll Known leader,
            @ForAll OthersRating answer,
            @ForAll @IntRange(max = 4000) int older) {
        // As the last to come in both cases, so that the same answers count.
        Known alone = new Known(leader.profile(), List.of(), leader.milestones());
        OthersRating earlier =
                new OthersRating(
                        answer.id(),
                        answer.group(),
                        answer.at().minus(older, ChronoUnit.DAYS),
                        answer.levels());
        Assessed old = assess(heard(alone, earlier, 3, 3));
        Assessed fresh = assess(heard(alone, answer, 3, 3));
        for (int i = 0; i < old.competencies().size(); i++) {
            assertThat(old.competencies().get(i).confidence())
                    .isLessThanOrEqualTo(fresh.competencies().get(i).confidence());
        }
    }

    @Property
    void reportsCountThreeAtATime(
            @ForAll Known leader, @ForAll @DoubleRange(max = 5) double level) {
        Known nobody =
                new Known(
                        leader.profile(),
                        leader.others().stream()
                                .filter(it -> it.group() != RaterGroup.REPORT)
                                .toList(),
                        leader.milestones());
        OthersRating answer =
                new OthersRating(
                        "report",
                        RaterGroup.REPORT,
                        TODAY.atStartOfDay().toInstant(ZoneOffset.UTC),
                        FRAMEWORK.competencies().stream()
                                .map(it -> new Rating(it.code(), level))
                                .toList());
        assertSameFigures(assess(nobody), assess(heard(nobody, answer, 2, level)));
        Assessed three = assess(heard(nobody, answer, 3, level));
        assertSameFigures(three, assess(heard(nobody, answer, 5, level)));
        assertThat(three.competencies())
                .allSatisfy(it ->
                        assertThat(it.because())
                                .extracting(Contribution::rule)
                                .contains("rating.report"));
    }

    @Property
    void finishingAMilestoneLowersNoLevelAndRaisingWhatItShowsNeither(
            @ForAll Known leader, @ForAll MilestoneProgress milestone) {
        MilestoneProgress done = done(milestone, 0);
        Assessed before = assess(leader);
        Assessed after = assess(walked(leader, done));
        for (int i = 0; i < before.competencies().size(); i++) {
            assertThat(after.competencies().get(i).level())
                    .isGreaterThanOrEqualTo(before.competencies().get(i).level());
            assertThat(after.competencies().get(i).confidence())
                    .isGreaterThanOrEqualTo(before.competencies().get(i).confidence());
        }
        assertNotLower(after, assess(walked(leader, done(milestone, 1))));
    }

    @Property
    void onlyAFinishedMilestoneMovesALevel(
            @ForAll Known leader, @ForAll MilestoneProgress milestone) {
        MilestoneProgress open =
                new MilestoneProgress(
                        milestone.id(),
                        milestone.evidenced()
                                ? MilestoneProgress.Status.STARTED
                                : MilestoneProgress.Status.SKIPPED,
                        milestone.at(),
                        milestone.evidenced(),
                        milestone.raises());
        assertSameFigures(assess(leader), assess(walked(leader, open)));
    }

    @Property
    void orderNeverMatters(@ForAll Known leader, @ForAll Random random) {
        LeaderProfile profile = leader.profile();
        LeaderProfile shuffled =
                new LeaderProfile(
                        profile.timeZone(),
                        profile.currentRole(),
                        profile.targetRole(),
                        new CompanyContext(
                                profile.context().companyStage(),
                                shuffled(profile.context().emphases(), random),
                                profile.context().industry(),
                                profile.context().regulated()),
                        profile.experience(),
                        shuffled(profile.education(), random),
                        shuffled(profile.ratings(), random),
                        shuffled(profile.evidence(), random),
                        profile.goal(),
                        null);
        Known other =
                new Known(
                        shuffled,
                        shuffled(leader.others(), random),
                        shuffled(leader.milestones(), random));
        assertThat(JSON.writeValueAsBytes(assess(other)))
                .isEqualTo(JSON.writeValueAsBytes(assess(leader)));
    }

    @Property
    void theSameInputGivesTheSameBytes(@ForAll Known leader) {
        Known again = JSON.readValue(JSON.writeValueAsBytes(leader), Known.class);
        assertThat(JSON.writeValueAsBytes(assess(again)))
                .isEqualTo(JSON.writeValueAsBytes(assess(leader)));
    }

    @Property
    void contributionsAddUp(@ForAll Known leader) {
        Estimating.all(FRAMEWORK, leader, TODAY)
                .all()
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
    void anUnmetGateIsNeverHidden(@ForAll Known leader) {
        Assessed assessed = assess(leader);
        assertThat(assessed.gates())
                .hasSize(
                        (int)
                                FRAMEWORK.gates().stream()
                                        .filter(it ->
                                                it.holdsFor(
                                                        leader.profile().targetRole(),
                                                        leader.profile().context().companyStage()))
                                        .count());
        for (OtherRole other : assessed.otherRoles()) {
            assertThat(other.unmetGates()).isEqualTo(requiredUnmet(leader, other.role()));
        }
    }

    private static List<String> requiredUnmet(Known leader, TargetRole role) {
        return assess(leader.with(leader.profile().aimingFor(role))).gates().stream()
                .filter(it -> it.status() == GateStatus.UNMET && !it.preferred())
                .map(GateResult::code)
                .toList();
    }

    private static MilestoneProgress done(MilestoneProgress it, double higher) {
        return new MilestoneProgress(
                it.id() + "-new",
                MilestoneProgress.Status.COMPLETED,
                it.at(),
                it.evidenced(),
                it.raises().stream()
                        .map(raise ->
                                new MilestoneProgress.Raise(
                                        raise.competency(), Math.min(5, raise.to() + higher)))
                        .toList());
    }

    private static void assertSameFigures(Assessed one, Assessed other) {
        assertThat(other.readiness()).isEqualTo(one.readiness());
        assertThat(other.competencies()).isEqualTo(one.competencies());
        assertThat(other.gates()).isEqualTo(one.gates());
        assertThat(other.askNext()).isEqualTo(one.askNext());
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

    private static Assessed assess(Known leader) {
        return Assessing.assess(FRAMEWORK, leader, TODAY);
    }

    private static Known rated(Known leader, String code, double level) {
        List<Rating> ratings = new ArrayList<>(leader.profile().ratings());
        ratings.add(new Rating(code, level));
        return leader.with(with(leader.profile(), ratings, leader.profile().evidence()));
    }

    private static Known shown(Known leader, Evidence more) {
        List<Evidence> evidence = new ArrayList<>(leader.profile().evidence());
        evidence.add(more);
        return leader.with(with(leader.profile(), leader.profile().ratings(), evidence));
    }

    private static Known heard(Known leader, OthersRating more) {
        List<OthersRating> others = new ArrayList<>(leader.others());
        others.add(more);
        return new Known(leader.profile(), others, leader.milestones());
    }

    private static Known walked(Known leader, MilestoneProgress more) {
        List<MilestoneProgress> milestones = new ArrayList<>(leader.milestones());
        milestones.add(more);
        return new Known(leader.profile(), leader.others(), milestones);
    }

    /** So many raters of one group who answer the same. */
    private static Known heard(Known leader, OthersRating answer, int times, double level) {
        Known all = leader;
        for (int i = 0; i < times; i++) {
            all =
                    heard(
                            all,
                            new OthersRating(
                                    "new" + i,
                                    answer.group(),
                                    answer.at(),
                                    answer.levels().stream()
                                            .map(it -> new Rating(it.competency(), level))
                                            .toList()));
        }
        return all;
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
