package dev.careerpath.assessment.raters;

import dev.careerpath.assessment.framework.RaterGroup;
import dev.careerpath.assessment.raters.Questions.Question;
import dev.careerpath.starter.problem.FieldError;
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
 * @param toMend why nothing was sent yet; empty when nothing was tried
 * @param comment on the whole; empty when none was given
 */
record RatingForm(
        @Nullable String introduction,
        String whoSees,
        String until,
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
    record ToMend(@Nullable Topic topic, String message) {}

    /** The questions of one domain. */
    record Group(String name, List<Topic> topics) {}

    /**
     * One question.
     *
     * @param id the competency's code
     * @param messages what is to be mended here
     * @param comment empty when none was given
     */
    record Topic(
            String id,
            String name,
            String description,
            List<String> messages,
            List<Option> options,
            String comment) {

        String levelField() {
            return LEVEL + id;
        }

        String commentField() {
            return COMMENT_ON + id;
        }
    }

    /**
     * @param value the level; empty for whoever cannot say
     */
    record Option(String value, String text, boolean chosen) {}

    /**
     * The questions with what was given before.
     *
     * @param errors to mend, with pointers into {@code given}
     */
    static RatingForm of(Questions questions, Submission given, List<FieldError> errors) {
        Map<String, List<Topic>> groups = new LinkedHashMap<>();
        List<ToMend> toMend = new ArrayList<>();
        List<FieldError> placed = new ArrayList<>();
        for (Question question : questions.questions()) {
            int at = position(given, question.competency());
            List<FieldError> here =
                    errors.stream()
                            .filter(it -> it.pointer().startsWith("/levels/" + at + "/"))
                            .toList();
            Topic topic = topic(question, at < 0 ? null : levels(given).get(at), here);
            groups.computeIfAbsent(question.domain(), _ -> new ArrayList<>()).add(topic);
            here.forEach(it -> toMend.add(new ToMend(topic, it.message())));
            placed.addAll(here);
        }
        errors.stream()
                .filter(it -> !placed.contains(it))
                .forEach(it -> toMend.add(new ToMend(null, it.message())));
        return new RatingForm(
                questions.introduction(),
                whoSees(questions.group()),
                DAY.format(questions.expiresAt().atZone(ZoneOffset.UTC)),
                toMend,
                groups.entrySet().stream()
                        .map(it -> new Group(it.getKey(), it.getValue()))
                        .toList(),
                Objects.requireNonNullElse(given.comment(), ""));
    }

    private static Topic topic(
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
        return new Topic(
                question.competency(),
                question.name(),
                question.description(),
                errors.stream().map(FieldError::message).toList(),
                options,
                before == null ? "" : Objects.requireNonNullElse(before.comment(), ""));
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

    private static String whoSees(RaterGroup group) {
        return switch (group) {
            case PEER, REPORT ->
                    "The leader never sees your answer alone: it is shown once three or more "
                            + (group == RaterGroup.PEER ? "peers" : "reports")
                            + " have answered, as their mean. Comments are shown with the others',"
                            + " in your words, without a name.";
            case MANAGER, COACH ->
                    "The leader sees your levels and your comments in your words, as those of the "
                            + group.name().toLowerCase(Locale.ROOT)
                            + ". There is rarely more than one, so they are known to be yours.";
        };
    }
}
