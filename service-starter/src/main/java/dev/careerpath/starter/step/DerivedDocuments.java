package dev.careerpath.starter.step;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import dev.careerpath.starter.event.Event;
import dev.careerpath.starter.outbox.OutboxRelay;
import dev.careerpath.starter.store.DuplicateKeys;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * The derived documents of one kind: in {@code <name>} the latest of each subject, in {@code
 * <name>-versions} every earlier version, put there before the next takes its place. All reads and
 * writes are by {@code _id}, in bulk, so neither collection needs another index; only work through
 * all of a tenant's does. A body is one field, see {@link StoredBody}.
 */
public final class DerivedDocuments<B> {

    /** What is kept of a body beside it, to be found by; see the constructor. */
    public static final String INDEXED = "indexed";

    private final MongoTemplate mongo;
    private final String name;
    private final StoredHead<B> mapping;
    private final EarlierVersions<B> earlier;

    public DerivedDocuments(MongoTemplate mongo, String name, Class<B> bodyType) {
        this(mongo, name, bodyType, _ -> Map.of());
    }

    /**
     * @param indexed what a body is looked for by, by field; kept below {@link #INDEXED}, since a
     *     query cannot look into a body
     */
    public DerivedDocuments(
            MongoTemplate mongo,
            String name,
            Class<B> bodyType,
            Function<B, Map<String, ?>> indexed) {
        this.mongo = mongo;
        this.name = name;
        StoredBody<B> bodies = new StoredBody<>(bodyType);
        this.mapping = new StoredHead<>(bodies, indexed);
        this.earlier = new EarlierVersions<>(mongo, name, bodies);
    }

    /** The latest version of a tenant's subject; empty when unknown, somebody else's or erased. */
    public Optional<Head<B>> latest(String tenant, String subject) {
        Document found =
                heads().find(
                                Filters.and(
                                        Filters.eq("_id", subject),
                                        Filters.eq("tenant", tenant),
                                        Filters.eq("erased", false)))
                        .first();
        return Optional.ofNullable(found).map(mapping::read);
    }

    /** Whether {@link #latest} finds one, without reading it. */
    public boolean has(String tenant, String subject) {
        return heads().find(
                                Filters.and(
                                        Filters.eq("_id", subject),
                                        Filters.eq("tenant", tenant),
                                        Filters.eq("erased", false)))
                        .projection(Projections.include("_id"))
                        .first()
                != null;
    }

    /** Whether there is or was such a subject: of any tenant, erased or not. */
    public boolean knows(String subject) {
        return heads().find(Filters.eq("_id", subject))
                        .projection(Projections.include("_id"))
                        .first()
                != null;
    }

    /** One version of a tenant's subject. */
    public Optional<B> version(String tenant, String subject, long version) {
        Optional<Head<B>> latest = latest(tenant, subject);
        if (latest.isEmpty() || latest.get().version() == version) {
            return latest.map(Head::present);
        }
        return earlier.body(subject, version);
    }

    /** A tenant's versions of a subject, newest first; two reads, however many there are. */
    public List<Version<B>> versions(String tenant, String subject) {
        Optional<Head<B>> found = latest(tenant, subject);
        if (found.isEmpty()) {
            return List.of();
        }
        Head<B> latest = found.get();
        List<Version<B>> all = new ArrayList<>();
        all.add(new Version<>(latest.version(), latest.at(), latest.present()));
        all.addAll(earlier.before(subject, latest.version()));
        return all;
    }

    /**
     * Some of a tenant's documents, in the order of their subjects, for work through all of them in
     * bounded memory; see {@link #indexTenants}.
     *
     * @param after the last subject of the page before; null for the first page
     */
    public List<Head<B>> page(String tenant, @Nullable String after, int limit) {
        Bson filter = Filters.and(Filters.eq("tenant", tenant), Filters.eq("erased", false));
        return heads().find(after == null ? filter : Filters.and(filter, Filters.gt("_id", after)))
                .sort(Sorts.ascending("_id"))
                .limit(limit)
                .map(mapping::read)
                .into(new ArrayList<>());
    }

    /** The latest versions of those of a tenant's subjects that are there, in any order. */
    public List<Head<B>> of(String tenant, Collection<String> subjects) {
        return heads().find(
                        Filters.and(
                                Filters.in("_id", subjects),
                                Filters.eq("tenant", tenant),
                                Filters.eq("erased", false)))
                .map(mapping::read)
                .into(new ArrayList<>());
    }

    /** Some of all tenants' documents, tombstones included, in the order of their subjects. */
    List<Head<B>> all(String after, int limit) {
        return heads().find(Filters.gt("_id", after))
                .sort(Sorts.ascending("_id"))
                .limit(limit)
                .map(mapping::read)
                .into(new ArrayList<>());
    }

    /** How many documents {@link #page} comes to in all. */
    public long count(String tenant) {
        return heads().countDocuments(
                        Filters.and(Filters.eq("tenant", tenant), Filters.eq("erased", false)));
    }

    /** Makes the index that {@link #page} and {@link #count} need, where it is not there yet. */
    public void indexTenants() {
        heads().createIndex(Indexes.ascending("tenant", "erased", "_id"));
    }

    /** Removes earlier versions that were derived before a time; a latest version stays. */
    void endVersionsBefore(Instant time) {
        earlier.endBefore(time);
    }

    /** The documents of these subjects, tombstones included. */
    Map<String, Found<B>> find(Collection<String> subjects) {
        Map<String, Found<B>> found = new HashMap<>();
        for (Document document : heads().find(Filters.in("_id", subjects))) {
            List<Event> outbox =
                    document.getList(OutboxRelay.FIELD, Document.class, List.of()).stream()
                            .map(event -> mongo.getConverter().read(Event.class, event))
                            .toList();
            found.put(document.getString("_id"), new Found<>(mapping.read(document), outbox));
        }
        return found;
    }

    /**
     * An earlier version, as its announcements need it.
     *
     * @return null when the version is not there, because the subject was erased since
     */
    @Nullable Head<B> earlier(Head<B> head, Head.Origin origin) {
        return earlier.of(head, origin);
    }

    /**
     * Stores these documents, each of which follows the one read before.
     *
     * @throws OptimisticLockingFailureException if another writer came between; nothing is lost,
     *     read and try again
     */
    void write(List<Change<B>> changes) {
        List<WriteModel<Document>> writes = new ArrayList<>();
        List<Head<B>> replaced = new ArrayList<>();
        long expected = 0;
        for (Change<B> change : changes) {
            Found<B> before = change.before();
            if (before == null) {
                writes.add(new InsertOneModel<>(mapping.document(change.after())));
                continue;
            }
            writes.add(mapping.update(change.after(), before.outbox()));
            expected++;
            if (change.after().erased()) {
                // Before the tombstone: a crash in between is mended by the redelivery.
                earlier.forget(change.after().subject());
            } else {
                replaced.add(before.head());
            }
        }
        earlier.keep(replaced);
        try {
            var result = heads().bulkWrite(writes, new BulkWriteOptions().ordered(false));
            if (result.getMatchedCount() < expected) {
                throw new OptimisticLockingFailureException(name + ": another writer came between");
            }
        } catch (MongoBulkWriteException e) {
            throw DuplicateKeys.areAll(e)
                    ? new OptimisticLockingFailureException(
                            name + ": another writer came between", e)
                    : e;
        }
    }

    /** Removes what is left of an erased subject's versions. */
    void forget(String subject) {
        earlier.forget(subject);
    }

    /**
     * Changes the latest version in place and puts events into its outbox, in one write.
     *
     * @throws OptimisticLockingFailureException if it is no longer as it was read; nothing is
     *     changed
     */
    void revise(Head<B> before, Head<B> after, List<Event> events) {
        List<Document> outbox = new ArrayList<>();
        for (Event event : events) {
            Document document = new Document();
            mongo.getConverter().write(event, document);
            document.remove("_class");
            outbox.add(document);
        }
        var result =
                heads().updateOne(
                                Filters.and(
                                        Filters.eq("_id", before.subject()),
                                        Filters.eq("revision", before.revision())),
                                Updates.combine(
                                        Updates.set(StoredHead.BODY, mapping.body(after)),
                                        Updates.set(INDEXED, mapping.beside(after)),
                                        Updates.set("revision", after.revision()),
                                        Updates.set("lastSequence", after.lastSequence()),
                                        Updates.set("inOutbox", after.inOutbox()),
                                        Updates.pushEach(OutboxRelay.FIELD, outbox)));
        if (result.getMatchedCount() == 0) {
            throw new OptimisticLockingFailureException(name + ": another writer came between");
        }
    }

    private MongoCollection<Document> heads() {
        return mongo.getCollection(name);
    }

    /**
     * A version as it was derived.
     *
     * @param version from 1
     * @param at when it was derived
     */
    public record Version<B>(long version, Instant at, B body) {}

    /**
     * A document with the events of changes in place that its outbox still holds.
     *
     * @param outbox in their order
     */
    record Found<B>(Head<B> head, List<Event> outbox) {}

    /**
     * A write to be made.
     *
     * @param before what was read, its outbox published since; null for a new subject
     * @param after what is to stand there
     */
    record Change<B>(@Nullable Found<B> before, Head<B> after) {}
}
