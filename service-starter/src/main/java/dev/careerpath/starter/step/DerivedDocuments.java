package dev.careerpath.starter.step;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
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
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * The derived documents of one kind: in {@code <name>} the latest of each subject, in {@code
 * <name>-versions} every version. All reads and writes are by {@code _id}, in bulk, so neither
 * collection needs another index.
 */
public final class DerivedDocuments<B> {

    private final MongoTemplate mongo;
    private final String name;
    private final Class<B> bodyType;

    public DerivedDocuments(MongoTemplate mongo, String name, Class<B> bodyType) {
        this.mongo = mongo;
        this.name = name;
        this.bodyType = bodyType;
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

    /** One version of a tenant's subject. */
    public Optional<B> version(String tenant, String subject, long version) {
        Document found =
                versions()
                        .find(
                                Filters.and(
                                        Filters.eq("_id", versionId(subject, version)),
                                        Filters.eq("tenant", tenant)))
                        .first();
        return Optional.ofNullable(found)
                .map(document -> body(document.get("body", Document.class)));
    }

    /** A tenant's versions of a subject, newest first, without their bodies. */
    public List<VersionInfo> versions(String tenant, String subject) {
        List<VersionInfo> infos = new ArrayList<>();
        for (Document document :
                versions()
                        .find(Filters.and(ofSubject(subject), Filters.eq("tenant", tenant)))
                        .projection(Projections.exclude("body"))
                        .sort(Sorts.descending("_id"))) {
            infos.add(
                    new VersionInfo(
                            document.getLong("version"), document.getDate("at").toInstant()));
        }
        return infos;
    }

    /** The documents of these subjects, tombstones included. */
    Map<String, Head<B>> find(Collection<String> subjects) {
        Map<String, Head<B>> found = new HashMap<>();
        for (Document document : heads().find(Filters.in("_id", subjects))) {
            Head<B> head = read(document);
            found.put(head.subject(), head);
        }
        return found;
    }

    /**
     * Stores these documents, each of which follows the one read before.
     *
     * @throws OptimisticLockingFailureException if another writer came between; nothing is lost,
     *     read and try again
     */
    void write(List<Head<B>> written) {
        List<WriteModel<Document>> changes = new ArrayList<>();
        List<WriteModel<Document>> copies = new ArrayList<>();
        long expected = 0;
        for (Head<B> head : written) {
            if (head.revision() == 1) {
                changes.add(new InsertOneModel<>(document(head)));
            } else {
                changes.add(update(head));
                expected++;
            }
            if (head.erased()) {
                // Before the tombstone: a crash in between is mended by the redelivery.
                versions().deleteMany(ofSubject(head.subject()));
            } else {
                Document copy =
                        new Document("_id", versionId(head.subject(), head.version()))
                                .append("tenant", head.tenant())
                                .append("version", head.version())
                                .append("at", Date.from(head.at()))
                                .append("body", bson(head.present()));
                copies.add(
                        new ReplaceOneModel<>(
                                Filters.eq("_id", copy.getString("_id")),
                                copy,
                                new ReplaceOptions().upsert(true)));
            }
        }
        if (!copies.isEmpty()) {
            versions().bulkWrite(copies, new BulkWriteOptions().ordered(false));
        }
        try {
            var result = heads().bulkWrite(changes, new BulkWriteOptions().ordered(false));
            if (result.getMatchedCount() < expected) {
                throw new OptimisticLockingFailureException(name + ": another writer came between");
            }
        } catch (MongoBulkWriteException e) {
            boolean cameBetween =
                    e.getWriteErrors().stream()
                            .allMatch(error -> error.getCategory() == ErrorCategory.DUPLICATE_KEY);
            if (cameBetween) {
                throw new OptimisticLockingFailureException(
                        name + ": another writer came between", e);
            }
            throw e;
        }
    }

    /**
     * Changes the latest version in place and puts the events of the change into its outbox, in one
     * write.
     *
     * @param before the document as it was read
     * @return the document as it stands now
     * @throws OptimisticLockingFailureException if it is no longer as it was read; nothing is
     *     changed
     */
    public Head<B> revise(Head<B> before, B body, List<Event> events) {
        Head<B> after = before.revised(body, events.size());
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
                                        Filters.eq("tenant", before.tenant()),
                                        Filters.eq("revision", before.revision())),
                                Updates.combine(
                                        Updates.set("body", bson(body)),
                                        Updates.set("revision", after.revision()),
                                        Updates.set("lastSequence", after.lastSequence()),
                                        Updates.pushEach(OutboxRelay.FIELD, outbox)));
        if (result.getMatchedCount() == 0) {
            throw new OptimisticLockingFailureException(name + ": another writer came between");
        }
        versions()
                .updateOne(
                        Filters.eq("_id", versionId(before.subject(), before.version())),
                        Updates.set("body", bson(body)));
        return after;
    }

    private UpdateOneModel<Document> update(Head<B> head) {
        Document all = document(head);
        List<Bson> changes = new ArrayList<>();
        all.forEach((field, value) -> {
            if (!field.equals("_id")) {
                changes.add(Updates.set(field, value));
            }
        });
        if (head.erased()) {
            changes.add(Updates.unset("body"));
            changes.add(Updates.unset("progress"));
        }
        // Fields of other writers, such as an outbox, stay as they are.
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
                        .append("firstSequence", head.firstSequence())
                        .append("lastSequence", head.lastSequence())
                        .append("sourceEventId", head.sourceEventId())
                        .append("sourceSequence", head.sourceSequence())
                        .append("at", Date.from(head.at()))
                        .append("erased", head.erased());
        if (head.body() != null) {
            document.append("body", bson(head.present()));
        }
        return document;
    }

    private Head<B> read(Document document) {
        Document body = document.get("body", Document.class);
        return new Head<>(
                document.getString("_id"),
                document.getString("tenant"),
                document.getLong("version"),
                document.getLong("revision"),
                document.getLong("firstSequence"),
                document.getLong("lastSequence"),
                document.getString("sourceEventId"),
                document.getLong("sourceSequence"),
                instant(document, "at"),
                document.getBoolean("erased"),
                body == null ? null : body(body));
    }

    private B body(Document document) {
        return mongo.getConverter().read(bodyType, document);
    }

    private Document bson(B body) {
        Document document = new Document();
        mongo.getConverter().write(body, document);
        document.remove("_class");
        return document;
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
     * A version without its body.
     *
     * @param version from 1
     * @param at when it was derived
     */
    public record VersionInfo(long version, Instant at) {}
}
