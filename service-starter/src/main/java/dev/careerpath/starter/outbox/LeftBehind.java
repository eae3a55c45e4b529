package dev.careerpath.starter.outbox;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.function.Consumer;
import org.bson.conversions.Bson;

/** Finds documents whose events a crash has left unpublished, by an index on their time. */
final class LeftBehind {

    private static final String TIME = OutboxRelay.FIELD + ".time";
    private static final Duration AFTER = Duration.ofSeconds(3);

    private final Outbox outbox;
    private final int atMost;
    private volatile boolean indexed;

    LeftBehind(Outbox outbox, int atMost) {
        this.outbox = outbox;
        this.atMost = atMost;
    }

    /** Hands each over by its id, and says how many there were. */
    long find(Instant now, Consumer<String> found) {
        if (!indexed) {
            outbox.documents()
                    .createIndex(Indexes.ascending(TIME), new IndexOptions().sparse(true));
            indexed = true;
        }
        // One range at a time, so that each is a short walk along the index.
        return find(Filters.lt(TIME, Date.from(now.minus(AFTER))), found)
                // Written by a clock that was ahead.
                + find(Filters.gt(TIME, Date.from(now.plus(AFTER))), found);
    }

    private long find(Bson filter, Consumer<String> found) {
        List<String> ids =
                outbox.documents()
                        .find(filter)
                        .projection(Projections.include("_id"))
                        .limit(atMost)
                        .map(document -> document.getString("_id"))
                        .into(new ArrayList<>());
        ids.forEach(found);
        return ids.size();
    }
}
