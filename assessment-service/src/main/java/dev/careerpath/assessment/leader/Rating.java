package dev.careerpath.assessment.leader;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A rating, by default the leader's own.
 *
 * @param competency code
 * @param level 0 to 5
 * @param ratedOn the day it speaks of; null where that is not told
 * @throws IllegalArgumentException if the level is out of range
 */
public record Rating(String competency, double level, @Nullable LocalDate ratedOn) {

    public Rating {
        requireLevel(level);
    }

    public Rating(String competency, double level) {
        this(competency, level, null);
    }

    static void requireLevel(double level) {
        if (!(level >= 0 && level <= 5)) {
            throw new IllegalArgumentException("level must be 0 to 5, was " + level);
        }
    }
}
