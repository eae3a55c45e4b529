package dev.careerpath.assessment.frameworks;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** Which versions of their own organisations have, without reading any content. */
@Repository
class StoredVersions {

    private static final String COLLECTION = StoredFrameworks.COLLECTION;

    private final MongoTemplate mongo;

    StoredVersions(MongoTemplate mongo) {
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

    /** The version that was published to take the place of this one; of two, the later. */
    Optional<String> successor(String tenant, String version) {
        Query query =
                Query.query(ofTenant(tenant).and("replaces").is(version))
                        .with(Sort.by(Sort.Direction.DESC, "publishedAt"));
        return version(query);
    }

    /** All of an organisation, by age, without their content. */
    List<VersionSummary> summaries(String tenant) {
        Query query = Query.query(ofTenant(tenant)).with(Sort.by("createdAt", "_id"));
        query.fields().exclude("content", "caseIds");
        return mongo.find(query, VersionSummary.class, COLLECTION);
    }

    /** The version of the first that is found. */
    private Optional<String> version(Query query) {
        query.fields().include("version");
        return Optional.ofNullable(mongo.findOne(query, Reference.class, COLLECTION))
                .map(Reference::version);
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
