package dev.careerpath.assessment.leader;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerpath.assessment.framework.CompanyStage;
import dev.careerpath.assessment.framework.CurrentRole;
import dev.careerpath.assessment.framework.RaterGroup;
import dev.careerpath.assessment.framework.TargetRole;
import dev.careerpath.assessment.leader.MilestoneProgress.Status;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class KnownTests {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 5);
    private static final Instant LATER = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void aMilestoneBegunAndReopenedLeavesAllElseAsItWas() {
        Known revised = Known.since(FIRST, rated(2.0)).revised(rated(3.0), FIRST.plusDays(30));
        Known begun = revised.progressed(milestone("m1", Status.STARTED));
        assertThat(begun.reopened("m1")).isEqualTo(revised);
    }

    @Test
    void aMilestoneIsKnownAsItStandsLast() {
        Known known =
                Known.since(FIRST, rated(2.0))
                        .progressed(milestone("m1", Status.STARTED))
                        .progressed(milestone("m2", Status.STARTED))
                        .progressed(milestone("m1", Status.SKIPPED));
        assertThat(known.milestones())
                .containsExactly(milestone("m2", Status.STARTED), milestone("m1", Status.SKIPPED));
        assertThat(known.milestone("m1")).isEqualTo(milestone("m1", Status.SKIPPED));
        assertThat(known.milestone("m3")).isNull();
    }

    @Test
    void anAnswerThatComesAgainCountsOnce() {
        OthersRating answer = answer("r1", 3.0);
        Known known = Known.since(FIRST, rated(2.0)).answered(answer).answered(answer("r2", 4.0));
        assertThat(known.answered(answer).others()).containsExactly(answer("r2", 4.0), answer);
    }

    private static LeaderProfile rated(double level) {
        return new LeaderProfile(
                "UTC",
                CurrentRole.TECH_LEAD,
                TargetRole.CTO,
                new CompanyContext(CompanyStage.STARTUP, List.of(), null, false),
                Experience.UNKNOWN,
                List.of(),
                List.of(new Rating("governance", level)),
                List.of(),
                null,
                null);
    }

    private static MilestoneProgress milestone(String id, Status status) {
        return new MilestoneProgress(id, status, LATER, false, List.of());
    }

    private static OthersRating answer(String id, double level) {
        return new OthersRating(
                id, RaterGroup.PEER, LATER, List.of(new Rating("governance", level)));
    }
}
