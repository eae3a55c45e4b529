package dev.careerpath.assessment.benchmarks;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import dev.careerpath.assessment.benchmarks.Counting.Step;
import dev.careerpath.assessment.framework.CompanyStage;
import dev.careerpath.assessment.framework.TargetRole;
import dev.careerpath.starter.store.DuplicateKeys;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/**
 * All histograms, one for each cohort and partition, and what is kept of people. Histograms are
 * written first, each with the offset it has come to; a crash before people are written leads to
 * the same steps again, which the offset keeps out.
 */
@Repository
class Benchmarks {

    private static final String HISTOGRAMS = "benchmark-histograms";
    private static final String MEMBERS = "benchmark-members";
    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);

    private final MongoTemplate mongo;

    Benchmarks(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /**
     * A cohort's scores and how many people each organisation has in it.
     *
     * @param peopleOf by a name that only this class makes; see {@link #shareOf}
     */
    record Scores(Histogram histogram, Map<String, Long> peopleOf) {

        long people() {
            return histogram.people();
        }

        /** How many of them are of an organisation. */
        long shareOf(String tenant) {
            return peopleOf.getOrDefault(named(tenant), 0L);
        }

        /** How many organisations have people in it. */
        long organisations() {
            return peopleOf.values().stream().filter(people -> people > 0).count();
        }
    }

    Scores of(Cohort cohort) {
        Histogram histogram = new Histogram();
        Map<String, Long> peopleOf = new HashMap<>();
        for (Document part : histograms().find(Filters.eq("cohort", cohort.key()))) {
            part.get("counts", Document.class)
                    .forEach((point, people) ->
                            histogram.add(Integer.parseInt(point), ((Number) people).longValue()));
            part.get("tenants", Document.class)
                    .forEach((tenant, people) ->
                            peopleOf.merge(tenant, ((Number) people).longValue(), Long::sum));
        }
        return new Scores(histogram, peopleOf);
    }

    /** What is kept of these people. */
    Map<String, Member> members(Collection<String> profiles) {
        Map<String, Member> found = new HashMap<>();
        for (Document document : members().find(Filters.in("_id", profiles))) {
            String id = document.getString("_id");
            Cohort cohort =
                    new Cohort(
                            document.getString("tenant"),
                            TargetRole.valueOf(document.getString("role")),
                            CompanyStage.valueOf(document.getString("stage")));
            found.put(
                    id,
                    new Member(
                            id,
                            cohort,
                            document.getInteger("point"),
                            document.getLong("sequence")));
        }
        return found;
    }

    /**
     * Stores what a batch came to.
     *
     * @throws OptimisticLockingFailureException if another consumer of the partition came between;
     *     take the batch in again
     */
    void store(Counting counting) {
        writeHistograms(counting.steps());
        writeMembers(counting);
    }

    private void writeHistograms(Map<String, List<Step>> steps) {
        Map<String, Long> offsets = new HashMap<>();
        for (Document part : histograms().find(Filters.in("_id", steps.keySet()))) {
            offsets.put(part.getString("_id"), part.getLong("offset"));
        }
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
                writes.add(new InsertOneModel<>(histogram(it.getKey(), fresh)));
            } else {
                expected++;
                writes.add(update(it.getKey(), offset, fresh));
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

    private static Document histogram(String id, List<Step> steps) {
        Document counts = new Document();
        sums(steps)
                .forEach((field, people) -> {
                    String[] path = field.split("\\.", 2);
                    ((Document) counts.computeIfAbsent(path[0], _ -> new Document()))
                            .append(path[1], people);
                });
        return new Document("_id", id)
                .append("cohort", id.substring(0, id.lastIndexOf('|')))
                .append("offset", steps.getLast().offset())
                .append("counts", counts.get("counts"))
                .append("tenants", counts.get("tenants"));
    }

    private static UpdateOneModel<Document> update(String id, long offset, List<Step> steps) {
        List<Bson> changes = new ArrayList<>();
        changes.add(Updates.set("offset", steps.getLast().offset()));
        sums(steps).forEach((field, people) -> changes.add(Updates.inc(field, people)));
        return new UpdateOneModel<>(
                Filters.and(Filters.eq("_id", id), Filters.eq("offset", offset)),
                Updates.combine(changes));
    }

    private static Map<String, Long> sums(List<Step> steps) {
        Map<String, Long> sums = new TreeMap<>();
        for (Step step : steps) {
            sums.merge("counts." + step.point(), (long) step.people(), Long::sum);
            sums.merge("tenants." + named(step.tenant()), (long) step.people(), Long::sum);
        }
        return sums;
    }

    private void writeMembers(Counting counting) {
        List<WriteModel<Document>> writes = new ArrayList<>();
        counting.after()
                .forEach((profile, member) -> {
                    if (member == null) {
                        writes.add(new DeleteOneModel<>(Filters.eq("_id", profile)));
                    } else {
                        Document document =
                                new Document("_id", profile)
                                        .append("tenant", member.cohort().owner())
                                        .append("role", member.cohort().role().name())
                                        .append("stage", member.cohort().stage().name())
                                        .append("point", member.point())
                                        .append("sequence", member.sequence());
                        writes.add(
                                new ReplaceOneModel<>(
                                        Filters.and(
                                                Filters.eq("_id", profile),
                                                Filters.lt("sequence", member.sequence())),
                                        document,
                                        new ReplaceOptions().upsert(true)));
                    }
                });
        if (writes.isEmpty()) {
            return;
        }
        // A later score of the person is there already, by a consumer that went on.
        DuplicateKeys.passOver(() -> members().bulkWrite(writes, UNORDERED));
    }

    /** A tenant's name may have dots, which a field's may not. */
    private static String named(String tenant) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(tenant.getBytes(StandardCharsets.UTF_8));
    }

    private MongoCollection<Document> histograms() {
        return mongo.getCollection(HISTOGRAMS);
    }

    private MongoCollection<Document> members() {
        return mongo.getCollection(MEMBERS);
    }

    @EventListener(ApplicationReadyEvent.class)
    void index() {
        histograms().createIndex(Indexes.ascending("cohort"));
    }
}
