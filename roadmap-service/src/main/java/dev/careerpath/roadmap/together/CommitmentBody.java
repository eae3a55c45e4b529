package dev.careerpath.roadmap.together;

import dev.careerpath.starter.problem.FieldError;
import dev.careerpath.starter.text.Text;
import dev.careerpath.starter.text.TextRule;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/**
 * What somebody proposes to have done by a day.
 *
 * @param what one line of up to 300 characters
 * @param until its last day, such as that of the next meeting; today or later, in UTC
 */
record CommitmentBody(
        @NotNull @Size(max = 300) @Text(TextRule.SINGLE_LINE) String what,
        @NotNull LocalDate until) {

    /** What the schema cannot say. */
    List<FieldError> errors(LocalDate today) {
        return until == null || !until.isBefore(today)
                ? List.of()
                : List.of(new FieldError("/until", "Give its last day, today or later."));
    }
}
