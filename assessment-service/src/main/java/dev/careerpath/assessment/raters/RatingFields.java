package dev.careerpath.assessment.raters;

import dev.careerpath.starter.body.Sent;
import dev.careerpath.starter.problem.FieldError;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** The fields of the page's form. */
final class RatingFields {

    private static final Pattern LEVEL = Pattern.compile("[0-9](?:\\.[0-9]{1,3})?");

    private RatingFields() {}

    /**
     * Reads {@code level.<code>}, {@code comment.<code>}, {@code comment}. A comment without a
     * level, for which a browser sends no field where none is chosen, is kept, so that the rater is
     * asked for the level.
     */
    static Sent<Submission> submission(MultiValueMap<String, String> fields) {
        List<FieldError> errors = new ArrayList<>();
        Set<String> codes = new LinkedHashSet<>();
        fields.forEach((field, values) -> {
            if (field.startsWith(RatingForm.LEVEL)) {
                codes.add(field.substring(RatingForm.LEVEL.length()));
            } else if (field.startsWith(RatingForm.COMMENT_ON)) {
                codes.add(field.substring(RatingForm.COMMENT_ON.length()));
            } else if (!field.equals(RatingForm.COMMENT)) {
                errors.add(new FieldError("", "The form has no field \"%s\".".formatted(field)));
            }
            if (values.size() > 1) {
                errors.add(
                        new FieldError(
                                "",
                                "The field \"%s\" is there %d times; keep one."
                                        .formatted(field, values.size())));
            }
        });
        List<Submission.@Nullable Level> levels = new ArrayList<>();
        for (String code : codes) {
            String level = fields.getFirst(RatingForm.LEVEL + code);
            String comment = fields.getFirst(RatingForm.COMMENT_ON + code);
            if (level != null && !level.isBlank() || comment != null && !comment.isBlank()) {
                levels.add(new Submission.Level(code, number(level), comment));
            }
        }
        Submission submission = new Submission(levels, fields.getFirst(RatingForm.COMMENT));
        return new Sent<>(submission, errors, List.of());
    }

    private static @Nullable Double number(@Nullable String value) {
        return value != null && LEVEL.matcher(value).matches() ? Double.valueOf(value) : null;
    }
}
