package dev.careerpath.assessment.cohorts;

import dev.careerpath.assessment.groups.Fives;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A cohort's mean level of one competency, as it was last published.
 *
 * @param level 0 to 5, with one decimal
 * @param people behind it
 * @param counted by profile, the level of each that it was made from
 */
record Figure(double level, int people, Map<String, Double> counted) {

    Figure {
        counted = Map.copyOf(counted);
    }

    /**
     * What is published next.
     *
     * @param before what was published last; null for nothing
     * @param levels of everybody in the cohort today, by profile
     * @return {@code before} until enough people make a difference; null for nothing
     */
    static @Nullable Figure next(@Nullable Figure before, Map<String, Double> levels) {
        if (levels.size() < Fives.AT_LEAST) {
            // Less than five are left, so nothing is shown; and nothing is until there are five
            // others.
            return before;
        }
        if (before != null && differing(before.counted(), levels) < Fives.AT_LEAST) {
            return before;
        }
        double mean = levels.values().stream().mapToDouble(level -> level).average().orElseThrow();
        return new Figure(Math.round(10 * mean) / 10.0, levels.size(), levels);
    }

    /** The same without the ids of these people; they still count among those who are gone. */
    Figure without(Set<String> erased) {
        Map<String, Double> nameless = new HashMap<>();
        counted.forEach((person, of) ->
                nameless.put(erased.contains(person) ? "erased-" + nameless.size() : person, of));
        return new Figure(level, people, nameless);
    }

    /** Whether as many people as it needs are in the cohort today. */
    boolean showsFor(int peopleToday) {
        return peopleToday >= Fives.AT_LEAST;
    }

    /** The count in steps of five, so that nobody is seen joining or leaving. */
    int peopleRounded() {
        return (int) Fives.rounded(people);
    }

    private static long differing(Map<String, Double> was, Map<String, Double> is) {
        Map<String, Double> joinedOrChanged = new HashMap<>(is);
        joinedOrChanged.entrySet().removeIf(one -> one.getValue().equals(was.get(one.getKey())));
        long left = was.keySet().stream().filter(person -> !is.containsKey(person)).count();
        return joinedOrChanged.size() + left;
    }
}
