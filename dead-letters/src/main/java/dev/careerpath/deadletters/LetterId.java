package dev.careerpath.deadletters;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a letter lies on its topic, written as {@code 3-17}. Letters are read in this order.
 *
 * @param partition from 0
 * @param offset from 0
 */
public record LetterId(int partition, long offset) {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,6})-(\\d{1,18})");

    /** The id that a text writes; empty if it writes none. */
    public static Optional<LetterId> of(String text) {
        Matcher matcher = WRITTEN.matcher(text);
        return matcher.matches()
                ? Optional.of(
                        new LetterId(
                                Integer.parseInt(matcher.group(1)),
                                Long.parseLong(matcher.group(2))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return partition + "-" + offset;
    }
}
