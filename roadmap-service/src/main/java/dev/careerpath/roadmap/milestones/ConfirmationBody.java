package dev.careerpath.roadmap.milestones;

import dev.careerpath.roadmap.planning.model.Milestone.Outcome;
import dev.careerpath.starter.problem.FieldError;
import dev.careerpath.starter.text.Text;
import dev.careerpath.starter.text.TextRule;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says of a leader's finished step.
 *
 * @param reason up to 1,000 characters; a refusal needs one
 */
record ConfirmationBody(
        @NotNull Outcome outcome,
        @Size(max = 1000) @Text(TextRule.MULTI_LINE) @Nullable String reason) {

    /** What the schema cannot say. */
    List<FieldError> errors() {
        return outcome == Outcome.REFUSED && reason == null
                ? List.of(
                        new FieldError("/reason", "Say what is missing, so that it can be mended."))
                : List.of();
    }
}
