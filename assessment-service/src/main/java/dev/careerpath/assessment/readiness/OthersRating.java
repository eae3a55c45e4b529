package dev.careerpath.assessment.readiness;

import dev.careerpath.assessment.framework.RaterGroup;
import dev.careerpath.assessment.readiness.LeaderProfile.Rating;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one other person answered.
 *
 * @param id of the answer; says nothing of who gave it
 * @param at when it was given
 * @param levels at most one for a competency
 * @param batch how many answers of the group count at a time, fixed when this one was given
 */
public record OthersRating(
        String id, RaterGroup group, Instant at, List<Rating> levels, @Nullable Integer batch) {

    /** By group, and within it in the order of coming. */
    static final Comparator<OthersRating> AS_THEY_CAME =
            Comparator.comparing(OthersRating::group)
                    .thenComparing(OthersRating::at)
                    .thenComparing(OthersRating::id);

    public OthersRating {
        levels = List.copyOf(levels);
    }

    /**
     * A rating in the smallest batch that the group allows, as for answers from before batches were
     * stored.
     */
    public OthersRating(String id, RaterGroup group, Instant at, List<Rating> levels) {
        this(id, group, at, levels, null);
    }

    int batchSize() {
        return AnswerBatches.size(group, batch == null ? 1 : batch);
    }
}
