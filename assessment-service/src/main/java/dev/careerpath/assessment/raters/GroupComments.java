package dev.careerpath.assessment.raters;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the raters of one group said in words. */
final class GroupComments {

    private final List<Answer> answers;

    /**
     * @param invited everybody of the group, whether answered or not
     */
    GroupComments(List<Invitation> invited) {
        this.answers =
                invited.stream()
                        .filter(it -> it.answer() != null)
                        .sorted(
                                Comparator.comparing((Invitation it) ->
                                                Objects.requireNonNull(it.answer()).at())
                                        .thenComparing(Invitation::id))
                        .map(Invitation::answer)
                        .filter(Objects::nonNull)
                        .toList();
    }

    /** In the order they came, as they are counted. */
    List<Answer> answers() {
        return answers;
    }

    /** On the whole, of the first so many answers, in no order of coming. */
    List<String> onTheWhole(int shown) {
        return inNoOrder(answers.stream().limit(shown).map(Answer::comment));
    }

    /** On one competency, of the first so many answers for it, in no order of coming. */
    List<String> on(String competency, int shown) {
        return inNoOrder(
                answers.stream()
                        .flatMap(answer -> answer.levels().stream())
                        .filter(level -> level.competency().equals(competency))
                        .limit(shown)
                        .map(Answer.Level::comment));
    }

    private static List<String> inNoOrder(Stream<@Nullable String> comments) {
        return comments.filter(Objects::nonNull).sorted().toList();
    }
}
