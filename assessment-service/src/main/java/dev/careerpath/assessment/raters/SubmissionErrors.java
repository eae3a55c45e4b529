package dev.careerpath.assessment.raters;

import dev.careerpath.assessment.framework.Competency;
import dev.careerpath.assessment.framework.Framework;
import dev.careerpath.starter.problem.FieldError;
import dev.careerpath.starter.text.TextRule;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds what a rater has to mend in an answer. */
final class SubmissionErrors {

    private final Set<String> known;
    private final Set<String> seen = new HashSet<>();
    private final List<FieldError> errors = new ArrayList<>();

    SubmissionErrors(Framework framework) {
        this.known =
                framework.competencies().stream().map(Competency::code).collect(Collectors.toSet());
    }

    List<FieldError> of(Submission submission) {
        List<Submission.@Nullable Level> levels = submission.levels();
        if (levels == null || levels.isEmpty()) {
            error("/levels", "Give a level for one competency at least.");
        } else if (levels.size() > known.size()) {
            error("/levels", "There are no more than " + known.size() + " questions.");
        } else {
            for (int i = 0; i < levels.size(); i++) {
                level("/levels/" + i, levels.get(i));
            }
        }
        comment("/comment", submission.comment());
        return errors;
    }

    private void level(String pointer, Submission.@Nullable Level level) {
        if (level == null) {
            error(pointer, "Give an object with competency and level.");
            return;
        }
        String code = level.competency();
        if (code == null || !known.contains(code)) {
            error(
                    pointer + "/competency",
                    "\"" + code + "\" is none of the competencies that were asked for.");
        } else if (!seen.add(code)) {
            error(pointer + "/competency", "\"" + code + "\" stands here twice.");
        }
        Double value = level.level();
        if (value == null) {
            error(
                    pointer + "/level",
                    "Choose a level from 0 to 5, or leave this one out with its comment.");
        } else if (!(value >= 0 && value <= 5)) {
            error(pointer + "/level", value + " is out of range; give 0 to 5.");
        }
        comment(pointer + "/comment", level.comment());
    }

    private void comment(String pointer, @Nullable String comment) {
        if (comment == null || comment.isBlank()) {
            return;
        }
        String problem = TextRule.MULTI_LINE.problem(comment);
        if (comment.length() > Submission.LONGEST_COMMENT) {
            error(
                    pointer,
                    "The comment has %d characters; shorten it to %d at most."
                            .formatted(comment.length(), Submission.LONGEST_COMMENT));
        } else if (problem != null) {
            error(pointer, problem);
        }
    }

    private void error(String pointer, String message) {
        errors.add(new FieldError(pointer, message));
    }
}
