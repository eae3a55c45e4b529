package dev.careerpath.embedded;

import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where to look for what a query asks for: by id, along the index that leaves least to look at, or
 * everywhere.
 *
 * @param positions of documents that may match; none that matches is missing
 * @param ordered whether they come in the order that was asked for
 */
record Search(Stream<Object> positions, boolean ordered) {

    private static final String ID = "_id";

    static Search of(StoredCollection collection, Document query, @Nullable Document orderBy) {
        Conditions conditions = Conditions.of(query);
        List<Object> ids = conditions.oneOf(ID);
        if (ids != null) {
            return new Search(ids.stream(), isUnordered(orderBy) || ids.size() == 1);
        }
        Search best = null;
        int fewest = 0;
        for (Index<Object> index : collection.getIndexes()) {
            if (index instanceof OrderedIndex candidate) {
                int narrowed = narrowing(candidate, conditions, orderBy);
                if (narrowed > fewest) {
                    fewest = narrowed;
                    best = along(candidate, conditions, orderBy);
                }
            }
        }
        if (best != null) {
            return best;
        }
        boolean byId = orderBy != null && List.copyOf(orderBy.keySet()).equals(List.of(ID));
        boolean descending = byId && orderBy != null && isDescending(orderBy, ID);
        return new Search(
                collection.ids(conditions.least(ID), conditions.most(ID), descending),
                byId || isUnordered(orderBy));
    }

    /** How much an index helps; 0 when it does not. */
    private static int narrowing(
            OrderedIndex index, Conditions conditions, @Nullable Document orderBy) {
        int equal = equalFields(index, conditions);
        int score = 8 * equal;
        if (equal < index.fields().size()) {
            String next = index.fields().get(equal);
            if (conditions.oneOf(next) != null) {
                score += 4;
            } else if (conditions.most(next) != null || conditions.least(next) != null) {
                score += 2;
            }
        }
        boolean covers = score > 0 || !index.leavesOut();
        return covers && isInOrder(index, equal, orderBy) ? score + 1 : score;
    }

    private static Search along(
            OrderedIndex index, Conditions conditions, @Nullable Document orderBy) {
        int equal = equalFields(index, conditions);
        List<@Nullable Object> values = new ArrayList<>();
        index.fields().subList(0, equal).forEach(field -> values.add(conditions.only(field)));
        boolean inOrder = isInOrder(index, equal, orderBy);
        boolean descending =
                inOrder
                        && orderBy != null
                        && isDescending(orderBy, orderBy.keySet().iterator().next());
        boolean ordered = inOrder || isUnordered(orderBy);
        if (equal == index.fields().size()) {
            return new Search(
                    index.positions(
                            IndexEntry.before(values), IndexEntry.after(values), descending),
                    ordered);
        }
        String next = index.fields().get(equal);
        List<Object> several = conditions.oneOf(next);
        if (several != null) {
            return new Search(
                    several.stream()
                            .map(value -> with(values, value))
                            .flatMap(each ->
                                    index.positions(
                                            IndexEntry.before(each), IndexEntry.after(each), false))
                            .distinct(),
                    isUnordered(orderBy));
        }
        Object most = conditions.most(next);
        // One bound only: of a list, one element may satisfy one and another the other.
        Object least = most == null ? conditions.least(next) : null;
        return new Search(
                index.positions(
                        IndexEntry.before(least == null ? values : with(values, least)),
                        IndexEntry.after(most == null ? values : with(values, most)),
                        descending),
                ordered);
    }

    private static int equalFields(OrderedIndex index, Conditions conditions) {
        int equal = 0;
        while (equal < index.fields().size()
                && conditions.only(index.fields().get(equal)) != null) {
            equal++;
        }
        return equal;
    }

    /** Whether what follows the fields that are fixed is in the order asked for. */
    private static boolean isInOrder(OrderedIndex index, int fixed, @Nullable Document orderBy) {
        if (orderBy == null || orderBy.isEmpty()) {
            return false;
        }
        List<String> asked = List.copyOf(orderBy.keySet());
        List<String> given = new ArrayList<>(index.fields().subList(fixed, index.fields().size()));
        if (!given.contains(ID)) {
            // Documents with the same values stand in the order of their ids.
            given.add(ID);
        }
        boolean oneDirection =
                asked.stream().map(field -> isDescending(orderBy, field)).distinct().count() == 1;
        return oneDirection
                && asked.size() <= given.size()
                && given.subList(0, asked.size()).equals(asked);
    }

    private static boolean isUnordered(@Nullable Document orderBy) {
        return orderBy == null || orderBy.isEmpty();
    }

    private static boolean isDescending(Document orderBy, String field) {
        return Utils.normalizeNumber((Number) orderBy.get(field)).intValue() < 0;
    }

    private static List<@Nullable Object> with(List<@Nullable Object> values, Object last) {
        List<@Nullable Object> all = new ArrayList<>(values);
        all.add(last);
        return all;
    }
}
