package dev.careerpath.assessment.leader;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gives each self-rating its day: the one it came with, or that on which it first stood so. */
final class DatedRatings {

    private DatedRatings() {}

    private record Stated(String competency, double level) {}

    /**
     * @param before what was known
     * @param day of this profile
     */
    static LeaderProfile of(LeaderProfile profile, Known before, LocalDate day) {
        Map<Stated, LocalDate> stood = new HashMap<>();
        LocalDate first = before.since();
        for (Rating rating : before.profile().ratings()) {
            LocalDate on = rating.ratedOn() != null ? rating.ratedOn() : first;
            if (on != null) {
                stood.put(new Stated(rating.competency(), rating.level()), on);
            }
        }
        List<Rating> dated =
                profile.ratings().stream()
                        .map(it ->
                                it.ratedOn() != null
                                        ? it
                                        : new Rating(
                                                it.competency(),
                                                it.level(),
                                                stood.getOrDefault(
                                                        new Stated(it.competency(), it.level()),
                                                        day)))
                        .toList();
        return profile.rated(dated);
    }
}
