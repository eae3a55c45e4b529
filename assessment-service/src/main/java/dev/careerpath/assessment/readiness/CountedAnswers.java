package dev.careerpath.assessment.readiness;

import dev.careerpath.assessment.framework.Constants.OtherRatings;
import dev.careerpath.assessment.framework.RaterGroup;
import dev.careerpath.assessment.readiness.LeaderProfile.Rating;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The others' answers that count so far, by competency and group.
 *
 * <p>Answers of a group count in the order they came, its minimum at a time. So neither a figure
 * nor the difference between a figure before and after is one person's answer.
 */
public final class CountedAnswers {

    private static final Comparator<OthersRating> AS_THEY_CAME =
            Comparator.comparing(OthersRating::at).thenComparing(OthersRating::id);

    private final OtherRatings constants;
    private final Map<String, Map<RaterGroup, List<Answer>>> answers = new HashMap<>();

    /** One rater's answer for one competency. */
    public record Answer(double level, LocalDate date) {}

    public CountedAnswers(OtherRatings constants, List<OthersRating> others) {
        this.constants = constants;
        for (OthersRating rating : others.stream().sorted(AS_THEY_CAME).toList()) {
            LocalDate date = LocalDate.ofInstant(rating.at(), ZoneOffset.UTC);
            for (Rating level : rating.levels()) {
                answers.computeIfAbsent(level.competency(), _ -> new EnumMap<>(RaterGroup.class))
                        .computeIfAbsent(rating.group(), _ -> new ArrayList<>(4))
                        .add(new Answer(level.level(), date));
            }
        }
    }

    /**
     * The answers that count, by group, in the order they came; groups without any are left out.
     */
    public Map<RaterGroup, List<Answer>> of(String competency) {
        Map<RaterGroup, List<Answer>> all = answers.get(competency);
        if (all == null) {
            return Map.of();
        }
        Map<RaterGroup, List<Answer>> counted = new EnumMap<>(RaterGroup.class);
        all.forEach((group, given) -> {
            int count = constants.group(group).counted(given.size());
            if (count > 0) {
                counted.put(group, given.subList(0, count));
            }
        });
        return counted;
    }
}
