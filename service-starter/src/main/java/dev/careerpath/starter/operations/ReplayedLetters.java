package dev.careerpath.starter.operations;

import dev.careerpath.deadletters.Letter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was put back, or would be.
 *
 * @param dryRun true when nothing was
 * @param letters how many
 * @param left how many of the topic wait after it
 * @param to the topics they go to, with how many
 * @param reasons why they could not be processed, with how many
 */
public record ReplayedLetters(
        boolean dryRun, long letters, long left, List<LettersOf> to, List<LettersOf> reasons) {

    /**
     * So many letters have this in common.
     *
     * @param what absent for letters of other organisations
     */
    public record LettersOf(@Nullable String what, long letters) {}

    /** Counts letters as they go by. */
    static final class Tally {

        private static final String FOREIGN = "";

        private final Map<String, Long> to = new LinkedHashMap<>();
        private final Map<String, Long> reasons = new LinkedHashMap<>();
        private long letters;

        void add(Letter letter, boolean foreign) {
            letters++;
            to.merge(letter.originalTopic(), 1L, Long::sum);
            reasons.merge(foreign ? FOREIGN : letter.reason(), 1L, Long::sum);
        }

        ReplayedLetters result(boolean dryRun, long waitingBefore) {
            return new ReplayedLetters(
                    dryRun, letters, Math.max(0, waitingBefore - letters), of(to), of(reasons));
        }

        private static List<LettersOf> of(Map<String, Long> counts) {
            List<LettersOf> all = new ArrayList<>();
            counts.forEach((what, times) ->
                    all.add(new LettersOf(what.equals(FOREIGN) ? null : what, times)));
            return all;
        }
    }
}
