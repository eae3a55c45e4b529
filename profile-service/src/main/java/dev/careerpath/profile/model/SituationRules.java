package dev.careerpath.profile.model;

import dev.careerpath.profile.model.Situation.Employer;
import dev.careerpath.profile.model.Situation.Employment;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What makes a present situation valid: its parts must not contradict each other. */
final class SituationRules {

    private static final Set<Employment> AWAY =
            EnumSet.of(Employment.BETWEEN_JOBS, Employment.ON_LEAVE);

    private SituationRules() {}

    static void check(Findings findings, @Nullable Situation situation) {
        if (situation == null) {
            return;
        }
        String at = "/situation/";
        Employment employment = situation.employment();
        if (situation.monthsAway() != null && (employment == null || !AWAY.contains(employment))) {
            findings.add(
                    at + "monthsAway",
                    "Only a leader BETWEEN_JOBS or ON_LEAVE is away. State that as the employment, or leave this out.");
        }
        if (employment == Employment.BETWEEN_JOBS) {
            String why = "A leader BETWEEN_JOBS has no present company. ";
            if (situation.employer() == Employer.PRESENT) {
                findings.add(at + "employer", why + "Give NEW or EITHER, or leave this out.");
            }
            if (situation.companyStage() != null) {
                findings.add(at + "companyStage", why + "Leave this out.");
            }
            if (situation.companySize() != null) {
                findings.add(at + "companySize", why + "Leave this out.");
            }
        }
    }
}
