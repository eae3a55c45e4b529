package dev.careerpath.roadmap.preview;

import dev.careerpath.roadmap.preview.PreviewController.WhatIf;
import dev.careerpath.starter.body.BodySchema;
import dev.careerpath.starter.problem.FieldError;
import dev.careerpath.starter.problem.InvalidRequest;
import dev.careerpath.starter.text.TextRule;
import dev.careerpath.starter.text.TimeZones;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Finds what needs mending in a what-if. */
final class WhatIfRules {

    private static final BodySchema PROFILE =
            BodySchema.at("/bodies/profile.schema.json", "plannedWhatIf");

    /** The furthest that the goal of a profile may be. */
    private static final int YEARS_AHEAD = 30;

    private WhatIfRules() {}

    /** What is wrong with a what-if. */
    static List<FieldError> check(WhatIf change, LocalDate today) {
        List<FieldError> errors = new ArrayList<>();
        date("/targetDate", change.targetDate(), today, errors);
        if (!change.asksForAnAssessment()
                && change.hoursPerWeek() == null
                && change.targetDate() == null) {
            errors.add(
                    new FieldError(
                            "",
                            "Give at least one of hoursPerWeek, targetDate, targetRole and context."));
        }
        return errors;
    }

    /**
     * Refuses a profile that no plan can be made of.
     *
     * @throws InvalidRequest with everything that needs mending
     */
    static void check(ObjectNode profile, Instant now) {
        List<FieldError> errors = new ArrayList<>(PROFILE.check(profile));
        if (TextRule.DATE.problem(profile.at("/goal/targetDate").asString("")) == null) {
            LocalDate date = LocalDate.parse(profile.at("/goal/targetDate").asString());
            date("/goal/targetDate", date, LocalDate.ofInstant(now, zone(profile)), errors);
        }
        if (!errors.isEmpty()) {
            throw new InvalidRequest(errors);
        }
    }

    private static ZoneId zone(ObjectNode profile) {
        String name = profile.path("timeZone").asString("UTC");
        return TextRule.TIME_ZONE.problem(name) == null ? TimeZones.of(name) : ZoneOffset.UTC;
    }

    private static void date(
            String pointer, @Nullable LocalDate date, LocalDate today, List<FieldError> errors) {
        if (date != null && (!date.isAfter(today) || date.isAfter(today.plusYears(YEARS_AHEAD)))) {
            errors.add(
                    new FieldError(
                            pointer,
                            "Give a date after %s, at most %d years ahead."
                                    .formatted(today, YEARS_AHEAD)));
        }
    }
}
