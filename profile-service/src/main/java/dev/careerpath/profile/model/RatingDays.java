package dev.careerpath.profile.model;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gives each rating the day on which it first appeared or last changed its level. */
public final class RatingDays {

    private RatingDays() {}

    /** Points at days that differ from what is held; a day read before may be sent back. */
    static void check(Findings findings, List<? extends @Nullable Rating> sent, List<Rating> held) {
        Map<@Nullable String, Rating> known = byCompetency(held);
        for (int i = 0; i < sent.size(); i++) {
            Rating rating = sent.get(i);
            if (rating == null || rating.ratedOn() == null) {
                continue;
            }
            Rating before = known.get(rating.competency());
            if (before == null || !rating.ratedOn().equals(before.ratedOn())) {
                findings.add(
                        "/ratings/" + i + "/ratedOn",
                        "This is not the day that the service holds for the rating. Leave it out and the service"
                                + " writes it.");
            }
        }
    }

    /**
     * The ratings with their days: a level that stays keeps its day, all others are of today.
     *
     * @param held what the profile holds so far, empty for a new profile
     */
    public static List<Rating> complete(List<Rating> sent, List<Rating> held, LocalDate today) {
        Map<@Nullable String, Rating> known = byCompetency(held);
        return sent.stream()
                .map(rating -> rating.on(dayOf(rating, known.get(rating.competency()), today)))
                .toList();
    }

    private static @Nullable LocalDate dayOf(
            Rating rating, @Nullable Rating before, LocalDate today) {
        return before != null && before.isSameLevel(rating) ? before.ratedOn() : today;
    }

    /** The ratings as they are held, those from before days were written with this one. */
    static List<Rating> orElse(List<Rating> held, LocalDate day) {
        return held.stream()
                .map(rating -> rating.ratedOn() == null ? rating.on(day) : rating)
                .toList();
    }

    private static Map<@Nullable String, Rating> byCompetency(List<Rating> ratings) {
        Map<@Nullable String, Rating> known = new HashMap<>();
        ratings.forEach(rating -> known.put(rating.competency(), rating));
        return known;
    }
}
