package dev.careerpath.starter.operations;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of letters that wait.
 *
 * @param cursor for the next page; absent on the last
 */
record DeadLetterPage(List<DeadLetterView> items, @Nullable String cursor) {

    /**
     * @param found one more than the limit where there is another page
     */
    static DeadLetterPage of(List<DeadLetterView> found, int limit) {
        List<DeadLetterView> page = found.subList(0, Math.min(limit, found.size()));
        return new DeadLetterPage(page, found.size() > limit ? page.getLast().id() : null);
    }
}
