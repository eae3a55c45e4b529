package dev.careerpath.assessment.raters;

import dev.careerpath.assessment.raters.Questions.Question;
import dev.careerpath.starter.problem.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One question of the page behind a rating link.
 *
 * @param id the competency's code
 * @param messages what is to be mended here
 * @param comment empty when none was given
 */
record RatingTopic(
        String id,
        String name,
        String description,
        List<String> messages,
        List<Option> options,
        String comment) {

    String levelField() {
        return RatingForm.LEVEL + id;
    }

    String commentField() {
        return RatingForm.COMMENT_ON + id;
    }

    /**
     * @param value the level; empty for whoever cannot say
     */
    record Option(String value, String text, boolean chosen) {}

    /**
     * @param before what was given; null for nothing
     * @param errors to mend here
     */
    static RatingTopic of(
            Question question, Submission.@Nullable Level before, List<FieldError> errors) {
        Double chosen = before == null ? null : before.level();
        List<Option> options = new ArrayList<>();
        options.add(new Option("", "I cannot say", chosen == null));
        for (int level = 0; level < question.levels().size(); level++) {
            options.add(
                    new Option(
                            Integer.toString(level),
                            question.levels().get(level),
                            chosen != null && chosen == level));
        }
        return new RatingTopic(
                question.competency(),
                question.name(),
                question.description(),
                errors.stream().map(FieldError::message).toList(),
                options,
                before == null ? "" : Objects.requireNonNullElse(before.comment(), ""));
    }
}
