package dev.careerpath.assessment.readiness;

import dev.careerpath.assessment.framework.Framework;
import dev.careerpath.assessment.framework.RaterGroup;
import dev.careerpath.assessment.leader.AnswerBatches;
import dev.careerpath.assessment.leader.OthersRating;
import dev.careerpath.assessment.leader.OthersRating.Answer;
import java.util.ArrayList;
import java.util.List;

/**
 * The others' answers that count so far, by competency and group.
 *
 * <p>Answers of a group count in the order they came, a batch at a time ({@link AnswerBatches}).
 */
public final class CountedAnswers {

    private final FrameworkIndex index;
    private final ByCompetency<Answer> answers;

    /** Takes the answers of one group that count for a competency, in the order they came. */
    public interface Counted {
        /** At least one answer. */
        void of(RaterGroup group, List<Answer> answers);
    }

    public CountedAnswers(Framework framework, List<OthersRating> others) {
        this.index = FrameworkIndex.of(framework);
        List<OthersRating> sorted = new ArrayList<>(others);
        sorted.sort(OthersRating.AS_THEY_CAME);
        List<Answer> given = sorted.stream().flatMap(OthersRating::answers).toList();
        this.answers = new ByCompetency<>(index, given, Answer::competency, null);
    }

    /** Passes on each group that has answers that count for a competency of the framework. */
    public void of(String competency, Counted counted) {
        of(index.place(competency), counted);
    }

    void of(int place, Counted counted) {
        int end = answers.to(place);
        for (int from = answers.from(place); from < end; ) {
            RaterGroup group = answers.get(from).group();
            int to = from + 1;
            while (to < end && answers.get(to).group() == group) {
                to++;
            }
            int count =
                    AnswerBatches.counted(
                            answers.list(from, to).stream().map(Answer::batch).toList());
            if (count > 0) {
                counted.of(group, answers.list(from, from + count));
            }
            from = to;
        }
    }

    /** Codes that were rated and that the framework lacks. */
    List<String> unknown() {
        return answers.unknown();
    }
}
