package dev.careerpath.assessment.raters;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** The fields of the page's form. */
final class RatingFields {

    private RatingFields() {}

    /**
     * Reads {@code level.<code>}, {@code comment.<code>}, {@code comment}. A comment without a
     * level is kept, so that the rater is asked for the level.
     */
    static Submission submission(MultiValueMap<String, String> fields) {
        List<Submission.@Nullable Level> levels = new ArrayList<>();
        for (String field : fields.keySet()) {
            if (field.startsWith(RatingForm.LEVEL)) {
                String code = field.substring(RatingForm.LEVEL.length());
                String level = fields.getFirst(field);
                String comment = fields.getFirst(RatingForm.COMMENT_ON + code);
                if (level != null && !level.isBlank() || comment != null && !comment.isBlank()) {
                    levels.add(new Submission.Level(code, number(level), comment));
                }
            }
        }
        return new Submission(levels, fields.getFirst(RatingForm.COMMENT));
    }

    private static @Nullable Double number(@Nullable String value) {
        try {
            return value == null || value.isBlank() ? null : Double.valueOf(value);
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
