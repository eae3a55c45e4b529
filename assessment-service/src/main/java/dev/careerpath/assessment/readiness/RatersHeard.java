package dev.careerpath.assessment.readiness;

import dev.careerpath.assessment.framework.RaterGroup;
import dev.careerpath.assessment.leader.AnswerBatches;
import dev.careerpath.assessment.leader.OthersRating;
import java.util.List;
import java.util.stream.Stream;

/**
 * A group of raters who answered.
 *
 * @param answered raters of the group who answered
 * @param counted how many of them count yet, for a competency that all of them rated; a group whose
 *     members must not be told apart counts only so many at a time
 */
public record RatersHeard(RaterGroup group, int answered, int counted) {

    /** The groups of which somebody answered. */
    static List<RatersHeard> of(List<OthersRating> answers) {
        return Stream.of(RaterGroup.values())
                .map(group -> of(group, answers))
                .filter(heard -> heard.answered() > 0)
                .toList();
    }

    private static RatersHeard of(RaterGroup group, List<OthersRating> answers) {
        List<Integer> batches =
                answers.stream()
                        .filter(it -> it.group() == group)
                        .sorted(OthersRating.AS_THEY_CAME)
                        .map(OthersRating::batchSize)
                        .toList();
        return new RatersHeard(group, batches.size(), AnswerBatches.counted(batches));
    }
}
