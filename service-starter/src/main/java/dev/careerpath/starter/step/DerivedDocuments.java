package dev.careerpath.starter.step;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
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
        Document found = heads().find(present(tenant, Filters.eq("_id", subject))).first();
        return Optional.ofNullable(found).map(mapping::read);
    }

    /** Whether {@link #latest} finds one, without reading it. */
    public boolean has(String tenant, String subject) {
        return is(present(tenant, Filters.eq("_id", subject)));
    }

    /** Whether there is or was such a subject: of any tenant, erased or not. */
    public boolean knows(String subject) {
        return is(Filters.eq("_id", subject));
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
        return page(
                after == null ? present(tenant) : present(tenant, Filters.gt("_id", after)), limit);
    }

    /** Some of all tenants' documents, tombstones included, in the order of their subjects. */
    List<Head<B>> all(String after, int limit) {
        return page(Filters.gt("_id", after), limit);
    }

    private List<Head<B>> page(Bson filter, int limit) {
        return heads().find(filter)
                .sort(Sorts.ascending("_id"))
                .limit(limit)
                .map(mapping::read)
                .into(new ArrayList<>());
    }

    /** The latest versions of those of a tenant's subjects that are there, in any order. */
    public List<Head<B>> of(String tenant, Collection<String> subjects) {
        return heads().find(present(tenant, Filters.in("_id", subjects)))
                .map(mapping::read)
                .into(new ArrayList<>());
    }

    /** How many documents {@link #page} comes to in all. */
    public long count(String tenant) {
        return heads().countDocuments(present(tenant));
    }

    /** Makes the index that {@link #page} and {@link #count} need, where it is not there yet. */
    public void indexTenants() {
        heads().createIndex(Indexes.ascending("tenant", "erased", "_id"));
    }

    /** Every version but the latest ones. */
    EarlierVersions<B> earlier() {
        return earlier;
    }

    /** How the latest versions are replaced and revised. */
    HeadWrites<B> writes() {
        return new HeadWrites<>(mongo, name, mapping, earlier);
    }

    private static Bson present(String tenant, Bson... more) {
        List<Bson> all = new ArrayList<>(List.of(more));
        all.add(Filters.eq("tenant", tenant));
        all.add(Filters.eq("erased", false));
        return Filters.and(all);
    }

    private boolean is(Bson filter) {
        return heads().find(filter).projection(Projections.include("_id")).first() != null;
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
}
