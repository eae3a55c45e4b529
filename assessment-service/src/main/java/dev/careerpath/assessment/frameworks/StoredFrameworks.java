package dev.careerpath.assessment.frameworks;

import dev.careerpath.starter.problem.ApiProblem;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.FindAndReplaceOptions;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** The frameworks that organisations made themselves, drafts included. */
@Repository
class StoredFrameworks {

    private static final String COLLECTION = "frameworks";

    private final MongoTemplate mongo;

    StoredFrameworks(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    private record Reference(String version) {}

    /**
     * The version that was published last.
     *
     * @param among these; empty for any
     */
    Optional<String> latestPublished(String tenant, Optional<Set<String>> among) {
        Criteria published = ofTenant(tenant).and("publishedAt").exists(true);
        among.ifPresent(versions -> published.and("version").in(versions));
        Query latest =
                Query.query(published).with(Sort.by(Sort.Direction.DESC, "publishedAt", "_id"));
        return version(latest);
    }

    /** The version whose CASE package has something with this identifier. */
    Optional<String> ofCaseId(String tenant, String caseId) {
        Query query = Query.query(ofTenant(tenant).and("caseIds").is(caseId));
        return version(query);
    }

    long count(String tenant) {
        return mongo.count(Query.query(ofTenant(tenant)), COLLECTION);
    }

    /**
     * One of them.
     *
     * @throws ApiProblem 404 if there is none
     */
    StoredFramework get(String tenant, String version) {
        StoredFramework found =
                mongo.findOne(
                        Query.query(Criteria.where("_id").is(StoredFramework.id(tenant, version))),
                        StoredFramework.class,
                        COLLECTION);
        if (found == null) {
            throw unknown(version);
        }
        return found;
    }

    /** The versions of these that exist, in no order. */
    List<StoredFramework> all(String tenant, Collection<String> versions) {
        List<String> ids =
                versions.stream().map(version -> StoredFramework.id(tenant, version)).toList();
        return mongo.find(
                Query.query(Criteria.where("_id").in(ids)), StoredFramework.class, COLLECTION);
    }

    /** The version that was published to take the place of this one; of two, the later. */
    Optional<String> successor(String tenant, String version) {
        Query query =
                Query.query(ofTenant(tenant).and("replaces").is(version))
                        .with(Sort.by(Sort.Direction.DESC, "publishedAt"));
        return version(query);
    }

    /**
     * @throws ApiProblem 409 if the organisation has this version already
     */
    void add(StoredFramework framework) {
        try {
            mongo.insert(framework, COLLECTION);
        } catch (DuplicateKeyException e) {
            throw ApiProblem.conflict(
                    "framework-exists",
                    "The version is taken",
                    "There is a framework %1$s already. Change it with PUT /v1/frameworks/%1$s while it is a draft, or take another version."
                            .formatted(framework.version()));
        }
    }

    /**
     * Puts the next revision in place of the one before.
     *
     * @throws ApiProblem 412 if another came between
     */
    void replace(StoredFramework next) {
        var replaced =
                mongo.update(StoredFramework.class)
                        .inCollection(COLLECTION)
                        .matching(revision(next.id(), next.revision() - 1))
                        .replaceWith(next)
                        .withOptions(FindAndReplaceOptions.none())
                        .findAndReplace();
        if (replaced.isEmpty()) {
            throw ApiProblem.preconditionFailed(get(next.tenant(), next.version()).revision());
        }
    }

    /**
     * @throws ApiProblem 412 if it was changed since
     */
    void remove(StoredFramework framework) {
        var removed = mongo.remove(revision(framework.id(), framework.revision()), COLLECTION);
        if (removed.getDeletedCount() == 0) {
            throw ApiProblem.preconditionFailed(
                    get(framework.tenant(), framework.version()).revision());
        }
    }

    /** All of an organisation, by age, without their content. */
    List<Summary> summaries(String tenant) {
        Query query = Query.query(ofTenant(tenant)).with(Sort.by("createdAt", "_id"));
        query.fields().exclude("content", "caseIds");
        return mongo.find(query, Summary.class, COLLECTION);
    }

    record Summary(
            String version,
            String title,
            @Nullable String replaces,
            Instant createdAt,
            Instant changedAt,
            @Nullable Instant publishedAt) {}

    static ApiProblem unknown(String version) {
        return ApiProblem.notFound("There is no framework " + version + ".");
    }

    /** The version of the first that is found. */
    private Optional<String> version(Query query) {
        query.fields().include("version");
        return Optional.ofNullable(mongo.findOne(query, Reference.class, COLLECTION))
                .map(Reference::version);
    }

    private static Query revision(String id, long revision) {
        return Query.query(Criteria.where("_id").is(id).and("revision").is(revision));
    }

    private static Criteria ofTenant(String tenant) {
        return Criteria.where("tenant").is(tenant);
    }

    @EventListener(ApplicationReadyEvent.class)
    void index() {
        var indexes = mongo.indexOps(COLLECTION);
        indexes.createIndex(
                new Index()
                        .on("tenant", Sort.Direction.ASC)
                        .on("publishedAt", Sort.Direction.DESC)
                        .on("_id", Sort.Direction.DESC));
        indexes.createIndex(
                new Index().on("tenant", Sort.Direction.ASC).on("caseIds", Sort.Direction.ASC));
        indexes.createIndex(
                new Index()
                        .on("tenant", Sort.Direction.ASC)
                        .on("replaces", Sort.Direction.ASC)
                        .on("publishedAt", Sort.Direction.DESC));
    }
}
