package dev.careerpath.roadmap.planning.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.careerpath.roadmap.Plans;
import dev.careerpath.roadmap.catalogue.TargetRole;
import dev.careerpath.roadmap.planning.model.LeaderSituation;
import dev.careerpath.roadmap.planning.model.LevelState;
import dev.careerpath.roadmap.planning.model.Milestone;
import dev.careerpath.roadmap.planning.model.MilestoneStatus;
import dev.careerpath.roadmap.planning.model.Roadmap;
import dev.careerpath.roadmap.planning.promise.LevelProjection.Effort;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A plan promises what the assessment would say, no more. */
class PromiseTests {

    private static final LeaderSituation LEADER =
            Plans.growing(Plans.leader(7, TargetRole.CTO, 6, 60));
    private static final LevelProjection PROJECTION = new LevelProjection(Plans.GROWTH);

    @Test
    void aShownStepGoesAShareOfTheWay() {
        LevelState after = evidenced(2.0, new Effort(4.0, 100, 26, false));
        assertThat(after.mean()).isCloseTo(3.3, within(1e-9));
    }

    @Test
    void aFewHoursForThreeLevelsDoNotLeadToTheTop() {
        LevelState after = evidenced(3.5, new Effort(5.0, 24 / 3.0, 8, false));
        assertThat(after.mean()).isLessThan(4.0);
        LevelState hurried = evidenced(1.0, new Effort(4.0, 1, 8, false));
        assertThat(hurried.mean()).isLessThan(1.2);
    }

    @Test
    void onlyAPostLeadsAboveTheCeiling() {
        assertThat(evidenced(3.9, new Effort(5, 1e9, 52, false)).mean()).isLessThan(4.0);
        assertThat(evidenced(3.9, new Effort(5, 1e9, 52, true)).mean()).isGreaterThan(4.5);
    }

    @Test
    void aPlanSaysWhatItsOwnStepsLeadTo() {
        Roadmap plan = Plans.first(LEADER);
        Promise promise = Promise.of(LEADER, plan.milestones());
        assertThat(promise).isNotNull();
        assertThat(plan.readiness().projected()).isEqualTo(promise.kept().score());
        assertThat(plan.readiness().promised())
                .isEqualTo(
                        new LeaderSituation.Interval(promise.kept().low(), promise.kept().high()));
        assertThat(plan.readiness().withoutEvidence())
                .isLessThan(plan.readiness().projected())
                .isGreaterThanOrEqualTo(plan.readiness().now() - 1);
    }

    @Test
    void stepsThatAreDoneOnTheirDatesAndShownKeepThePromise() {
        Roadmap plan = Plans.first(LEADER);
        Promise promised = Promise.of(LEADER, plan.milestones());
        List<Milestone> done =
                plan.milestones().stream()
                        .map(m ->
                                m.to(
                                        MilestoneStatus.DONE,
                                        m.end().atTime(17, 0).toInstant(ZoneOffset.UTC),
                                        new Milestone.Evidence("Shown.", null)))
                        .sorted(Comparator.comparing(Milestone::end))
                        .toList();
        assertThat(Promise.of(LEADER, done).kept()).isEqualTo(promised.kept());
        List<Milestone> untold =
                done.stream()
                        .map(m ->
                                new Milestone(
                                        m.id(),
                                        m.title(),
                                        m.kind(),
                                        m.hours(),
                                        m.start(),
                                        m.end(),
                                        m.dependsOn(),
                                        m.raises(),
                                        m.doneWhen(),
                                        m.status(),
                                        m.statusAt(),
                                        null,
                                        m.because(),
                                        null))
                        .toList();
        assertThat(Promise.of(LEADER, untold).kept().score()).isEqualTo(promised.withoutEvidence());
    }

    @Test
    void anAssessmentThatDoesNotSayHowLevelsGrowIsPromisedAsBefore() {
        Roadmap plan = Plans.first(Plans.leader(7, TargetRole.CTO, 6, 60));
        assertThat(plan.readiness().promised()).isNull();
        assertThat(plan.readiness().withoutEvidence()).isNull();
        assertThat(plan.readiness().projected()).isGreaterThan(plan.readiness().now());
    }

    private static LevelState evidenced(double mean, Effort effort) {
        return PROJECTION.growing(
                new LevelState(mean, 1.7, 0.0004), effort, Plans.GROWTH.evidenced());
    }
}
