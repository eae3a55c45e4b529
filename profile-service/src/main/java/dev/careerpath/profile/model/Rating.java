package dev.careerpath.profile.model;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How the leader rates one competency; competency and level are required.
 *
 * @param competency code, such as {@code strategic-thinking}
 * @param level 0 to 5
 * @param ratedOn the day on which the level first appeared or changed, written by the service
 */
public record Rating(
        @Nullable String competency, @Nullable Double level, @Nullable LocalDate ratedOn) {

    /** The same rating, of another day. */
    Rating on(@Nullable LocalDate day) {
        return new Rating(competency, level, day);
    }

    boolean isSameLevel(Rating other) {
        return Objects.equals(level, other.level);
    }
}
