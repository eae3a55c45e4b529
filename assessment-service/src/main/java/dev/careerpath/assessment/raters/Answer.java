package dev.careerpath.assessment.raters;

import dev.careerpath.assessment.framework.RaterGroup;
import dev.careerpath.assessment.leader.AnswerBatches;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a rater answered.
 *
 * @param levels at least one, at most one for a competency
 * @param comment on the whole; null for none
 * @param batch how many answers of the group are shown at a time, fixed when this one was given;
 *     null where it was given before that was written
 */
record Answer(Instant at, List<Level> levels, @Nullable String comment, @Nullable Integer batch) {

    /**
     * @param level 0 to 5
     * @param comment on this competency; null for none
     */
    record Level(String competency, double level, @Nullable String comment) {}

    int batchSize(RaterGroup group) {
        return AnswerBatches.size(group, batch == null ? 1 : batch);
    }
}
