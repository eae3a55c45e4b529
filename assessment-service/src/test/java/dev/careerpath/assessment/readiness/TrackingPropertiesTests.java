package dev.careerpath.assessment.readiness;

import static dev.careerpath.assessment.readiness.Leaders.GROWING;
import static dev.careerpath.assessment.readiness.Leaders.TODAY;
import static dev.careerpath.assessment.readiness.Leaders.barely;
import static dev.careerpath.assessment.readiness.Leaders.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.careerpath.assessment.framework.CurrentRole;
import dev.careerpath.assessment.framework.TargetRole;
import dev.careerpath.assessment.leader.Evidence;
import dev.careerpath.assessment.leader.Known;
import dev.careerpath.assessment.leader.LeaderProfile;
import dev.careerpath.assessment.leader.MilestoneProgress;
import dev.careerpath.assessment.leader.MilestoneProgress.Finish;
import dev.careerpath.assessment.leader.MilestoneProgress.Status;
import dev.careerpath.assessment.leader.Rating;
import java.time.Instant;
import java.time.ZoneOffset;
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

/** What holds of levels that are followed through time. */
@Domain(AnyLeader.class)
@Domain(DomainContext.Global.class)
class TrackingPropertiesTests {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Instant LAST =
            TODAY.plusDays(400).atStartOfDay().toInstant(ZoneOffset.UTC);

    @Property(tries = 400)
    void levelsAreInBoundsPrecisionIsPositiveAndTheScoreWithinItsInterval(@ForAll Known leader) {
        Assessed assessed = assess(leader);
        assertThat(assessed.competencies())
                .allSatisfy(it -> {
                    assertThat(it.mean()).isBetween(0.0, 5.0);
                    assertThat(it.precision()).isPositive().isFinite();
                });
        assertThat(assessed.readiness().low()).isBetween(0.0, assessed.readiness().score());
        assertThat(assessed.readiness().high()).isBetween(assessed.readiness().score(), 100.0);
    }

    /** Evidence before a step may: where a level is lower, more is left to grow in doubt. */
    @Property(tries = 400)
    void evidenceAfterTheLastStepNeverWidens(@ForAll Known any, @ForAll Evidence more) {
        Known leader =
                new Known(
                        any.profile(),
                        any.others(),
                        any.milestones().stream()
                                .filter(it -> it.finishedOn().isBefore(TODAY))
                                .toList(),
                        null,
                        TODAY.minusDays(7000),
                        null);
        Evidence latest =
                new Evidence(
                        more.id(),
                        more.competency(),
                        more.kind(),
                        TODAY.plusDays(400),
                        more.level());
        each(
                assess(leader),
                assess(shown(leader, latest)),
                (before, after) ->
                        assertThat(after.precision())
                                .isGreaterThanOrEqualTo(before.precision() - 1e-9));
    }

    @Property(tries = 400)
    void evidenceThatStatesNoLevelLowersNone(@ForAll Known leader, @ForAll Evidence more) {
        Evidence latest =
                new Evidence(more.id(), more.competency(), more.kind(), TODAY.plusDays(400), null);
        each(
                assess(leader),
                assess(shown(leader, latest)),
                (before, after) ->
                        assertThat(after.mean()).isGreaterThanOrEqualTo(before.mean() - 1e-9));
    }

    @Property(tries = 400)
    void aFollowedStepLowersNeitherALevelNorItsLowEnd(
            @ForAll Known leader, @ForAll MilestoneProgress step) {
        Assessed before = assess(leader);
        Assessed after = assess(walked(leader, finished(step)));
        each(
                before,
                after,
                (one, other) -> {
                    assertThat(other.mean()).isGreaterThanOrEqualTo(one.mean() - 1e-9);
                    assertThat(low(other)).isGreaterThanOrEqualTo(low(one) - 1e-9);
                });
        assertThat(after.readiness().score()).isGreaterThanOrEqualTo(before.readiness().score());
    }

    @Property(tries = 400)
    void whatIsShownBetterLiftsNoLess(@ForAll Known leader, @ForAll MilestoneProgress step) {
        MilestoneProgress told = as(finished(step), false, false);
        MilestoneProgress evidenced = as(finished(step), true, false);
        MilestoneProgress confirmed = as(finished(step), true, true);
        Assessed middle = assess(walked(leader, evidenced));
        each(
                assess(walked(leader, told)),
                middle,
                (one, other) -> assertThat(other.mean()).isGreaterThanOrEqualTo(one.mean() - 1e-9));
        each(
                middle,
                assess(walked(leader, confirmed)),
                (one, other) -> assertThat(other.mean()).isGreaterThanOrEqualTo(one.mean() - 1e-9));
    }

    @Property(tries = 400)
    void raisingARatingLowersNoLevelAndNotTheScore(
            @ForAll Known leader,
            @ForAll Rating rating,
            @ForAll @DoubleRange(max = 5) double from,
            @ForAll @DoubleRange(max = 5) double to) {
        Assessed lower = assess(rated(leader, rating, Math.min(from, to)));
        Assessed higher = assess(rated(leader, rating, Math.max(from, to)));
        each(
                lower,
                higher,
                (one, other) -> assertThat(other.mean()).isGreaterThanOrEqualTo(one.mean() - 1e-9));
        assertThat(higher.readiness().score()).isGreaterThanOrEqualTo(lower.readiness().score());
    }

    @Property(tries = 400)
    void aLaterRatingOutweighsAnOlderOneOnceAStepIsBetween(
            @ForAll @DoubleRange(min = 1, max = 4) double older,
            @ForAll @DoubleRange(min = 1, max = 4) double later,
            @ForAll @IntRange(min = 1, max = 300) int apart,
            @ForAll @DoubleRange(min = 1, max = 5) double to) {
        double still = ratedTwice(older, later, apart, to);
        assertThat(ratedTwice(older, later + 0.5, apart, to) - still)
                .isGreaterThanOrEqualTo(ratedTwice(older + 0.5, later, apart, to) - still - 1e-9);
    }

    @Property(tries = 400)
    void theOrderInWhichThingsAreListedNeverMatters(@ForAll Known leader, @ForAll Random random) {
        LeaderProfile profile = leader.profile();
        Known other =
                new Known(
                        with(
                                profile,
                                shuffled(profile.ratings(), random),
                                shuffled(profile.evidence(), random)),
                        shuffled(leader.others(), random),
                        shuffled(leader.milestones(), random),
                        leader.earlier(),
                        leader.since(),
                        leader.told());
        assertThat(JSON.writeValueAsString(assess(other)))
                .isEqualTo(JSON.writeValueAsString(assess(leader)));
    }

    @Property(tries = 400)
    void contributionsAddUpToTheLevel(@ForAll Known leader) {
        for (CompetencyResult it : assess(leader).competencies()) {
            long sum =
                    it.because().stream()
                            .mapToLong(part -> Math.round(part.contribution() * 100))
                            .sum();
            assertThat(sum).isEqualTo(Math.round(it.level() * 100));
        }
    }

    private static double ratedTwice(double older, double later, int apart, double to) {
        LeaderProfile first =
                with(
                        barely(CurrentRole.TECH_LEAD, TargetRole.CTO),
                        List.of(new Rating("governance", older, TODAY.minusDays(2L * apart))),
                        List.of());
        Instant between = TODAY.minusDays(apart).atStartOfDay().toInstant(ZoneOffset.UTC);
        MilestoneProgress step =
                new MilestoneProgress(
                        "step",
                        Status.COMPLETED,
                        between,
                        true,
                        List.of(new MilestoneProgress.Raise("governance", to)),
                        new Finish(between, 40.0, 10.0, false, false));
        Known known =
                Known.since(TODAY.minusDays(2L * apart), first)
                        .walked(List.of(step))
                        .revised(
                                first.rated(List.of(new Rating("governance", later, TODAY))),
                                TODAY);
        return assess(known).competencies().stream()
                .filter(it -> it.code().equals("governance"))
                .findFirst()
                .orElseThrow()
                .mean();
    }

    private static double low(CompetencyResult it) {
        return it.mean() - GROWING.constants().intervalWidth().value() / Math.sqrt(it.precision());
    }

    private static MilestoneProgress finished(MilestoneProgress it) {
        Finish finish = it.finish();
        return new MilestoneProgress(
                it.id() + "-new",
                Status.COMPLETED,
                LAST,
                it.evidenced(),
                it.raises(),
                new Finish(
                        LAST,
                        finish == null ? null : finish.hours(),
                        finish == null ? null : finish.weeks(),
                        finish != null && finish.post(),
                        finish != null && finish.confirmed()));
    }

    private static MilestoneProgress as(
            MilestoneProgress it, boolean evidenced, boolean confirmed) {
        Finish finish = it.finish();
        return new MilestoneProgress(
                it.id(),
                it.status(),
                it.at(),
                evidenced,
                it.raises(),
                new Finish(finish.at(), finish.hours(), finish.weeks(), finish.post(), confirmed));
    }

    private interface Pair {
        void check(CompetencyResult before, CompetencyResult after);
    }

    private static void each(Assessed before, Assessed after, Pair pair) {
        for (int i = 0; i < before.competencies().size(); i++) {
            pair.check(before.competencies().get(i), after.competencies().get(i));
        }
    }

    private static Known rated(Known leader, Rating rating, double level) {
        List<Rating> ratings = new ArrayList<>(leader.profile().ratings());
        ratings.add(new Rating(rating.competency(), level, rating.ratedOn()));
        return leader.with(leader.profile().rated(ratings));
    }

    private static Known shown(Known leader, Evidence more) {
        List<Evidence> evidence = new ArrayList<>(leader.profile().evidence());
        evidence.add(more);
        return leader.with(with(leader.profile(), leader.profile().ratings(), evidence));
    }

    private static Known walked(Known leader, MilestoneProgress more) {
        List<MilestoneProgress> milestones = new ArrayList<>(leader.milestones());
        milestones.add(more);
        return leader.walked(milestones);
    }

    private static Assessed assess(Known leader) {
        return Assessing.assess(GROWING, leader, TODAY);
    }

    private static <T> List<T> shuffled(List<T> list, Random random) {
        List<T> copy = new ArrayList<>(list);
        Collections.shuffle(copy, random);
        return copy;
    }
}
