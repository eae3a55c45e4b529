package dev.careerpath.assessment.leader;

import dev.careerpath.assessment.framework.RaterGroup;
import dev.careerpath.assessment.leader.OthersRating.Answer;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts the answers of a group into batches, in the order they came. Only whole batches count and
 * are shown, so neither a figure nor the difference of two figures is one person's answer.
 *
 * <p>How many answers make a batch is written into each answer when it is given. A framework that
 * is adopted later, with another minimum, therefore never cuts the batches anew.
 */
public final class AnswerBatches {

    /**
     * The smallest batch of a group whose members must not be told apart; below it a single answer
     * would show.
     */
    private static final int FEWEST = 3;

    private AnswerBatches() {}

    /** Whether each answer of the group is known for whose it is, as a manager's is. */
    public static boolean isAttributed(RaterGroup group) {
        return switch (group) {
            case MANAGER, COACH -> true;
            case PEER, REPORT -> false;
        };
    }

    /**
     * How many answers of a group make a batch.
     *
     * @param minimum what the framework asks for
     */
    public static int size(RaterGroup group, int minimum) {
        return isAttributed(group) ? Math.max(1, minimum) : Math.max(FEWEST, minimum);
    }

    /**
     * How many answers are in whole batches.
     *
     * @param sizes of the batch that each answer asks for, in the order the answers came; a batch
     *     is whole when it satisfies each of its answers
     */
    public static int counted(List<Integer> sizes) {
        List<Integer> ends = ends(sizes);
        return ends.isEmpty() ? 0 : ends.getLast();
    }

    /** The whole batches of answers, in the order the answers came. */
    public static List<List<Answer>> of(List<Answer> answers) {
        List<List<Answer>> batches = new ArrayList<>();
        int start = 0;
        for (int end : ends(answers.stream().map(Answer::batch).toList())) {
            batches.add(answers.subList(start, end));
            start = end;
        }
        return batches;
    }

    /** Where each whole batch ends: the number of answers up to and with its last. */
    private static List<Integer> ends(List<Integer> sizes) {
        List<Integer> ends = new ArrayList<>();
        int start = 0;
        int needed = 0;
        for (int end = 1; end <= sizes.size(); end++) {
            needed = Math.max(needed, sizes.get(end - 1));
            if (end - start >= needed) {
                ends.add(end);
                start = end;
                needed = 0;
            }
        }
        return ends;
    }

    /** Whether each of these answers may be seen by itself, and not only their mean. */
    public static boolean areApart(List<Answer> answers) {
        return answers.stream().allMatch(answer -> answer.batch() == 1);
    }
}
