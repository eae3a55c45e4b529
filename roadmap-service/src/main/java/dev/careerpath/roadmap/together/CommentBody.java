package dev.careerpath.roadmap.together;

import dev.careerpath.roadmap.planning.model.Roadmap;
import dev.careerpath.starter.problem.FieldError;
import dev.careerpath.starter.text.Text;
import dev.careerpath.starter.text.TextRule;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * What somebody has to say about a step.
 *
 * @param milestoneId a step of the roadmap as it is now
 * @param text up to 2,000 characters
 */
record CommentBody(
        @NotNull @Size(max = 200) @Text(TextRule.SINGLE_LINE) String milestoneId,
        @NotNull @Size(max = 2000) @Text(TextRule.MULTI_LINE) String text) {

    /** What the schema cannot say. */
    List<FieldError> errors(Roadmap roadmap) {
        return milestoneId == null || roadmap.milestone(milestoneId).isPresent()
                ? List.of()
                : List.of(
                        new FieldError(
                                "/milestoneId",
                                "The roadmap has no such step; give the id of one that it has."));
    }
}
