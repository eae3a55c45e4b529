package dev.careerpath.assessment.frameworks;

import dev.careerpath.starter.problem.ApiProblem;
import dev.careerpath.starter.store.Places;
import java.util.Collection;
import java.util.List;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.FindAndReplaceOptions;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** The documents of the frameworks that organisations made themselves, drafts included. */
@Repository
class StoredFrameworks {

    static final String COLLECTION = "frameworks";

    private final MongoTemplate mongo;
    private final Places places;

    StoredFrameworks(MongoTemplate mongo) {
        this.mongo = mongo;
        this.places = new Places(mongo, COLLECTION);
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

    /**
     * Keeps a new one.
     *
     * @return false if the organisation has as many as it may have; then it is not kept
     * @throws ApiProblem 409 if it has this version already
     */
    boolean add(StoredFramework framework, int most) {
        return places.write(
                List.of(framework.tenant()),
                Criteria.where("tenant").is(framework.tenant()).getCriteriaObject(),
                most,
                place -> insert(framework.at(place)));
    }

    private void insert(StoredFramework framework) {
        try {
            mongo.insert(framework, COLLECTION);
        } catch (DuplicateKeyException e) {
            if (mongo.findById(framework.id(), StoredFramework.class, COLLECTION) == null) {
                throw e;
            }
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

    @EventListener(ApplicationReadyEvent.class)
    void index() {
        places.index();
    }

    static ApiProblem unknown(String version) {
        return ApiProblem.notFound("There is no framework " + version + ".");
    }

    private static Query revision(String id, long revision) {
        return Query.query(Criteria.where("_id").is(id).and("revision").is(revision));
    }
}
