package dev.careerpath.assessment.raters;

import dev.careerpath.assessment.framework.Competency;
import dev.careerpath.assessment.framework.Framework;
import dev.careerpath.assessment.framework.RaterGroup;
import dev.careerpath.assessment.leader.AnswerBatches;
import dev.careerpath.assessment.leader.OthersRating;
import dev.careerpath.assessment.readiness.CountedAnswers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the raters say, by group. A group whose members must not be told apart shows nothing until
 * enough have answered, then its means alone, and grows only by as many again; there is no figure
 * over all groups from which one could subtract.
 */
public record RatersSummary(List<Group> groups, List<Rated> competencies) {

    /**
     * @param invited including who has not answered
     * @param answered raters
     * @param shown of their answers; the others wait until enough have come
     * @param comments on the whole, in no order of coming
     */
    public record Group(
            RaterGroup group, int invited, int answered, int shown, List<String> comments) {}

    /** One competency, with the groups that have something to show. */
    public record Rated(String competency, String name, List<Figures> groups) {}

    /**
     * @param answers shown
     * @param average 0 to 5
     * @param lowest of the answers; absent where a group shows its mean alone
     * @param highest of the answers; absent where a group shows its mean alone
     * @param comments on this competency, in no order of coming
     */
    public record Figures(
            RaterGroup group,
            int answers,
            double average,
            @Nullable Double lowest,
            @Nullable Double highest,
            List<String> comments) {}

    static RatersSummary of(Framework framework, LeadersRaters raters) {
        List<Group> groups = new ArrayList<>();
        for (RaterGroup group : RaterGroup.values()) {
            List<Invitation> invited =
                    raters.invitations().stream().filter(it -> it.group() == group).toList();
            if (!invited.isEmpty()) {
                List<Answer> answers = answers(invited);
                int shown =
                        AnswerBatches.counted(
                                answers.stream().map(it -> it.batchSize(group)).toList());
                List<String> comments = new ArrayList<>();
                answers.subList(0, shown).forEach(it -> add(it.comment(), comments));
                groups.add(
                        new Group(
                                group, invited.size(), answers.size(), shown, inNoOrder(comments)));
            }
        }
        return new RatersSummary(groups, competencies(framework, raters));
    }

    private static List<Rated> competencies(Framework framework, LeadersRaters raters) {
        CountedAnswers counted = new CountedAnswers(framework, raters.ratings());
        List<Rated> rated = new ArrayList<>();
        for (Competency competency : framework.competencies()) {
            List<Figures> figures = new ArrayList<>();
            counted.of(
                    competency.code(),
                    (group, answers) -> {
                        double[] levels =
                                answers.stream()
                                        .mapToDouble(OthersRating.Answer::level)
                                        .sorted()
                                        .toArray();
                        boolean apart = AnswerBatches.areApart(answers);
                        figures.add(
                                new Figures(
                                        group,
                                        levels.length,
                                        mean(levels),
                                        apart ? levels[0] : null,
                                        apart ? levels[levels.length - 1] : null,
                                        comments(raters, group, competency, levels.length)));
                    });
            if (!figures.isEmpty()) {
                rated.add(new Rated(competency.code(), competency.name(), figures));
            }
        }
        return rated;
    }

    private static List<String> comments(
            LeadersRaters raters, RaterGroup group, Competency competency, int shown) {
        List<String> comments = new ArrayList<>();
        answers(raters.invitations().stream().filter(it -> it.group() == group).toList()).stream()
                .flatMap(answer -> answer.levels().stream())
                .filter(level -> level.competency().equals(competency.code()))
                .limit(shown)
                .forEach(level -> add(level.comment(), comments));
        return inNoOrder(comments);
    }

    /** In the order they came, as they are counted. */
    private static List<Answer> answers(List<Invitation> invitations) {
        return invitations.stream()
                .filter(it -> it.answer() != null)
                .sorted(
                        Comparator.comparing(
                                        (Invitation it) -> Objects.requireNonNull(it.answer()).at())
                                .thenComparing(Invitation::id))
                .map(Invitation::answer)
                .filter(Objects::nonNull)
                .toList();
    }

    private static void add(@Nullable String comment, List<String> to) {
        if (comment != null) {
            to.add(comment);
        }
    }

    private static List<String> inNoOrder(List<String> comments) {
        return comments.stream().sorted().toList();
    }

    private static double mean(double[] levels) {
        double sum = 0;
        for (double level : levels) {
            sum += level;
        }
        return Math.round(100 * sum / levels.length) / 100.0;
    }
}
