package dev.careerpath.assessment.benchmarks;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.WriteModel;
import dev.careerpath.assessment.benchmarks.Counting.Step;
import dev.careerpath.starter.store.DuplicateKeys;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/**
 * All histograms, one for each cohort and partition. They are written before what is kept of
 * people, each with the offset it has come to; a crash before people are written leads to the same
 * steps again, which the offset keeps out.
 */
@Repository
class Benchmarks {

    private static final String HISTOGRAMS = "benchmark-histograms";
    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);

    private final MongoTemplate mongo;
    private final BenchmarkMembers members;

    Benchmarks(MongoTemplate mongo, BenchmarkMembers members) {
        this.mongo = mongo;
        this.members = members;
    }

    Scores of(Cohort cohort) {
        Histogram histogram = new Histogram();
        Map<String, Long> peopleOf = new HashMap<>();
        histograms()
                .find(Filters.eq("cohort", cohort.key()))
                .forEach(part -> {
                    part.get("counts", Document.class)
                            .forEach((point, people) ->
                                    histogram.add(
                                            Integer.parseInt(point),
                                            ((Number) people).longValue()));
                    part.get("tenants", Document.class)
                            .forEach((tenant, people) ->
                                    peopleOf.merge(
                                            tenant, ((Number) people).longValue(), Long::sum));
                });
        return new Scores(histogram, peopleOf);
    }

    /** What is kept of these people. */
    Map<String, Member> members(Collection<String> profiles) {
        return members.of(profiles);
    }

    /**
     * Stores what a batch came to.
     *
     * @throws OptimisticLockingFailureException if another consumer of the partition came between;
     *     take the batch in again
     */
    void store(Counting counting) {
        writeHistograms(counting.steps());
        members.write(counting.after());
    }

    private void writeHistograms(Map<String, List<Step>> steps) {
        Map<String, Long> offsets = new HashMap<>();
        histograms()
                .find(Filters.in("_id", steps.keySet()))
                .forEach(part -> offsets.put(part.getString("_id"), part.getLong("offset")));
        List<WriteModel<Document>> writes = new ArrayList<>();
        long expected = 0;
        for (Map.Entry<String, List<Step>> it : steps.entrySet()) {
            Long offset = offsets.get(it.getKey());
            List<Step> fresh =
                    it.getValue().stream()
                            .filter(step -> offset == null || step.offset() > offset)
                            .toList();
            if (fresh.isEmpty()) {
                continue;
            }
            if (offset == null) {
                writes.add(HistogramSteps.first(it.getKey(), fresh));
            } else {
                expected++;
                writes.add(HistogramSteps.next(it.getKey(), offset, fresh));
            }
        }
        if (writes.isEmpty()) {
            return;
        }
        try {
            if (histograms().bulkWrite(writes, UNORDERED).getMatchedCount() < expected) {
                throw new OptimisticLockingFailureException("another consumer came between");
            }
        } catch (MongoBulkWriteException e) {
            throw DuplicateKeys.areAll(e)
                    ? new OptimisticLockingFailureException("another consumer came between", e)
                    : e;
        }
    }

    private MongoCollection<Document> histograms() {
        return mongo.getCollection(HISTOGRAMS);
    }

    @EventListener(ApplicationReadyEvent.class)
    void index() {
        histograms().createIndex(Indexes.ascending("cohort"));
    }
}
