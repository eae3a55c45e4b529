package dev.careerpath.delivery.deliveries;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;

/** What deliveries carry, kept once for all deliveries of an event. */
final class Payloads {

    private final MongoTemplate mongo;

    Payloads(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /**
     * An event's payload.
     *
     * @param json the CloudEvent in structured mode
     */
    record Payload(String id, String tenant, String profile, String json, Instant expiresAt) {}

    void index() {
        payloads().createIndex(Indexes.ascending("profile"));
        payloads().createIndex(Indexes.ascending("expiresAt"));
    }

    /** Keeps these; what is there already stays as it is. */
    void keep(Collection<Payload> kept) {
        List<UpdateOneModel<Document>> writes =
                kept.stream()
                        .map(payload ->
                                new UpdateOneModel<Document>(
                                        Filters.eq("_id", payload.id()),
                                        Updates.combine(
                                                Updates.setOnInsert("tenant", payload.tenant()),
                                                Updates.setOnInsert("profile", payload.profile()),
                                                Updates.setOnInsert("json", payload.json()),
                                                Updates.setOnInsert(
                                                        "expiresAt",
                                                        Date.from(payload.expiresAt()))),
                                        new UpdateOptions().upsert(true)))
                        .toList();
        if (!writes.isEmpty()) {
            payloads().bulkWrite(writes, new BulkWriteOptions().ordered(false));
        }
    }

    /** The JSON of these payloads, as far as they are there. */
    Map<String, String> find(Collection<String> ids) {
        Map<String, String> found = new HashMap<>();
        payloads()
                .find(Filters.in("_id", ids))
                .forEach(payload -> found.put(payload.getString("_id"), payload.getString("json")));
        return found;
    }

    void erase(Collection<String> profiles) {
        payloads().deleteMany(Filters.in("profile", profiles));
    }

    void expire(Instant now) {
        payloads().deleteMany(Filters.lte("expiresAt", Date.from(now)));
    }

    private MongoCollection<Document> payloads() {
        return mongo.getCollection("delivery-payloads");
    }
}
