package dev.careerpath.profile.model;

import dev.careerpath.starter.problem.FieldError;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What makes a profile valid beyond the JSON Schema of its body: what depends on today, on other
 * fields or on what is held. Anything may be missing; the schema says so.
 */
public final class ProfileRules {

    private static final int FURTHEST_GOAL_YEARS = 30;

    private ProfileRules() {}

    /**
     * Checks everything at once, so that one answer tells all there is to mend.
     *
     * @param held the profile as it is held; null for a new one
     * @param today in the profile's time zone
     * @return what to mend and where, empty for a valid profile
     */
    public static List<FieldError> check(Profile profile, @Nullable Profile held, LocalDate today) {
        Findings findings = new Findings();
        ratings(findings, profile.ratings());
        EvidenceRules.check(findings, profile.evidence(), today);
        goal(findings, profile.goal(), today);
        SituationRules.check(findings, profile.situation());
        RatingDays.check(findings, profile.ratings(), held == null ? List.of() : held.ratings());
        EvidenceIds.check(findings, profile.evidence(), held == null ? List.of() : held.evidence());
        return findings.found();
    }

    private static void ratings(Findings findings, List<? extends @Nullable Rating> ratings) {
        Map<String, Integer> first = new HashMap<>();
        for (int i = 0; i < ratings.size(); i++) {
            Rating rating = ratings.get(i);
            String code = rating == null ? null : rating.competency();
            Integer earlier = code == null ? null : first.putIfAbsent(code, i);
            if (earlier != null) {
                findings.add(
                        "/ratings/" + i + "/competency",
                        "%s is already rated at /ratings/%d; keep one of the two."
                                .formatted(code, earlier));
            }
        }
    }

    private static void goal(Findings findings, @Nullable Goal goal, LocalDate today) {
        LocalDate date = goal == null ? null : goal.targetDate();
        if (date == null) {
            return;
        }
        if (!date.isAfter(today)) {
            findings.add(
                    "/goal/targetDate",
                    date + " is not in the future; give a date after " + today + ".");
        } else if (date.isAfter(today.plusYears(FURTHEST_GOAL_YEARS))) {
            findings.add(
                    "/goal/targetDate",
                    date
                            + " is too far away; give a date within "
                            + FURTHEST_GOAL_YEARS
                            + " years.");
        }
    }
}
