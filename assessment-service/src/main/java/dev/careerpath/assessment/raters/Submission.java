package dev.careerpath.assessment.raters;

import dev.careerpath.assessment.framework.Framework;
import dev.careerpath.starter.problem.FieldError;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An answer as a rater sends it; not every question must be answered, but one at least.
 *
 * @param comment on the whole, up to 2,000 characters
 */
record Submission(
        @ArraySchema(
                        arraySchema = @Schema(requiredMode = RequiredMode.REQUIRED),
                        minItems = 1,
                        maxItems = 200)
                @Nullable List<@Nullable Level> levels,
        @Schema(maxLength = LONGEST_COMMENT) @Nullable String comment) {

    /** Nothing answered yet. */
    static final Submission EMPTY = new Submission(List.of(), null);

    static final int LONGEST_COMMENT = 2000;

    /**
     * @param competency code
     * @param level 0 to 5
     * @param comment up to 2,000 characters
     */
    record Level(
            @Schema(requiredMode = RequiredMode.REQUIRED, maxLength = 61)
                    @Nullable String competency,
            @Schema(requiredMode = RequiredMode.REQUIRED, minimum = "0", maximum = "5")
                    @Nullable Double level,
            @Schema(maxLength = LONGEST_COMMENT) @Nullable String comment) {}

    /** What to mend and where; empty when all is well. */
    List<FieldError> errors(Framework framework) {
        return new SubmissionErrors(framework).of(this);
    }

    /**
     * The answer; what is incomplete is left out.
     *
     * @param batch how many answers of the rater's group are shown at a time
     */
    Answer answer(Instant at, int batch) {
        List<Answer.Level> given = new ArrayList<>();
        if (levels != null) {
            for (Level level : levels) {
                if (level != null && level.competency() != null && level.level() != null) {
                    given.add(
                            new Answer.Level(
                                    level.competency(), level.level(), text(level.comment())));
                }
            }
        }
        return new Answer(at, given, text(comment), batch);
    }

    private static @Nullable String text(@Nullable String comment) {
        return comment == null || comment.isBlank() ? null : comment.strip();
    }
}
