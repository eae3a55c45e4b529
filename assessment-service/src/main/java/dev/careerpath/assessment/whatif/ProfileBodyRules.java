package dev.careerpath.assessment.whatif;

import dev.careerpath.starter.problem.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * What a profile body must have to be tried out. Names of fields and values of enumerations are
 * checked where it is read; this is about what is missing and out of range.
 */
final class ProfileBodyRules {

    private static final int MOST_ENTRIES = 500;
    private static final Map<String, Double> GREATEST =
            Map.of(
                    "yearsInIndustry", 80.0,
                    "yearsArchitecture", 80.0,
                    "yearsLeadership", 80.0,
                    "yearsInComparableRole", 80.0,
                    "yearsItSalesOrSolutionArchitecture", 80.0,
                    "largestTeamLed", 1_000_000.0,
                    "travelPercentAccepted", 100.0);

    private final List<FieldError> errors = new ArrayList<>();

    private ProfileBodyRules() {}

    /** What to mend and where, everything at once. */
    static List<FieldError> check(JsonNode profile) {
        ProfileBodyRules rules = new ProfileBodyRules();
        rules.profile(profile);
        return rules.errors;
    }

    private void profile(JsonNode profile) {
        required(profile, "", "currentRole", "the role held today, such as VP_ENGINEERING");
        required(profile, "", "targetRole", "the role aimed at, such as CTO");
        JsonNode context = profile.path("context");
        required(profile, "", "context", "an object with at least the field companyStage");
        required(context, "/context", "companyStage", "STARTUP, SCALE_UP or ENTERPRISE");
        withoutNulls(context, "/context", "emphases");
        experience(profile.path("experience"));
        range(profile.path("situation"), "/situation", "monthsAway", 600);
        range(profile.path("situation"), "/situation", "companySize", 5_000_000);
        withoutNulls(profile.path("situation"), "/situation", "reach");
        for (String list : List.of("education", "ratings", "evidence")) {
            withoutNulls(profile, "", list);
        }
        each(profile, "education", (entry, at) -> required(entry, at, "level", "such as MASTER"));
        each(
                profile,
                "ratings",
                (entry, at) -> {
                    required(entry, at, "competency", "the code of a competency");
                    if (required(entry, at, "level", "a number from 0 to 5")) {
                        range(entry, at, "level", 5);
                    }
                });
        each(
                profile,
                "evidence",
                (entry, at) -> {
                    required(entry, at, "competency", "the code of a competency");
                    required(entry, at, "kind", "such as LED");
                    required(entry, at, "date", "a date such as 2026-03-01");
                    range(entry, at, "level", 5);
                });
    }

    private void experience(JsonNode experience) {
        for (String field : experience.propertyNames()) {
            Double greatest = GREATEST.get(field);
            if (greatest != null) {
                range(experience, "/experience", field, greatest);
            }
        }
        JsonNode budget = experience.path("budgetOwned");
        if (budget.isObject()) {
            String at = "/experience/budgetOwned";
            if (required(budget, at, "amount", "a number")) {
                range(budget, at, "amount", 1e15);
            }
            required(budget, at, "currency", "an ISO 4217 code such as USD");
        }
    }

    private interface Entry {
        void check(JsonNode entry, String pointer);
    }

    private void each(JsonNode profile, String list, Entry check) {
        JsonNode entries = profile.path(list);
        if (entries.size() > MOST_ENTRIES) {
            errors.add(
                    new FieldError(
                            "/" + list,
                            "The list has %d entries; %d at most."
                                    .formatted(entries.size(), MOST_ENTRIES)));
            return;
        }
        for (int i = 0; i < entries.size(); i++) {
            if (entries.path(i).isObject()) {
                check.check(entries.path(i), "/" + list + "/" + i);
            }
        }
    }

    private void withoutNulls(JsonNode parent, String at, String list) {
        JsonNode entries = parent.path(list);
        for (int i = 0; i < entries.size(); i++) {
            if (entries.path(i).isNull()) {
                errors.add(
                        new FieldError(at + "/" + list + "/" + i, "null is no entry; remove it."));
            }
        }
    }

    private boolean required(JsonNode parent, String at, String field, String expected) {
        JsonNode value = parent.path(field);
        // An empty text would be read as no value at all.
        boolean missing =
                value.isMissingNode()
                        || value.isNull()
                        || (value.isString() && value.asString().isBlank());
        if (missing) {
            errors.add(new FieldError(at + "/" + field, "This is required: " + expected + "."));
        }
        return !missing;
    }

    private void range(JsonNode parent, String at, String field, double greatest) {
        JsonNode value = parent.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return;
        }
        if (!value.isNumber()) {
            errors.add(new FieldError(at + "/" + field, "A number is expected here."));
        } else if (!(value.doubleValue() >= 0 && value.doubleValue() <= greatest)) {
            errors.add(
                    new FieldError(
                            at + "/" + field,
                            "%s is out of range; give 0 to %.0f."
                                    .formatted(value.asString(), greatest)));
        }
    }
}
