package dev.careerpath.profile.model;

import dev.careerpath.starter.problem.FieldError;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What makes a profile valid. */
public final class ProfileRules {

    private static final Pattern EMAIL =
            Pattern.compile("[^@\\s\\p{Cntrl}]{1,64}@[^@\\s\\p{Cntrl}]+\\.[^@\\s\\p{Cntrl}]{2,}");
    private static final int LONGEST_EMAIL = 254;
    private static final Set<String> CURRENCIES =
            Currency.getAvailableCurrencies().stream()
                    .map(Currency::getCurrencyCode)
                    .collect(Collectors.toUnmodifiableSet());
    private static final Set<String> ZONES = Set.copyOf(ZoneId.getAvailableZoneIds());
    private static final int FURTHEST_GOAL_YEARS = 30;

    private ProfileRules() {}

    /**
     * Checks everything at once, so that one answer tells all there is to mend.
     *
     * @param held the ratings that the profile holds so far, empty for a new profile
     * @param today in the profile's time zone
     * @return what to mend and where, empty for a valid profile
     */
    public static List<FieldError> check(Profile profile, List<Rating> held, LocalDate today) {
        Findings findings = new Findings();
        person(findings, profile);
        findings.required("/currentRole", profile.currentRole(), oneOf(CurrentRole.values()));
        findings.required("/targetRole", profile.targetRole(), oneOf(TargetRole.values()));
        context(findings, profile.context());
        experience(findings, profile.experience());
        education(findings, profile.education());
        ratings(findings, profile.ratings());
        EvidenceRules.check(findings, profile.evidence(), today);
        goal(findings, profile.goal(), today);
        SituationRules.check(findings, profile.situation());
        RatingDays.check(findings, profile.ratings(), held);
        return findings.found();
    }

    private static void person(Findings findings, Profile profile) {
        findings.requiredText("/name", profile.name(), 200, "the leader's name");
        String email = profile.email();
        if (email != null && (email.length() > LONGEST_EMAIL || !EMAIL.matcher(email).matches())) {
            findings.add("/email", "This is no e-mail address, such as ada@example.org.");
        }
        if (!ZONES.contains(profile.timeZone())) {
            findings.add(
                    "/timeZone",
                    "This is no IANA time zone, such as Europe/London. Leave it out for UTC.");
        }
    }

    private static void context(Findings findings, @Nullable Context context) {
        if (!findings.required(
                        "/context", context, "an object with at least the field companyStage")
                || context == null) {
            return;
        }
        findings.required(
                "/context/companyStage",
                context.companyStage(),
                oneOf(Context.CompanyStage.values()));
        findings.text("/context/industry", context.industry(), 100);
        Set<Context.Emphasis> seen = new HashSet<>();
        for (int i = 0; i < context.emphases().size(); i++) {
            String pointer = "/context/emphases/" + i;
            Context.Emphasis emphasis = context.emphases().get(i);
            if (findings.required(pointer, emphasis, oneOf(Context.Emphasis.values()))
                    && !seen.add(emphasis)) {
                findings.add(pointer, emphasis + " is named twice; remove one.");
            }
        }
    }

    private static void experience(Findings findings, @Nullable Experience experience) {
        if (experience == null) {
            return;
        }
        String at = "/experience/";
        Map<String, @Nullable Double> years = new HashMap<>();
        years.put("yearsInIndustry", experience.yearsInIndustry());
        years.put("yearsArchitecture", experience.yearsArchitecture());
        years.put("yearsLeadership", experience.yearsLeadership());
        years.put("yearsInComparableRole", experience.yearsInComparableRole());
        years.put(
                "yearsItSalesOrSolutionArchitecture",
                experience.yearsItSalesOrSolutionArchitecture());
        years.forEach((field, value) -> findings.range(at + field, value, 0, 60, " years"));
        findings.range(at + "largestTeamLed", experience.largestTeamLed(), 0, 1_000_000, " people");
        findings.range(
                at + "travelPercentAccepted",
                experience.travelPercentAccepted(),
                0,
                100,
                " percent");
        budget(findings, at + "budgetOwned/", experience.budgetOwned());
    }

    private static void budget(Findings findings, String at, Experience.@Nullable Budget budget) {
        if (budget == null) {
            return;
        }
        findings.required(at + "amount", budget.amount(), "a whole number of currency units");
        findings.range(at + "amount", budget.amount(), 0, 1_000_000_000_000_000L, "");
        String currency = budget.currency();
        if (findings.required(at + "currency", currency, "an ISO 4217 code, such as EUR")
                && !CURRENCIES.contains(currency)) {
            findings.add(at + "currency", "This is no ISO 4217 currency code, such as EUR.");
        }
    }

    private static void education(Findings findings, List<Education> education) {
        findings.size("/education", education, 20);
        for (int i = 0; i < education.size(); i++) {
            String at = "/education/" + i;
            Education degree = education.get(i);
            if (findings.required(at, degree, "an object with the field level")) {
                findings.required(at + "/level", degree.level(), oneOf(Education.Level.values()));
                findings.text(at + "/field", degree.field(), 200);
            }
        }
    }

    private static void ratings(Findings findings, List<Rating> ratings) {
        findings.size("/ratings", ratings, 60);
        Map<String, Integer> first = new HashMap<>();
        for (int i = 0; i < ratings.size(); i++) {
            String at = "/ratings/" + i;
            Rating rating = ratings.get(i);
            if (!findings.required(at, rating, "an object with competency and level")) {
                continue;
            }
            String code = rating.competency();
            findings.competency(at + "/competency", code);
            findings.required(at + "/level", rating.level(), "a number from 0 to 5");
            findings.level(at + "/level", rating.level());
            Integer earlier = code == null ? null : first.putIfAbsent(code, i);
            if (earlier != null) {
                findings.add(
                        at + "/competency",
                        "%s is already rated at /ratings/%d; keep one of the two."
                                .formatted(code, earlier));
            }
        }
    }

    private static void goal(Findings findings, @Nullable Goal goal, LocalDate today) {
        if (!findings.required(
                        "/goal", goal, "an object with the fields targetDate and hoursPerWeek")
                || goal == null) {
            return;
        }
        LocalDate date = goal.targetDate();
        if (findings.required("/goal/targetDate", date, "a date such as 2027-11-30")
                && date != null) {
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
        findings.required("/goal/hoursPerWeek", goal.hoursPerWeek(), "hours, from 1 to 60");
        findings.range("/goal/hoursPerWeek", goal.hoursPerWeek(), 1, 60, " hours");
    }

    static String oneOf(Enum<?>[] values) {
        return Arrays.stream(values)
                .map(Enum::name)
                .collect(Collectors.joining(", ", "one of ", ""));
    }
}
