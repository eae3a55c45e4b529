package dev.careerpath.profile.tokens;

import dev.careerpath.starter.personal.PersonalTokenTopic;
import dev.careerpath.starter.problem.FieldError;
import dev.careerpath.starter.text.Text;
import dev.careerpath.starter.text.TextRule;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A token as it is asked for.
 *
 * @param name what it is for, one line of up to 100 characters
 * @param scopes at most those of whoever asks
 * @param expiresOn its last day, in UTC, at most 90 days ahead; 30 days ahead if it is not given
 */
record TokenBody(
        @NotNull @Size(min = 1, max = 100) @Text(TextRule.SINGLE_LINE) @Nullable String name,
        @ArraySchema(
                        minItems = 1,
                        maxItems = 50,
                        schema = @Schema(type = "string", maxLength = 100))
                @NotNull
                @Nullable Set<String> scopes,
        @Nullable LocalDate expiresOn) {

    private static final int USUAL_DAYS = 30;

    /** Everything that needs mending. */
    List<FieldError> errors(Set<String> may, LocalDate today) {
        List<FieldError> errors = new ArrayList<>();
        if (name == null || name.isBlank()) {
            errors.add(new FieldError("/name", "Say what it is for, in 1 to 100 characters."));
        }
        if (scopes == null || scopes.isEmpty()) {
            errors.add(new FieldError("/scopes", "Name at least one scope."));
        } else {
            // What is no text was left out in reading, and is named already.
            Set<String> more = new TreeSet<>(scopes.stream().filter(Objects::nonNull).toList());
            more.removeAll(may);
            if (!more.isEmpty()) {
                errors.add(
                        new FieldError(
                                "/scopes",
                                "You have not got %s yourself; you have %s."
                                        .formatted(
                                                String.join(", ", more),
                                                String.join(", ", new TreeSet<>(may)))));
            }
        }
        LocalDate last = today.plusDays(PersonalTokenTopic.LONGEST_LIFE.toDays() - 1);
        if (expiresOn != null && (expiresOn.isBefore(today) || expiresOn.isAfter(last))) {
            errors.add(
                    new FieldError(
                            "/expiresOn", "Give a day from %s to %s.".formatted(today, last)));
        }
        return errors;
    }

    /** Its last day. */
    LocalDate lastDay(LocalDate today) {
        return expiresOn == null ? today.plusDays(USUAL_DAYS) : expiresOn;
    }
}
