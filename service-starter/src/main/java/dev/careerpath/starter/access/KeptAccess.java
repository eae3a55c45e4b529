package dev.careerpath.starter.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.mongodb.client.MongoCollection;
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

    /** A service with several listeners is told the same by each. */
    private static final int REMEMBERED = 20_000;

    private final MongoTemplate mongo;

    /** The sequences of those kept last, by subject. */
    private final Cache<String, Long> kept = Caffeine.newBuilder().maximumSize(REMEMBERED).build();

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
        collection()
                .find(filter)
                .forEach(document -> {
                    if (!document.getBoolean("erased", false)) {
                        found.add(StoredAccess.read(document));
                    }
                });
        return found;
    }

    /** Keeps what is newer than what is there. */
    void keep(Collection<Told> told) {
        List<Told> news = told.stream().filter(this::isNews).toList();
        if (news.isEmpty()) {
            return;
        }
        List<WriteModel<Document>> writes = new ArrayList<>();
        for (Told one : news) {
            writes.add(
                    new ReplaceOneModel<>(
                            Filters.and(
                                    Filters.eq("_id", one.subject()),
                                    Filters.lt("sequence", one.sequence())),
                            StoredAccess.document(one),
                            new ReplaceOptions().upsert(true)));
        }
        DuplicateKeys.upsert(collection(), writes);
        news.forEach(one -> kept.asMap().merge(one.subject(), one.sequence(), Math::max));
    }

    private boolean isNews(Told one) {
        Long last = kept.getIfPresent(one.subject());
        return last == null || last < one.sequence();
    }

    @EventListener(ApplicationReadyEvent.class)
    void index() {
        collection().createIndex(Indexes.ascending(StoredAccess.IDS));
    }

    private MongoCollection<Document> collection() {
        return mongo.getCollection(COLLECTION);
    }
}
