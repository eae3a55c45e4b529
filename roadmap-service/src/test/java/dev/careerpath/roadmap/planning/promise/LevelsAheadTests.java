package dev.careerpath.roadmap.planning.promise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerpath.roadmap.Plans;
import dev.careerpath.roadmap.catalogue.TargetRole;
import dev.careerpath.roadmap.planning.model.LeaderSituation;
import dev.careerpath.roadmap.planning.model.LeaderSituation.Need;
import dev.careerpath.roadmap.planning.model.LevelState;
import dev.careerpath.roadmap.planning.model.Milestone;
import dev.careerpath.roadmap.planning.model.Roadmap;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The levels on the way of a plan are those of its promise. */
class LevelsAheadTests {

    private static final LeaderSituation LEADER =
            Plans.growing(Plans.leader(7, TargetRole.CTO, 6, 60));
    private static final Roadmap PLAN = Plans.first(LEADER);

    @Test
    void endsWithTheLevelsThatThePromiseIsMadeOf() {
        List<LevelState> states = new ArrayList<>();
        for (Need need : LEADER.needs()) {
            List<LevelsAhead.Reached> ahead = LevelsAhead.of(LEADER, need, PLAN.milestones());
            double level = ahead.isEmpty() ? need.level() : ahead.getLast().level();
            states.add(new LevelState(level, 1, 0));
        }

        assertThat(ProjectedScore.of(LEADER.needs(), states, Plans.GROWTH).score())
                .isEqualTo(PLAN.readiness().projected());
    }

    @Test
    void risesStepByStepInTheOrderOfTheirEnds() {
        for (Need need : LEADER.needs()) {
            List<LevelsAhead.Reached> ahead = LevelsAhead.of(LEADER, need, PLAN.milestones());

            assertThat(ahead).extracting(it -> it.step().end()).isSorted();
            assertThat(ahead).extracting(LevelsAhead.Reached::level).isSorted();
        }
    }

    @Test
    void takesWhatStepsLeadToWhereTheAssessmentDoesNotSayHowLevelsGrow() {
        LeaderSituation leader = Plans.leader(7, TargetRole.CTO, 6, 60);
        Roadmap plan = Plans.first(leader);
        Milestone step =
                plan.milestones().stream()
                        .filter(it -> !it.raises().isEmpty())
                        .findFirst()
                        .orElseThrow();
        Milestone.Raised raised = step.raises().getFirst();
        Need need =
                leader.needs().stream()
                        .filter(it -> it.code().equals(raised.competency()))
                        .findFirst()
                        .orElseThrow();

        assertThat(LevelsAhead.of(leader, need, List.of(step)))
                .containsExactly(
                        new LevelsAhead.Reached(step, Math.max(need.level(), raised.to())));
    }
}
