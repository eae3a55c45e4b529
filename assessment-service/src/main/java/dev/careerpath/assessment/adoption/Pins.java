package dev.careerpath.assessment.adoption;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.WriteModel;
import dev.careerpath.starter.event.Event;
import dev.careerpath.starter.outbox.OutboxRelay;
import dev.careerpath.starter.store.DuplicateKeys;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * Which version each profile was told to adopt last, with the event that tells so in its outbox.
 */
public final class Pins {

    public static final String COLLECTION = "framework-pins";

    private final MongoTemplate mongo;
    private final OutboxRelay relay;

    public Pins(MongoTemplate mongo, OutboxRelay relay) {
        this.mongo = mongo;
        this.relay = relay;
    }

    /** Makes the event with which a profile adopts a version. */
    interface Telling {
        Event event(String profileId, long sequence);
    }

    /**
     * Tells these profiles to adopt a version; those that were told so already stay as they are.
     *
     * @return how many were told
     * @throws OptimisticLockingFailureException if another writer came between; try again
     */
    int pin(String tenant, String version, Collection<String> profiles, Telling telling) {
        Map<String, Document> known = new HashMap<>();
        collection()
                .find(Filters.in("_id", profiles))
                .forEach(pin -> known.put(pin.getString("_id"), pin));
        List<WriteModel<Document>> writes = new ArrayList<>();
        List<String> told = new ArrayList<>();
        long expected = 0;
        for (String profile : profiles) {
            Document pin = known.get(profile);
            // A pin without a version is the tombstone of an erased profile.
            if (pin != null && !isOnAnother(pin, version)) {
                continue;
            }
            told.add(profile);
            long sequence = pin == null ? 1 : pin.getLong("sequence") + 1;
            Document event = bson(telling.event(profile, sequence));
            if (pin == null) {
                writes.add(PinWrites.first(profile, tenant, version, event));
            } else {
                expected++;
                writes.add(PinWrites.another(profile, sequence, version, event));
            }
        }
        if (!writes.isEmpty()) {
            write(writes, expected);
        }
        relay.wake(told);
        return told.size();
    }

    /**
     * Forgets profiles that are erased; the end of each is told where its adoptions were. The
     * tombstone that stays only says that there was a pin; told again, it tells the end again.
     */
    void erase(Collection<String> profiles, Telling end) {
        List<WriteModel<Document>> writes = new ArrayList<>();
        List<String> erased = new ArrayList<>();
        collection()
                .find(Filters.in("_id", profiles))
                .forEach(pin -> {
                    String profile = pin.getString("_id");
                    long before = pin.getLong("sequence");
                    // A tombstone keeps the sequence that its end has.
                    long sequence = pin.containsKey("version") ? before + 1 : before;
                    erased.add(profile);
                    Document event = bson(end.event(profile, sequence));
                    writes.add(PinWrites.end(profile, before, sequence, event));
                });
        if (!writes.isEmpty()) {
            write(writes, writes.size());
            relay.wake(erased);
        }
    }

    private void write(List<WriteModel<Document>> writes, long expected) {
        try {
            var result = collection().bulkWrite(writes, new BulkWriteOptions().ordered(false));
            if (result.getMatchedCount() < expected) {
                throw new OptimisticLockingFailureException("another adoption came between");
            }
        } catch (MongoBulkWriteException e) {
            throw DuplicateKeys.areAll(e)
                    ? new OptimisticLockingFailureException("another adoption came between", e)
                    : e;
        }
    }

    private static boolean isOnAnother(Document pin, String version) {
        String told = pin.getString("version");
        return told != null && !told.equals(version);
    }

    private Document bson(Event event) {
        Document document = new Document();
        mongo.getConverter().write(event, document);
        document.remove("_class");
        return document;
    }

    private MongoCollection<Document> collection() {
        return mongo.getCollection(COLLECTION);
    }
}
