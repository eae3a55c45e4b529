package dev.careerpath.assessment.readiness;

import static dev.careerpath.assessment.readiness.Leaders.FRAMEWORK;
import static dev.careerpath.assessment.readiness.Leaders.GROWING;
import static dev.careerpath.assessment.readiness.Leaders.TODAY;
import static dev.careerpath.assessment.readiness.Leaders.barely;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.careerpath.assessment.framework.CurrentRole;
import dev.careerpath.assessment.framework.RaterGroup;
import dev.careerpath.assessment.framework.TargetRole;
import dev.careerpath.assessment.leader.Known;
import dev.careerpath.assessment.leader.MilestoneProgress;
import dev.careerpath.assessment.leader.MilestoneProgress.Finish;
import dev.careerpath.assessment.leader.MilestoneProgress.Raise;
import dev.careerpath.assessment.leader.MilestoneProgress.Status;
import dev.careerpath.assessment.leader.OthersRating;
import dev.careerpath.assessment.leader.Rating;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class MeasuredGainTests {

    private static final LocalDate START = TODAY.minusDays(200);
    private static final Known LEADER =
            Known.since(START, barely(CurrentRole.TECH_LEAD, TargetRole.CTO));

    @Test
    void aRatingByOthersAfterAStepMeasuresIt() {
        // Title 1.5; 0.65 of the way to 3.5 is 1.3, so 2.8 is expected and 2.3 is seen.
        assertThat(gains(walked(150, 3.5, "a"), rated(100, 2.3)))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.milestone()).isEqualTo("a");
                    assertThat(it.competency()).isEqualTo("governance");
                    assertThat(it.predicted()).isCloseTo(1.3, within(1e-9));
                    assertThat(it.measured()).isCloseTo(0.8, within(1e-9));
                    assertThat(it.on()).isEqualTo(TODAY.minusDays(100));
                });
    }

    @Test
    void aRatingBeforeTheStepOrWithoutOneMeasuresNothing() {
        assertThat(gains(walked(100, 3.5, "a"), rated(150, 2.3))).isEmpty();
        assertThat(MeasuredGain.all(GROWING, LEADER.heard(rated(100, 2.3)), TODAY)).isEmpty();
        assertThat(
                        MeasuredGain.all(
                                FRAMEWORK,
                                LEADER.walked(List.of(walked(150, 3.5, "a")))
                                        .heard(rated(100, 2.3)),
                                TODAY))
                .as("framework 1.0 predicts nothing")
                .isEmpty();
    }

    @Test
    void severalStepsShareWhatIsMeasured() {
        List<MeasuredGain> gains =
                MeasuredGain.all(
                        GROWING,
                        LEADER.walked(List.of(walked(150, 3.0, "a"), walked(140, 4.0, "b")))
                                .heard(rated(100, 3.0)),
                        TODAY);
        assertThat(gains).extracting(MeasuredGain::milestone).containsExactly("a", "b");
        assertThat(gains.stream().mapToDouble(MeasuredGain::measured).sum())
                .as("from the title's 1.5 to the 3.0 that was seen")
                .isCloseTo(1.5, within(1e-9));
        assertThat(gains.getFirst().measured() / gains.getLast().measured())
                .isCloseTo(
                        gains.getFirst().predicted() / gains.getLast().predicted(), within(1e-9));
    }

    private static List<MeasuredGain> gains(MilestoneProgress step, List<OthersRating> others) {
        return MeasuredGain.all(GROWING, LEADER.walked(List.of(step)).heard(others), TODAY);
    }

    private static List<OthersRating> rated(int daysAgo, double level) {
        return List.of(
                new OthersRating(
                        "r" + daysAgo,
                        RaterGroup.MANAGER,
                        at(daysAgo),
                        List.of(new Rating("governance", level))));
    }

    private static MilestoneProgress walked(int daysAgo, double to, String id) {
        return new MilestoneProgress(
                id,
                Status.COMPLETED,
                at(daysAgo),
                true,
                List.of(new Raise("governance", to)),
                new Finish(at(daysAgo), null, null, false, false));
    }

    private static Instant at(int daysAgo) {
        return TODAY.minusDays(daysAgo).atTime(9, 0).toInstant(ZoneOffset.UTC);
    }
}
