package dev.careerpath.assessment.benchmarks;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import dev.careerpath.assessment.groups.Fives;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/**
 * What of a cohort is shown: it moves on only when several people make a difference, so that nobody
 * sees one of them come, go or change by asking before and after.
 */
@Component
class Publishing {

    private static final String COLLECTION = "benchmark-published";

    private final MongoTemplate mongo;

    Publishing(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** What is shown instead of what is so now; of two replicas at once the first decides. */
    Histogram shown(Cohort cohort, Histogram now) {
        Document found = collection().find(Filters.eq(cohort.key())).first();
        Histogram before = found == null ? null : histogram(found);
        Histogram next = next(before, now);
        if (next == before) {
            return next;
        }
        long revision = found == null ? 0 : found.getLong("revision");
        Document counts = new Document();
        next.byPoint().forEach((point, people) -> counts.append(point.toString(), people));
        Document fresh = new Document("revision", revision + 1).append("counts", counts);
        if (found == null) {
            collection()
                    .updateOne(
                            Filters.eq(cohort.key()),
                            new Document("$setOnInsert", fresh),
                            new UpdateOptions().upsert(true));
        } else {
            collection()
                    .replaceOne(
                            Filters.and(Filters.eq(cohort.key()), Filters.eq("revision", revision)),
                            fresh);
        }
        Document stored = collection().find(Filters.eq(cohort.key())).first();
        return stored == null ? next : histogram(stored);
    }

    /**
     * What is shown next.
     *
     * @param before what was shown last; null for nothing
     * @param now what is so
     */
    static Histogram next(@Nullable Histogram before, Histogram now) {
        return before == null || now.differing(before) >= Fives.AT_LEAST ? now : before;
    }

    private static Histogram histogram(Document stored) {
        Histogram histogram = new Histogram();
        stored.get("counts", Document.class)
                .forEach((point, people) ->
                        histogram.add(Integer.parseInt(point), ((Number) people).longValue()));
        return histogram;
    }

    private MongoCollection<Document> collection() {
        return mongo.getCollection(COLLECTION);
    }
}
