package dev.careerpath.starter.access;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.WriteModel;
import dev.careerpath.starter.store.DuplicateKeys;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The access to other services' subjects, as their events tell it. */
final class KeptAccess implements AccessBook {

    private static final String COLLECTION = "access";

    private final MongoTemplate mongo;

    KeptAccess(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** The access that the event of this sequence told; null once the subject is erased. */
    record Told(String subject, String tenant, long sequence, AccessEntry entry, boolean erased) {}

    @Override
    public Optional<AccessEntry> of(String tenant, String subject) {
        return find(Filters.and(Filters.eq("_id", subject), Filters.eq("tenant", tenant))).stream()
                .findFirst();
    }

    @Override
    public List<AccessEntry> of(String tenant, Collection<String> ids) {
        return find(Filters.and(Filters.eq("tenant", tenant), Filters.in(StoredAccess.IDS, ids)));
    }

    private List<AccessEntry> find(Bson filter) {
        List<AccessEntry> found = new ArrayList<>();
        for (Document document : collection().find(filter)) {
            if (!document.getBoolean("erased", false)) {
                found.add(StoredAccess.read(document));
            }
        }
        return found;
    }

    /** Keeps what is newer than what is there. */
    void keep(Collection<Told> told) {
        if (told.isEmpty()) {
            return;
        }
        List<WriteModel<Document>> writes = new ArrayList<>();
        for (Told one : told) {
            writes.add(
                    new ReplaceOneModel<>(
                            Filters.and(
                                    Filters.eq("_id", one.subject()),
                                    Filters.lt("sequence", one.sequence())),
                            StoredAccess.document(one),
                            new ReplaceOptions().upsert(true)));
        }
        DuplicateKeys.passOver(
                () -> collection().bulkWrite(writes, new BulkWriteOptions().ordered(false)));
    }

    @EventListener(ApplicationReadyEvent.class)
    void index() {
        collection().createIndex(Indexes.ascending(StoredAccess.IDS));
    }

    private MongoCollection<Document> collection() {
        return mongo.getCollection(COLLECTION);
    }
}
