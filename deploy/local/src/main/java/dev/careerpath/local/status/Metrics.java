package dev.careerpath.local.status;

import java.util.OptionalLong;

/**
 * A part's metrics in Prometheus' text form.
 *
 * @param text as the part gives it; empty if it gave none
 */
record Metrics(String text) {

    /** Events that are stored but not published yet. */
    OptionalLong outboxBacklog() {
        return sum("careerpath_outbox_backlog");
    }

    /** Records that wait on this part's topics. */
    OptionalLong consumerLag() {
        return sum("kafka_consumer_fetch_manager_records_lag");
    }

    OptionalLong deadLetters() {
        return sum("careerpath_dead_letters_total");
    }

    private OptionalLong sum(String name) {
        double[] values =
                text.lines()
                        .filter(line -> line.startsWith(name + "{") || line.startsWith(name + " "))
                        .mapToDouble(line -> number(line.substring(line.lastIndexOf(' ') + 1)))
                        .filter(Double::isFinite)
                        .toArray();
        if (values.length == 0) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(Math.round(java.util.Arrays.stream(values).sum()));
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }
}
