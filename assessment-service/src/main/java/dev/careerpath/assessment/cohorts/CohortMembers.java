package dev.careerpath.assessment.cohorts;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import dev.careerpath.starter.store.DuplicateKeys;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/** The people of all cohorts. */
@Repository
class CohortMembers {

    private static final String COLLECTION = "cohort-members";

    private final MongoTemplate mongo;
    private final CohortFigures figures;

    CohortMembers(MongoTemplate mongo, CohortFigures figures) {
        this.mongo = mongo;
        this.figures = figures;
    }

    /** Keeps what is newer than what is there. */
    void keep(Collection<CohortMember> members) {
        if (members.isEmpty()) {
            return;
        }
        List<ReplaceOneModel<Document>> writes = new ArrayList<>();
        for (CohortMember member : members) {
            Document levels = new Document();
            member.levels().forEach(levels::append);
            writes.add(
                    new ReplaceOneModel<>(
                            Filters.and(
                                    Filters.eq("_id", member.profileId()),
                                    Filters.lt("sequence", member.sequence())),
                            new Document("_id", member.profileId())
                                    .append("tenant", member.cohort().tenant())
                                    .append("cohort", member.cohort().id())
                                    .append("sequence", member.sequence())
                                    .append("levels", levels),
                            new ReplaceOptions().upsert(true)));
        }
        List<String> ids = members.stream().map(CohortMember::profileId).toList();
        for (Document before : members().find(Filters.in("_id", ids))) {
            // Whoever changes the cohort leaves one.
            figures.changed(CohortKey.of(before.getString("tenant"), before.getString("cohort")));
        }
        DuplicateKeys.passOver(
                () -> members().bulkWrite(writes, new BulkWriteOptions().ordered(false)));
        members.stream().map(CohortMember::cohort).distinct().forEach(figures::changed);
    }

    void forget(Collection<String> profileIds) {
        if (profileIds.isEmpty()) {
            return;
        }
        for (Document gone : members().find(Filters.in("_id", profileIds))) {
            figures.changed(CohortKey.of(gone.getString("tenant"), gone.getString("cohort")));
        }
        members().deleteMany(Filters.in("_id", profileIds));
    }

    /** Those of these ids that nobody has, since they were erased. */
    Set<String> missing(Collection<String> ids) {
        Set<String> missing = new HashSet<>(ids);
        for (Document there :
                members().find(Filters.in("_id", ids)).projection(Projections.include("_id"))) {
            missing.remove(there.getString("_id"));
        }
        return missing;
    }

    /** The levels of a cohort's people, by competency, then by person. */
    Map<String, Map<String, Double>> levels(CohortKey cohort) {
        Map<String, Map<String, Double>> levels = new HashMap<>();
        for (Document member :
                members()
                        .find(
                                Filters.and(
                                        Filters.eq("tenant", cohort.tenant()),
                                        Filters.eq("cohort", cohort.id())))) {
            String id = member.getString("_id");
            member.get("levels", Document.class)
                    .forEach((competency, level) ->
                            levels.computeIfAbsent(competency, _ -> new HashMap<>())
                                    .put(id, ((Number) level).doubleValue()));
        }
        return levels;
    }

    @EventListener(ApplicationReadyEvent.class)
    void index() {
        members().createIndex(Indexes.ascending("tenant", "cohort"));
    }

    private MongoCollection<Document> members() {
        return mongo.getCollection(COLLECTION);
    }
}
