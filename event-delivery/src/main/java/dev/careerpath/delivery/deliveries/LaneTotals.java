package dev.careerpath.delivery.deliveries;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * What waits altogether.
 *
 * @param oldestDue when the lane that has been due longest became so; null when none is
 */
record LaneTotals(long lanes, long deliveries, @Nullable Instant oldestDue) {

    private static final List<Document> COUNTING =
            List.of(
                    new Document("$project", new Document("size", new Document("$size", "$queue"))),
                    new Document(
                            "$group",
                            new Document("_id", null)
                                    .append("lanes", new Document("$sum", 1))
                                    .append("deliveries", new Document("$sum", "$size"))));

    static LaneTotals of(MongoCollection<Document> lanes) {
        Document total = lanes.aggregate(COUNTING).first();
        Document oldest =
                lanes.find()
                        .projection(Projections.include("due"))
                        .sort(Sorts.ascending("due"))
                        .first();
        return new LaneTotals(
                number(total, "lanes"),
                number(total, "deliveries"),
                oldest == null ? null : oldest.getDate("due").toInstant());
    }

    private static long number(@Nullable Document total, String field) {
        return total == null ? 0 : total.get(field, Number.class).longValue();
    }
}
