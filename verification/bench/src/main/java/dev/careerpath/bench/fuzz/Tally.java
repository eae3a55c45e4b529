package dev.careerpath.bench.fuzz;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;

/** How often each operation was answered with which status, and what must not have been. */
public final class Tally {

    /** Stands for a status where the server ended the connection on what is no proper request. */
    static final int HUNG_UP = -1;

    private static final int SHOWN = 20;

    private final Map<String, Map<Integer, Integer>> byOperation = new TreeMap<>();
    private final Map<String, Duration> took = new TreeMap<>();
    private final List<String> faults = new ArrayList<>();
    private int answered;
    private int wrong;

    /** A column of the table. */
    private enum Column {
        DONE("2xx, 3xx", status -> status >= 200 && status < 400),
        REFUSED("400", status -> status == 400),
        NOT_ALLOWED("401, 403", status -> status == 401 || status == 403),
        NOT_FOUND("404, 410", status -> status == 404 || status == 410),
        CONFLICT("409, 412", status -> status == 409 || status == 412),
        TOO_MANY("429", status -> status == 429),
        OTHER(
                "other 4xx, hung up",
                status ->
                        status == HUNG_UP
                                || status > 400
                                        && status < 500
                                        && !List.of(401, 403, 404, 409, 410, 412, 429)
                                                .contains(status)),
        FAULT("5xx, none", status -> status == 0 || status >= 500);

        private final String title;
        private final IntPredicate holds;

        Column(String title, IntPredicate holds) {
            this.title = title;
            this.holds = holds;
        }
    }

    /**
     * @param status 0 where there was no answer
     * @param time until it was answered
     * @param request shown if the answer is the server's fault
     */
    synchronized void add(String operation, int status, Duration time, String request) {
        answered++;
        took.merge(operation, time, Duration::plus);
        byOperation
                .computeIfAbsent(operation, it -> new TreeMap<>())
                .merge(status, 1, Integer::sum);
        if (Column.FAULT.holds.test(status) && ++wrong <= SHOWN) {
            faults.add(status + " " + request);
        }
    }

    /** Requests that are over, answered or not. */
    public synchronized int answered() {
        return answered;
    }

    /** Requests that were answered with a 5xx or not at all. */
    public synchronized int wrong() {
        return wrong;
    }

    /** The first of them. */
    public synchronized List<String> faults() {
        return List.copyOf(faults);
    }

    /** Operations that no request got an answer of the kind 2xx or 3xx from. */
    public synchronized List<String> neverDone() {
        return byOperation.entrySet().stream()
                .filter(entry -> count(entry.getValue(), Column.DONE) == 0)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** A Markdown table, a line for each operation and one for all. */
    public synchronized String table() {
        StringBuilder text = new StringBuilder("| operation | requests |");
        for (Column column : Column.values()) {
            text.append(' ').append(column.title).append(" |");
        }
        text.append(" mean ms |\n|---|--:|")
                .append("--:|".repeat(Column.values().length + 1))
                .append('\n');
        Map<Integer, Integer> all = new TreeMap<>();
        byOperation.forEach((operation, statuses) -> {
            Duration time = took.getOrDefault(operation, Duration.ZERO);
            row(text, "`" + operation + "`", statuses, time);
            statuses.forEach((status, count) -> all.merge(status, count, Integer::sum));
        });
        row(text, "all", all, took.values().stream().reduce(Duration.ZERO, Duration::plus));
        return text.toString();
    }

    private static void row(
            StringBuilder text, String name, Map<Integer, Integer> statuses, Duration time) {
        int sum = statuses.values().stream().mapToInt(Integer::intValue).sum();
        text.append("| %s | %,d |".formatted(name, sum));
        for (Column column : Column.values()) {
            text.append(" %,d |".formatted(count(statuses, column)));
        }
        text.append(" %,d |\n".formatted(time.toMillis() / Math.max(1, sum)));
    }

    private static int count(Map<Integer, Integer> statuses, Column column) {
        return statuses.entrySet().stream()
                .filter(entry -> column.holds.test(entry.getKey()))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }
}
