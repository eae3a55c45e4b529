package dev.careerpath.assessment.readiness;

import dev.careerpath.assessment.leader.AnswerBatches;
import dev.careerpath.assessment.leader.OthersRating.Answer;
import java.util.List;

/** The range of the levels that were stated of one competency. */
final class StatedLevels {

    private double lowest = Double.POSITIVE_INFINITY;
    private double highest = Double.NEGATIVE_INFINITY;

    void add(double level) {
        lowest = Math.min(lowest, level);
        highest = Math.max(highest, level);
    }

    /** Takes in what a group says: each answer that may be seen by itself, else their mean. */
    void add(List<Answer> answers, double mean) {
        if (AnswerBatches.areApart(answers)) {
            answers.forEach(answer -> add(answer.level()));
        } else {
            add(mean);
        }
    }

    /** Levels between the highest and the lowest, as shown. */
    double disagreement() {
        return highest > lowest ? Rounding.toHundredth(highest - lowest) : 0;
    }

    /** Begins anew, as when a step has moved the level that was spoken of. */
    void forget() {
        lowest = Double.POSITIVE_INFINITY;
        highest = Double.NEGATIVE_INFINITY;
    }
}
