package dev.careerpath.starter.access;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.WriteModel;
import dev.careerpath.starter.access.AccessEntry.Grant;
import dev.careerpath.starter.store.DuplicateKeys;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The access to other services' subjects, as their events tell it. */
final class KeptAccess implements AccessBook {

    private static final String COLLECTION = "access";
    private static final String IDS = "ids";

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
        return find(Filters.and(Filters.eq("tenant", tenant), Filters.in(IDS, ids)));
    }

    private List<AccessEntry> find(Bson filter) {
        List<AccessEntry> found = new ArrayList<>();
        for (Document document : collection().find(filter)) {
            if (!document.getBoolean("erased", false)) {
                found.add(read(document));
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
                            document(one),
                            new ReplaceOptions().upsert(true)));
        }
        DuplicateKeys.passOver(
                () -> collection().bulkWrite(writes, new BulkWriteOptions().ordered(false)));
    }

    private static Document document(Told told) {
        Document document =
                new Document("_id", told.subject())
                        .append("tenant", told.tenant())
                        .append("sequence", told.sequence())
                        .append("erased", told.erased());
        if (told.erased()) {
            return document;
        }
        Set<String> ids = new LinkedHashSet<>();
        List<Document> shares = new ArrayList<>();
        if (told.entry().person() != null) {
            ids.add(told.entry().person());
        }
        for (Grant share : told.entry().shares()) {
            ids.add(share.with());
            shares.add(
                    new Document("with", share.with())
                            .append("as", share.as())
                            .append("sees", List.copyOf(share.sees()))
                            .append("until", share.until().toString()));
        }
        return document.append("person", told.entry().person())
                .append("shares", shares)
                .append(IDS, List.copyOf(ids));
    }

    private static AccessEntry read(Document document) {
        return new AccessEntry(
                document.getString("tenant"),
                document.getString("_id"),
                document.getString("person"),
                document.getList("shares", Document.class, List.of()).stream()
                        .map(share ->
                                new Grant(
                                        share.getString("with"),
                                        share.getString("as"),
                                        Set.copyOf(share.getList("sees", String.class)),
                                        LocalDate.parse(share.getString("until"))))
                        .toList());
    }

    @EventListener(ApplicationReadyEvent.class)
    void index() {
        collection().createIndex(Indexes.ascending(IDS));
    }

    private MongoCollection<Document> collection() {
        return mongo.getCollection(COLLECTION);
    }
}
