package dev.careerpath.assessment.readiness;

import dev.careerpath.assessment.framework.Growth;
import dev.careerpath.assessment.leader.MilestoneProgress;
import dev.careerpath.assessment.leader.MilestoneProgress.Finish;
import dev.careerpath.assessment.leader.MilestoneProgress.Raise;

/** A finished milestone as the step that moves one of its competencies. */
final class FinishedStep {

    private FinishedStep() {}

    /** Its hours are shared evenly; a post's are not counted, since one is in it all day. */
    static LevelState.Step of(MilestoneProgress milestone, Raise raise, Growth growth) {
        Finish finish = milestone.finish();
        boolean post = finish != null && finish.post();
        Double hours = finish == null || post ? null : finish.hours();
        Double weeks = finish == null ? null : finish.weeks();
        return new LevelState.Step(
                raise.to(),
                switch (milestone.shown()) {
                    case TOLD -> growth.told();
                    case EVIDENCED -> growth.evidenced();
                    case CONFIRMED -> growth.confirmed();
                },
                hours == null ? Double.POSITIVE_INFINITY : hours / milestone.raises().size(),
                weeks == null ? Double.POSITIVE_INFINITY : weeks,
                post || (finish != null && finish.confirmed()));
    }
}
