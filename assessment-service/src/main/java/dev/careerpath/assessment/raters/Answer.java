package dev.careerpath.assessment.raters;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a rater answered.
 *
 * @param levels at least one, at most one for a competency
 * @param comment on the whole; null for none
 */
record Answer(Instant at, List<Level> levels, @Nullable String comment) {

    /**
     * @param level 0 to 5
     * @param comment on this competency; null for none
     */
    record Level(String competency, double level, @Nullable String comment) {}

    /** Whether both say the same, whenever they were given. */
    boolean saysTheSame(Answer other) {
        return levels.equals(other.levels) && Objects.equals(comment, other.comment);
    }
}
