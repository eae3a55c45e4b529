package dev.careerpath.starter.step;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import dev.careerpath.starter.event.Event;
import dev.careerpath.starter.outbox.OutboxRelay;
import dev.careerpath.starter.store.DuplicateKeys;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
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

    private static final String BODY = "body";

    private final MongoTemplate mongo;
    private final String name;
    private final StoredBody<B> bodies;
    private final Function<B, Map<String, ?>> indexed;

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
        this.bodies = new StoredBody<>(bodyType);
        this.indexed = indexed;
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
        return Optional.ofNullable(found).map(this::read);
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
        Document found = versions().find(Filters.eq("_id", versionId(subject, version))).first();
        return Optional.ofNullable(found)
                .map(document -> bodies.read(document.get(BODY, Binary.class)));
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
        for (Document document :
                versions().find(ofSubject(subject)).sort(Sorts.descending("_id"))) {
            // A copy is made before the next version is written, which may not have come to pass.
            if (document.getLong("version") < latest.version()) {
                all.add(
                        new Version<>(
                                document.getLong("version"),
                                document.getDate("at").toInstant(),
                                bodies.read(document.get(BODY, Binary.class))));
            }
        }
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
                .map(this::read)
                .into(new ArrayList<>());
    }

    /** The latest versions of those of a tenant's subjects that are there, in any order. */
    public List<Head<B>> of(String tenant, Collection<String> subjects) {
        return heads().find(
                        Filters.and(
                                Filters.in("_id", subjects),
                                Filters.eq("tenant", tenant),
                                Filters.eq("erased", false)))
                .map(this::read)
                .into(new ArrayList<>());
    }

    /** Some of all tenants' documents, tombstones included, in the order of their subjects. */
    List<Head<B>> all(String after, int limit) {
        return heads().find(Filters.gt("_id", after))
                .sort(Sorts.ascending("_id"))
                .limit(limit)
                .map(this::read)
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

    /** The documents of these subjects, tombstones included. */
    Map<String, Found<B>> find(Collection<String> subjects) {
        Map<String, Found<B>> found = new HashMap<>();
        for (Document document : heads().find(Filters.in("_id", subjects))) {
            List<Event> outbox =
                    document.getList(OutboxRelay.FIELD, Document.class, List.of()).stream()
                            .map(event -> mongo.getConverter().read(Event.class, event))
                            .toList();
            found.put(document.getString("_id"), new Found<>(read(document), outbox));
        }
        return found;
    }

    /**
     * An earlier version, as its announcements need it.
     *
     * @return null when the version is not there, because the subject was erased since
     */
    @Nullable Head<B> earlier(Head<B> head, Head.Origin origin) {
        Document found =
                versions()
                        .find(Filters.eq("_id", versionId(head.subject(), origin.version())))
                        .first();
        return found == null
                ? null
                : head.earlier(
                        origin, instant(found, "at"), bodies.read(found.get(BODY, Binary.class)));
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
                writes.add(new InsertOneModel<>(document(change.after())));
                continue;
            }
            writes.add(update(change.after(), before.outbox()));
            expected++;
            if (change.after().erased()) {
                // Before the tombstone: a crash in between is mended by the redelivery.
                forget(change.after().subject());
            } else {
                replaced.add(before.head());
            }
        }
        keep(replaced);
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
        versions().deleteMany(ofSubject(subject));
    }

    /** Copies versions that are about to be replaced; a copy of a later revision stays. */
    private void keep(List<Head<B>> replaced) {
        if (replaced.isEmpty()) {
            return;
        }
        List<ReplaceOneModel<Document>> copies = new ArrayList<>();
        for (Head<B> head : replaced) {
            String id = versionId(head.subject(), head.version());
            Document copy =
                    new Document("_id", id)
                            .append("tenant", head.tenant())
                            .append("version", head.version())
                            .append("revision", head.revision())
                            .append("at", Date.from(head.at()))
                            .append(BODY, bodies.write(head.present()));
            copies.add(
                    new ReplaceOneModel<>(
                            Filters.and(
                                    Filters.eq("_id", id),
                                    Filters.lte("revision", head.revision())),
                            copy,
                            new ReplaceOptions().upsert(true)));
        }
        DuplicateKeys.passOver(
                () -> versions().bulkWrite(copies, new BulkWriteOptions().ordered(false)));
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
                                        Updates.set(BODY, bodies.write(after.present())),
                                        Updates.set(INDEXED, beside(after.present())),
                                        Updates.set("revision", after.revision()),
                                        Updates.set("lastSequence", after.lastSequence()),
                                        Updates.set("inOutbox", after.inOutbox()),
                                        Updates.pushEach(OutboxRelay.FIELD, outbox)));
        if (result.getMatchedCount() == 0) {
            throw new OptimisticLockingFailureException(name + ": another writer came between");
        }
    }

    private UpdateOneModel<Document> update(Head<B> head, List<Event> published) {
        Document all = document(head);
        List<Bson> changes = new ArrayList<>();
        all.forEach((field, value) -> {
            if (!field.equals("_id")) {
                changes.add(Updates.set(field, value));
            }
        });
        if (head.erased()) {
            changes.add(Updates.unset(BODY));
            changes.add(Updates.unset(INDEXED));
            changes.add(Updates.unset(OutboxRelay.LAST));
        }
        if (!published.isEmpty()) {
            List<String> ids = published.stream().map(Event::id).toList();
            changes.add(Updates.pull(OutboxRelay.FIELD, Filters.in("_id", ids)));
        }
        return new UpdateOneModel<>(
                Filters.and(
                        Filters.eq("_id", head.subject()),
                        Filters.eq("revision", head.revision() - 1)),
                Updates.combine(changes));
    }

    private Document document(Head<B> head) {
        Document document =
                new Document("_id", head.subject())
                        .append("tenant", head.tenant())
                        .append("version", head.version())
                        .append("revision", head.revision())
                        .append("lastSequence", head.lastSequence())
                        .append("inOutbox", head.inOutbox())
                        .append(
                                "origins",
                                head.origins().values().stream()
                                        .map(DerivedDocuments::document)
                                        .toList())
                        .append("at", Date.from(head.at()))
                        .append("erased", head.erased());
        if (head.body() != null) {
            document.append(BODY, bodies.write(head.present()))
                    .append(INDEXED, beside(head.present()));
        }
        return document;
    }

    private static Document document(Head.Origin origin) {
        return new Document("source", origin.source())
                .append("eventId", origin.eventId())
                .append("sequence", origin.sequence())
                .append("version", origin.version())
                .append("firstSequence", origin.firstSequence())
                .append("correlationId", origin.correlationId())
                .append("traceparent", origin.traceparent())
                .append("startedAt", Date.from(origin.startedAt()));
    }

    private Head<B> read(Document document) {
        Binary body = document.get(BODY, Binary.class);
        Map<String, Head.Origin> origins = new HashMap<>();
        for (Document origin : document.getList("origins", Document.class)) {
            origins.put(origin.getString("source"), origin(origin));
        }
        return new Head<>(
                document.getString("_id"),
                document.getString("tenant"),
                document.getLong("version"),
                document.getLong("revision"),
                document.getLong("lastSequence"),
                document.getBoolean("inOutbox"),
                origins,
                instant(document, "at"),
                document.getBoolean("erased"),
                body == null ? null : bodies.read(body));
    }

    private static Head.Origin origin(Document document) {
        return new Head.Origin(
                document.getString("source"),
                document.getString("eventId"),
                document.getLong("sequence"),
                document.getLong("version"),
                document.getLong("firstSequence"),
                document.getString("correlationId"),
                document.getString("traceparent"),
                instant(document, "startedAt"));
    }

    private Document beside(B body) {
        return new Document(Map.copyOf(indexed.apply(body)));
    }

    private static Instant instant(Document document, String field) {
        return document.getDate(field).toInstant();
    }

    private static String versionId(String subject, long version) {
        return "%s:%010d".formatted(subject, version);
    }

    /** A range over {@code _id}: ';' is the character after ':'. */
    private static Bson ofSubject(String subject) {
        return Filters.and(Filters.gte("_id", subject + ":"), Filters.lt("_id", subject + ";"));
    }

    private MongoCollection<Document> heads() {
        return mongo.getCollection(name);
    }

    private MongoCollection<Document> versions() {
        return mongo.getCollection(name + "-versions");
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
