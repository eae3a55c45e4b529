package dev.careerpath.starter.step;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import dev.careerpath.starter.step.DerivedDocuments.Version;
import dev.careerpath.starter.store.DuplicateKeys;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * The versions of every subject but its latest, each put here before the next takes its place. Ids
 * sort by subject and version, so that no other index is needed to read them.
 */
final class EarlierVersions<B> {

    private final MongoTemplate mongo;
    private final String name;
    private final StoredBody<B> bodies;

    /** For the latest versions in the collection {@code latest}. */
    EarlierVersions(MongoTemplate mongo, String latest, StoredBody<B> bodies) {
        this.mongo = mongo;
        this.name = latest + "-versions";
        this.bodies = bodies;
    }

    /** The body of one version. */
    Optional<B> body(String subject, long version) {
        return Optional.ofNullable(one(subject, version)).map(this::read);
    }

    /** The versions before this one, newest first. */
    List<Version<B>> before(String subject, long version) {
        List<Version<B>> all = new ArrayList<>();
        versions()
                .find(ofSubject(subject))
                .sort(Sorts.descending("_id"))
                .forEach(found -> {
                    // A copy is made before the next version is written, which may not have come to
                    // pass.
                    if (found.getLong("version") < version) {
                        all.add(new Version<>(found.getLong("version"), at(found), read(found)));
                    }
                });
        return all;
    }

    /** The version that came of an origin; null when it is not there. */
    @Nullable Head<B> of(Head<B> head, Origin origin) {
        Document found = one(head.subject(), origin.version());
        return found == null ? null : head.earlier(origin, at(found), read(found));
    }

    /** Copies versions that are about to be replaced; a copy of a later revision stays. */
    void keep(List<Head<B>> replaced) {
        List<ReplaceOneModel<Document>> copies = new ArrayList<>();
        for (Head<B> head : replaced) {
            String id = versionId(head.subject(), head.version());
            Document copy =
                    new Document("_id", id)
                            .append("tenant", head.tenant())
                            .append("version", head.version())
                            .append("revision", head.revision())
                            .append("at", Date.from(head.at()))
                            .append(StoredHead.BODY, bodies.write(head.present()));
            copies.add(
                    new ReplaceOneModel<>(
                            Filters.and(
                                    Filters.eq("_id", id),
                                    Filters.lte("revision", head.revision())),
                            copy,
                            new ReplaceOptions().upsert(true)));
        }
        DuplicateKeys.upsert(versions(), copies);
    }

    /** Removes what was derived before a time, of every subject. */
    void endBefore(Instant time) {
        versions().createIndex(Indexes.ascending("at"));
        versions().deleteMany(Filters.lt("at", Date.from(time)));
    }

    /** Removes all versions of an erased subject. */
    void forget(String subject) {
        versions().deleteMany(ofSubject(subject));
    }

    private @Nullable Document one(String subject, long version) {
        return versions().find(Filters.eq("_id", versionId(subject, version))).first();
    }

    private static Instant at(Document document) {
        return document.getDate("at").toInstant();
    }

    private B read(Document document) {
        return bodies.read(document.get(StoredHead.BODY, Binary.class));
    }

    private static String versionId(String subject, long version) {
        return "%s:%010d".formatted(subject, version);
    }

    /** A range over {@code _id}: ';' is the character after ':'. */
    private static Bson ofSubject(String subject) {
        return Filters.and(Filters.gte("_id", subject + ":"), Filters.lt("_id", subject + ";"));
    }

    private MongoCollection<Document> versions() {
        return mongo.getCollection(name);
    }
}
