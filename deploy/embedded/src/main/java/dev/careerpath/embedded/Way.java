package dev.careerpath.embedded;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One way along an index to what a query asks for. Whatever matches lies on each of the query's
 * ways, so any one will do.
 *
 * @param ordered whether it leads through the documents in the order that was asked for
 */
record Way(OrderedIndex index, List<Stretch> stretches, boolean descending, boolean ordered) {

    /** After every text that begins in the same way. */
    private static final char LAST = Character.MAX_VALUE;

    /** What lies between two edges. */
    record Stretch(IndexEntry from, IndexEntry to) {}

    /** All ways along one index; none if it is of no help. */
    static List<Way> along(OrderedIndex index, Conditions conditions, Order order) {
        List<@Nullable Object> values = new ArrayList<>();
        List<String> fields = index.fields();
        while (values.size() < fields.size()
                && conditions.only(fields.get(values.size())) != null) {
            values.add(conditions.only(fields.get(values.size())));
        }
        boolean inOrder = order.isThatOf(fields.subList(values.size(), fields.size()));
        if (values.size() < fields.size()) {
            String next = fields.get(values.size());
            List<Object> several = conditions.oneOf(next);
            if (several != null) {
                return List.of(
                        new Way(
                                index,
                                several.stream().map(one -> all(with(values, one))).toList(),
                                false,
                                order.isNone()));
            }
            List<String> beginnings = conditions.beginnings(next);
            if (!beginnings.isEmpty()) {
                return beginnings.stream()
                        .map(one -> beginning(values, one))
                        .map(one -> new Way(index, List.of(one), false, order.isNone()))
                        .toList();
            }
        }
        Stretch stretch = range(values, fields, conditions);
        boolean narrows = !values.isEmpty() || !stretch.equals(all(values));
        boolean covers = narrows || inOrder && !index.leavesOut();
        return covers
                ? List.of(
                        new Way(
                                index,
                                List.of(stretch),
                                inOrder && order.isDescending(),
                                inOrder || order.isNone()))
                : List.of();
    }

    /** How many places it leads past. */
    long places() {
        return stretches.stream()
                .mapToLong(one -> index.entries().between(one.from(), one.to()))
                .sum();
    }

    Stream<Object> positions() {
        return stretches.stream()
                .flatMap(one -> index.entries().positions(one.from(), one.to(), descending))
                .distinct();
    }

    private static Stretch range(
            List<@Nullable Object> values, List<String> fields, Conditions conditions) {
        if (values.size() == fields.size()) {
            return all(values);
        }
        Object most = conditions.most(fields.get(values.size()));
        // One bound only: of a list, one element may satisfy one and another the other.
        Object least = most == null ? conditions.least(fields.get(values.size())) : null;
        return new Stretch(
                IndexEntry.before(least == null ? values : with(values, least)),
                IndexEntry.after(most == null ? values : with(values, most)));
    }

    private static Stretch all(List<@Nullable Object> values) {
        return new Stretch(IndexEntry.before(values), IndexEntry.after(values));
    }

    private static Stretch beginning(List<@Nullable Object> values, String text) {
        return new Stretch(
                IndexEntry.before(with(values, text)), IndexEntry.after(with(values, text + LAST)));
    }

    private static List<@Nullable Object> with(List<@Nullable Object> values, Object last) {
        List<@Nullable Object> all = new ArrayList<>(values);
        all.add(last);
        return all;
    }
}
