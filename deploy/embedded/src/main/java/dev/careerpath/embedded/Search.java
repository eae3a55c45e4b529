package dev.careerpath.embedded;

import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Comparator;
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

    /**
     * @param enough how many documents are asked for; 0 for all
     */
    static Search of(
            StoredCollection collection, Document query, @Nullable Document orderBy, int enough) {
        Conditions conditions = Conditions.of(query);
        Order order = Order.of(orderBy);
        List<Object> ids = conditions.oneOf(ID);
        if (ids != null) {
            return new Search(ids.stream(), order.isNone() || ids.size() == 1);
        }
        List<Way> ways = new ArrayList<>();
        for (Index<Object> index : collection.getIndexes()) {
            if (index instanceof OrderedIndex candidate) {
                ways.addAll(Way.along(candidate, conditions, order));
            }
        }
        return ways.isEmpty() ? everywhere(collection, conditions, order) : shortest(ways, enough);
    }

    private static Search shortest(List<Way> ways, int enough) {
        if (ways.size() == 1) {
            return new Search(ways.getFirst().positions(), ways.getFirst().ordered());
        }
        List<Counted> counted = ways.stream().map(way -> new Counted(way, way.places())).toList();
        long matching = counted.stream().mapToLong(Counted::places).min().orElseThrow();
        Way best =
                counted.stream()
                        .min(
                                Comparator.<Counted>comparingDouble(
                                                one -> one.toLookAt(matching, enough))
                                        .thenComparing(one -> !one.way().ordered()))
                        .orElseThrow()
                        .way();
        return new Search(best.positions(), best.ordered());
    }

    private record Counted(Way way, long places) {

        /**
         * How many documents this way has to look at, if those that match are spread evenly. All
         * that it leads past, unless it is left as soon as there are enough.
         */
        private double toLookAt(long matching, int enough) {
            return enough > 0 && way.ordered()
                    ? Math.min(places, (double) enough * places / Math.max(1, matching))
                    : places;
        }
    }

    private static Search everywhere(
            StoredCollection collection, Conditions conditions, Order order) {
        boolean descending = order.isById() && order.isDescending();
        return new Search(
                collection.ids(conditions.least(ID), conditions.most(ID), descending),
                order.isById() || order.isNone());
    }
}
