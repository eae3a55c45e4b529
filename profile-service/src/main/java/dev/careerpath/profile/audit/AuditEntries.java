package dev.careerpath.profile.audit;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import dev.careerpath.starter.audit.AuditEntry;
import dev.careerpath.starter.store.DuplicateKeys;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/** All entries; they are added, and end. */
@Repository
public class AuditEntries {

    private static final String COLLECTION = "audit";

    private final MongoTemplate mongo;

    AuditEntries(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /**
     * What is looked for; null for any.
     *
     * @param before the key of the entry that ends the page before, see {@link AuditDocument#key}
     */
    public record Wanted(
            String tenant,
            @Nullable String subject,
            @Nullable String who,
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable String before) {}

    /** Adds entries; one that is there already stays as it is. */
    public void add(Collection<AuditEntry> entries) {
        DuplicateKeys.refused(
                collection(),
                entries.stream().map(AuditDocument::of).map(InsertOneModel::new).toList());
    }

    /** The newest entries that are wanted. */
    List<AuditEntry> page(Wanted wanted, int limit) {
        return find(wanted)
                .sort(Sorts.descending("key"))
                .limit(limit)
                .map(AuditDocument::read)
                .into(new ArrayList<>());
    }

    /** All that are wanted, the oldest first, one by one. */
    void each(Wanted wanted, Consumer<AuditEntry> take) {
        find(wanted).sort(Sorts.ascending("key")).map(AuditDocument::read).forEach(take);
    }

    /** Takes the person's own account and addresses out of what they did. */
    public void pseudonymise(String subject) {
        collection()
                .updateMany(
                        Filters.and(Filters.eq("subject", subject), Filters.eq("right", "OWN")),
                        Updates.combine(Updates.unset("who"), Updates.unset("from")));
    }

    /** Ends what is older. */
    void endBefore(Instant time) {
        collection().deleteMany(Filters.lt("at", Date.from(time)));
    }

    private FindIterable<Document> find(Wanted wanted) {
        List<Bson> all = new ArrayList<>();
        all.add(Filters.eq("tenant", wanted.tenant()));
        if (wanted.subject() != null) {
            all.add(Filters.eq("subject", wanted.subject()));
        }
        if (wanted.who() != null) {
            all.add(Filters.eq("who", wanted.who()));
        }
        if (wanted.from() != null) {
            all.add(Filters.gte("at", Date.from(wanted.from())));
        }
        if (wanted.to() != null) {
            all.add(Filters.lt("at", Date.from(wanted.to())));
        }
        if (wanted.before() != null) {
            all.add(Filters.lt("key", wanted.before()));
        }
        return collection().find(Filters.and(all));
    }

    @EventListener(ApplicationReadyEvent.class)
    void index() {
        collection().createIndex(Indexes.ascending("subject", "key"));
        collection().createIndex(Indexes.ascending("tenant", "key"));
        collection().createIndex(Indexes.ascending("at"));
    }

    private MongoCollection<Document> collection() {
        return mongo.getCollection(COLLECTION);
    }
}
