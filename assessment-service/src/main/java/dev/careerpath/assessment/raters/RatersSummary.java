package dev.careerpath.assessment.raters;

import dev.careerpath.assessment.framework.Competency;
import dev.careerpath.assessment.framework.Framework;
import dev.careerpath.assessment.framework.RaterGroup;
import dev.careerpath.assessment.leader.AnswerBatches;
import dev.careerpath.assessment.leader.OthersRating;
import dev.careerpath.assessment.readiness.CountedAnswers;
import java.util.ArrayList;
import java.util.List;
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
            List<Invitation> invited = invited(raters, group);
            if (!invited.isEmpty()) {
                GroupComments said = new GroupComments(invited);
                List<Integer> batches =
                        said.answers().stream().map(it -> it.batchSize(group)).toList();
                int shown = AnswerBatches.counted(batches);
                groups.add(
                        new Group(
                                group,
                                invited.size(),
                                batches.size(),
                                shown,
                                said.onTheWhole(shown)));
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
                                        new GroupComments(invited(raters, group))
                                                .on(competency.code(), levels.length)));
                    });
            if (!figures.isEmpty()) {
                rated.add(new Rated(competency.code(), competency.name(), figures));
            }
        }
        return rated;
    }

    private static List<Invitation> invited(LeadersRaters raters, RaterGroup group) {
        return raters.invitations().stream().filter(it -> it.group() == group).toList();
    }

    private static double mean(double[] levels) {
        double sum = 0;
        for (double level : levels) {
            sum += level;
        }
        return Math.round(100 * sum / levels.length) / 100.0;
    }
}
