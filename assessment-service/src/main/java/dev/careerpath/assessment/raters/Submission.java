package dev.careerpath.assessment.raters;

import dev.careerpath.assessment.framework.Competency;
import dev.careerpath.assessment.framework.Framework;
import dev.careerpath.starter.problem.FieldError;
import dev.careerpath.starter.text.TextRule;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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

    private static final int LONGEST_COMMENT = 2000;

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
        List<FieldError> errors = new ArrayList<>();
        Set<String> known =
                framework.competencies().stream().map(Competency::code).collect(Collectors.toSet());
        Set<String> seen = new HashSet<>();
        if (levels == null || levels.isEmpty()) {
            errors.add(new FieldError("/levels", "Give a level for one competency at least."));
        } else if (levels.size() > known.size()) {
            errors.add(
                    new FieldError(
                            "/levels", "There are no more than " + known.size() + " questions."));
        } else {
            for (int i = 0; i < levels.size(); i++) {
                level("/levels/" + i, levels.get(i), known, seen, errors);
            }
        }
        comment("/comment", comment, errors);
        return errors;
    }

    private static void level(
            String pointer,
            @Nullable Level level,
            Set<String> known,
            Set<String> seen,
            List<FieldError> errors) {
        if (level == null) {
            errors.add(new FieldError(pointer, "Give an object with competency and level."));
            return;
        }
        String code = level.competency();
        if (code == null || !known.contains(code)) {
            errors.add(
                    new FieldError(
                            pointer + "/competency",
                            "\"" + code + "\" is none of the competencies that were asked for."));
        } else if (!seen.add(code)) {
            errors.add(
                    new FieldError(pointer + "/competency", "\"" + code + "\" stands here twice."));
        }
        Double value = level.level();
        if (value == null || !(value >= 0 && value <= 5)) {
            errors.add(
                    new FieldError(
                            pointer + "/level",
                            value == null
                                    ? "Choose a level from 0 to 5, or leave this one out with its"
                                            + " comment."
                                    : value + " is out of range; give 0 to 5."));
        }
        comment(pointer + "/comment", level.comment(), errors);
    }

    private static void comment(String pointer, @Nullable String comment, List<FieldError> errors) {
        if (comment == null || comment.isBlank()) {
            return;
        }
        String problem = TextRule.MULTI_LINE.problem(comment);
        if (comment.length() > LONGEST_COMMENT) {
            errors.add(
                    new FieldError(
                            pointer,
                            "The comment has %d characters; shorten it to %d at most."
                                    .formatted(comment.length(), LONGEST_COMMENT)));
        } else if (problem != null) {
            errors.add(new FieldError(pointer, problem));
        }
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
