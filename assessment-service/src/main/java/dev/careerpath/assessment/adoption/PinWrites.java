package dev.careerpath.assessment.adoption;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import dev.careerpath.starter.outbox.OutboxRelay;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * The writes of pins, each guarded by the sequence before it and with its event in the outbox.
 * Events are BSON documents.
 */
final class PinWrites {

    private PinWrites() {}

    /** The first version that a profile is told to adopt. */
    static WriteModel<Document> first(
            String profile, String tenant, String version, Document event) {
        return new InsertOneModel<>(
                new Document("_id", profile)
                        .append("tenant", tenant)
                        .append("version", version)
                        .append("sequence", 1L)
                        .append(OutboxRelay.FIELD, List.of(event)));
    }

    /** Another version. */
    static WriteModel<Document> another(
            String profile, long sequence, String version, Document event) {
        return new UpdateOneModel<>(
                at(profile, sequence - 1),
                Updates.combine(
                        Updates.set("version", version),
                        Updates.set("sequence", sequence),
                        Updates.push(OutboxRelay.FIELD, event)));
    }

    /**
     * A tombstone.
     *
     * @param before the sequence before
     * @param sequence that of the end; the same as before where it is told again
     */
    static WriteModel<Document> end(String profile, long before, long sequence, Document event) {
        return new UpdateOneModel<>(
                at(profile, before),
                Updates.combine(
                        Updates.unset("version"),
                        Updates.unset(OutboxRelay.LAST),
                        Updates.set("sequence", sequence),
                        Updates.push(OutboxRelay.FIELD, event)));
    }

    private static Bson at(String profile, long sequence) {
        return Filters.and(Filters.eq("_id", profile), Filters.eq("sequence", sequence));
    }
}
