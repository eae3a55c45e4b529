package dev.careerpath.profile.imports;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import dev.careerpath.profile.imports.ImportJob.Counts;
import dev.careerpath.profile.imports.ImportJob.Status;
import dev.careerpath.starter.problem.ApiProblem;
import dev.careerpath.starter.store.Places;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/** All jobs. What two replicas or a caller and a replica do at once, a condition decides. */
@Repository
class ImportJobs {

    private static final String COLLECTION = "imports";

    private final MongoTemplate mongo;
    private final Places places;

    ImportJobs(MongoTemplate mongo) {
        this.mongo = mongo;
        this.places = new Places(mongo, COLLECTION);
    }

    /**
     * Begins to receive; an upload of the same job that was broken off before is given up.
     *
     * @param most of the tenant's that may be unfinished, this one included
     * @return false if there are as many already
     */
    boolean begin(ImportJob job, String upload, int most) {
        String tenant = job.importer().tenant();
        Document begun = ImportJobDocument.of(job).append("upload", upload);
        return places.write(
                List.of(tenant),
                and(unfinished(tenant), ne("_id", job.id())),
                most,
                place -> put(begun.append(Places.FIELD, place)));
    }

    private void put(Document job) {
        mongo.execute(
                COLLECTION,
                jobs ->
                        jobs.replaceOne(
                                eq("_id", job.getString("_id")),
                                job,
                                new ReplaceOptions().upsert(true)));
    }

    /** Lets the job be worked off; false when another upload of it has begun meanwhile. */
    boolean run(String id, String upload, String hash, long lines) {
        return changed(
                and(eq("_id", id), eq("upload", upload), eq("status", Status.RECEIVING.name())),
                combine(
                        set("status", Status.RUNNING.name()),
                        set("hash", hash),
                        set("lines", lines)));
    }

    /** What identifies the body that a job came with; empty while it is not there as a whole. */
    Optional<String> hash(String id) {
        Document found = collection().find(eq("_id", id)).first();
        return Optional.ofNullable(found == null ? null : found.getString("hash"));
    }

    /**
     * A tenant's job.
     *
     * @throws ApiProblem 404 when unknown or somebody else's
     */
    ImportJob get(String tenant, String id) {
        Document found = collection().find(and(eq("_id", id), eq("tenant", tenant))).first();
        if (found == null) {
            throw ApiProblem.notFound("There is no import " + id + ".");
        }
        return ImportJobDocument.read(found);
    }

    /** A tenant's jobs, the newest first. */
    List<ImportJob> newest(String tenant, int limit) {
        return collection()
                .find(eq("tenant", tenant))
                .sort(Sorts.descending("startedAt"))
                .limit(limit)
                .map(ImportJobDocument::read)
                .into(new ArrayList<>());
    }

    private static Bson unfinished(String tenant) {
        return and(
                eq("tenant", tenant), in("status", Status.RECEIVING.name(), Status.RUNNING.name()));
    }

    /** The running job whose turn is longest ago. */
    Optional<ImportJob> longestWaiting() {
        return Optional.ofNullable(
                        collection()
                                .find(eq("status", Status.RUNNING.name()))
                                .sort(Sorts.ascending("workedAt"))
                                .first())
                .map(ImportJobDocument::read);
    }

    /** Counts a piece, once; false when it was counted before or the job runs no more. */
    boolean worked(ImportJob job, Counts more, Instant now) {
        return changed(
                and(running(job), eq("next", job.next())),
                combine(
                        inc("next", 1L),
                        inc("created", more.created()),
                        inc("exists", more.exists()),
                        inc("failed", more.failed()),
                        set("workedAt", Date.from(now))));
    }

    /** Ends a running job; false when it runs no more. */
    boolean end(ImportJob job, Status status, @Nullable String why, Instant now) {
        return changed(
                running(job),
                combine(
                        set("status", status.name()),
                        set("finishedAt", Date.from(now)),
                        set("why", why),
                        unset(Places.FIELD)));
    }

    /** Those that ended, or whose upload broke off, before a time. */
    List<String> endedBefore(Instant ended, Instant begun) {
        List<String> ids = new ArrayList<>();
        ids(lt("finishedAt", Date.from(ended)), ids);
        ids(and(eq("status", Status.RECEIVING.name()), lt("startedAt", Date.from(begun))), ids);
        return ids;
    }

    private void ids(Bson filter, List<String> into) {
        collection().find(filter).map(found -> found.getString("_id")).into(into);
    }

    void delete(String id) {
        collection().deleteOne(eq("_id", id));
    }

    private static Bson running(ImportJob job) {
        return and(eq("_id", job.id()), eq("status", Status.RUNNING.name()));
    }

    private boolean changed(Bson filter, Bson update) {
        return collection().updateOne(filter, update).getModifiedCount() == 1;
    }

    @EventListener(ApplicationReadyEvent.class)
    void index() {
        places.index();
        collection().createIndex(Indexes.ascending("tenant", "startedAt"));
        collection().createIndex(Indexes.ascending("status", "workedAt"));
        collection().createIndex(Indexes.ascending("finishedAt"));
    }

    private MongoCollection<Document> collection() {
        return mongo.getCollection(COLLECTION);
    }
}
