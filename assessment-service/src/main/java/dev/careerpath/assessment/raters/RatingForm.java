package dev.careerpath.assessment.raters;

import dev.careerpath.assessment.raters.Questions.Question;
import dev.careerpath.starter.problem.FieldError;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the page behind a rating link shows: the questions, and what the rater has filled in before.
 *
 * @param whoSees who gets to see the answer, and how
 * @param until the last day of the link, in words
 * @param closes when the link takes no answer any more
 * @param toMend why nothing was sent yet; empty when nothing was tried
 * @param comment on the whole; empty when none was given
 */
record RatingForm(
        @Nullable String introduction,
        String whoSees,
        String until,
        Instant closes,
        List<ToMend> toMend,
        List<Group> groups,
        String comment) {

    /** What the form's fields are named, or begin with. */
    static final String LEVEL = "level.";

    static final String COMMENT_ON = "comment.";
    static final String COMMENT = "comment";

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    /**
     * @param topic null when it is about the whole
     */
    record ToMend(@Nullable RatingTopic topic, String message) {}

    /** The questions of one domain. */
    record Group(String name, List<RatingTopic> topics) {}

    /**
     * The questions with what was given before.
     *
     * @param errors to mend, with pointers into {@code given}
     */
    static RatingForm of(Questions questions, Submission given, List<FieldError> errors) {
        Map<String, List<RatingTopic>> groups = new LinkedHashMap<>();
        List<ToMend> toMend = new ArrayList<>();
        List<FieldError> placed = new ArrayList<>();
        for (Question question : questions.questions()) {
            int at = position(given, question.competency());
            List<FieldError> here =
                    errors.stream()
                            .filter(it -> it.pointer().startsWith("/levels/" + at + "/"))
                            .toList();
            RatingTopic topic =
                    RatingTopic.of(question, at < 0 ? null : levels(given).get(at), here);
            groups.computeIfAbsent(question.domain(), _ -> new ArrayList<>()).add(topic);
            here.forEach(it -> toMend.add(new ToMend(topic, it.message())));
            placed.addAll(here);
        }
        errors.stream()
                .filter(it -> !placed.contains(it))
                .forEach(it -> toMend.add(new ToMend(null, it.message())));
        return new RatingForm(
                questions.introduction(),
                AnswerAudience.of(questions.group()),
                DAY.format(questions.expiresAt().atZone(ZoneOffset.UTC)),
                questions.expiresAt(),
                toMend,
                groups.entrySet().stream()
                        .map(it -> new Group(it.getKey(), it.getValue()))
                        .toList(),
                Objects.requireNonNullElse(given.comment(), ""));
    }

    /** Where the competency's answer stands among those given; negative where it was left out. */
    private static int position(Submission given, String competency) {
        List<Submission.@Nullable Level> levels = levels(given);
        for (int i = 0; i < levels.size(); i++) {
            Submission.Level level = levels.get(i);
            if (level != null && competency.equals(level.competency())) {
                return i;
            }
        }
        return -1;
    }

    private static List<Submission.@Nullable Level> levels(Submission given) {
        return Objects.requireNonNull(given.levels());
    }
}
