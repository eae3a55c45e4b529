package dev.careerpath.assessment.readiness;

import dev.careerpath.assessment.leader.OthersRating.Answer;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What a group of raters says of one competency.
 *
 * @param precision of the mean; its raters share a view, so each further one adds a little less
 */
record GroupMean(double level, double precision) {

    /**
     * @param fresh precision of one fresh answer
     * @param left how much an answer still counts, 0 to 1
     * @param shared correlation between the errors of the group's raters, 0 to 1
     */
    static GroupMean of(
            List<Answer> answers, double fresh, ToDoubleFunction<Answer> left, double shared) {
        double weights = 0;
        double sum = 0;
        for (Answer answer : answers) {
            double weight = fresh * left.applyAsDouble(answer);
            weights += weight;
            sum += weight * answer.level();
        }
        double further = Math.max(0, weights / fresh - 1);
        return new GroupMean(sum / weights, weights / (1 + shared * further));
    }
}
