package dev.careerpath.assessment.leader;

import dev.careerpath.assessment.framework.RaterGroup;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
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
    public static final Comparator<OthersRating> AS_THEY_CAME =
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

    /**
     * One rater's answer for one competency.
     *
     * @param day of the epoch, in UTC
     * @param batch how many answers have to count together
     */
    public record Answer(RaterGroup group, String competency, double level, long day, int batch) {}

    /** What was answered, a competency at a time. */
    public Stream<Answer> answers() {
        long day = LocalDate.ofInstant(at, ZoneOffset.UTC).toEpochDay();
        return levels.stream()
                .map(it -> new Answer(group, it.competency(), it.level(), day, batchSize()));
    }

    /** How many answers of the group count together with this one. */
    public int batchSize() {
        return AnswerBatches.size(group, batch == null ? 1 : batch);
    }
}
