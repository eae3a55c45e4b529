package dev.careerpath.bench.planning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerpath.bench.planning.FollowedPlan.Manner;
import dev.careerpath.bench.planning.FollowedPlan.Outcome;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The short form of the report; the long one is a command. */
class PromiseTests {

    private static final int LEADERS = 20;
    private static final double INTERVAL = 80;

    @Test
    void whoFollowsAPlanWithEvidenceIsAssessedAsPromised() {
        List<Outcome> all = PromiseReport.outcomes(Manner.WITH_EVIDENCE, LEADERS, 0);
        assertThat(PromiseReport.near(all, Outcome::first)).isGreaterThanOrEqualTo(95);
        assertThat(PromiseReport.inside(all, Outcome::first)).isGreaterThanOrEqualTo(INTERVAL);
    }

    @Test
    void whoIsLateOrSkipsIsToldBeforeTheEnd() {
        for (Manner manner : List.of(Manner.A_THIRD_LATE, Manner.SKIPPING_A_THIRD)) {
            List<Outcome> all = PromiseReport.outcomes(manner, LEADERS, 0);
            assertThat(PromiseReport.inside(all, Outcome::last)).isGreaterThanOrEqualTo(INTERVAL);
        }
    }

    @Test
    void whoShowsNothingIsAssessedAsTheFirstPlanSaidOfIt() {
        List<Outcome> all = PromiseReport.outcomes(Manner.WITHOUT_EVIDENCE, LEADERS, 0);
        assertThat(PromiseReport.near(all, PromiseReport::warning)).isGreaterThanOrEqualTo(95);
        assertThat(PromiseReport.inside(all, Outcome::first)).isGreaterThanOrEqualTo(INTERVAL);
    }
}
