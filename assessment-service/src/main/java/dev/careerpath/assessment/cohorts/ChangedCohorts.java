package dev.careerpath.assessment.cohorts;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import dev.careerpath.starter.store.DuplicateKeys;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * The cohorts whose figures are to be looked at again. They are kept beside the figures, whose
 * documents are large, since every batch of events marks some.
 */
final class ChangedCohorts {

    private static final String CHANGES = "changes";
    private static final String NOT_BEFORE = "notBefore";

    private final MongoCollection<Document> collection;

    ChangedCohorts(MongoCollection<Document> collection) {
        this.collection = collection;
    }

    /**
     * A cohort to look at.
     *
     * @param changes how many there have been since it was looked at
     */
    record Changed(CohortKey cohort, long changes) {}

    /** Has these be looked at again. */
    void mark(Collection<CohortKey> cohorts) {
        mark(cohorts, Updates.inc(CHANGES, 1L));
    }

    /** The same as soon as may be. */
    void markUrgent(Collection<CohortKey> cohorts) {
        mark(cohorts, Updates.combine(Updates.inc(CHANGES, 1L), Updates.unset(NOT_BEFORE)));
    }

    private void mark(Collection<CohortKey> cohorts, Bson changed) {
        List<UpdateOneModel<Document>> marks = new ArrayList<>();
        for (CohortKey cohort : cohorts) {
            marks.add(
                    new UpdateOneModel<>(
                            Filters.eq("_id", cohort.text()),
                            Updates.combine(
                                    Updates.setOnInsert("tenant", cohort.tenant()),
                                    Updates.setOnInsert("cohort", cohort.id()),
                                    changed),
                            new UpdateOptions().upsert(true)));
        }
        DuplicateKeys.upsert(collection, marks);
    }

    /** Those to look at now. */
    List<Changed> due(Instant now) {
        List<Changed> due = new ArrayList<>();
        Bson toLookAt =
                Filters.and(
                        Filters.gt(CHANGES, 0L),
                        Filters.or(
                                Filters.exists(NOT_BEFORE, false),
                                Filters.lte(NOT_BEFORE, Date.from(now))));
        collection
                .find(toLookAt)
                .forEach(one -> {
                    if (one.get(CHANGES) instanceof Number changes) {
                        CohortKey cohort =
                                CohortKey.of(one.getString("tenant"), one.getString("cohort"));
                        due.add(new Changed(cohort, changes.longValue()));
                    }
                });
        return due;
    }

    /** Says that one was looked at; what has changed meanwhile is looked at another time. */
    void done(Changed looked, Instant notBefore) {
        Bson one = Filters.eq("_id", looked.cohort().text());
        Bson rest = Updates.set(NOT_BEFORE, Date.from(notBefore));
        long settled =
                collection
                        .updateOne(
                                Filters.and(one, Filters.eq(CHANGES, looked.changes())),
                                Updates.combine(Updates.set(CHANGES, 0L), rest))
                        .getMatchedCount();
        if (settled == 0) {
            collection.updateOne(one, rest);
        }
    }
}
