package dev.careerpath.assessment.cohorts;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
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

/** The people of all cohorts, and the figures that are published of them. */
@Repository
class Cohorts {

    private static final String MEMBERS = "cohort-members";
    private static final String FIGURES = "cohort-figures";
    private static final String CHANGED = "changed";

    private final MongoTemplate mongo;

    Cohorts(MongoTemplate mongo) {
        this.mongo = mongo;
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
            changed(CohortKey.of(before.getString("tenant"), before.getString("cohort")));
        }
        DuplicateKeys.passOver(
                () -> members().bulkWrite(writes, new BulkWriteOptions().ordered(false)));
        members.stream().map(CohortMember::cohort).distinct().forEach(this::changed);
    }

    void forget(Collection<String> profileIds) {
        if (profileIds.isEmpty()) {
            return;
        }
        for (Document gone : members().find(Filters.in("_id", profileIds))) {
            changed(CohortKey.of(gone.getString("tenant"), gone.getString("cohort")));
        }
        members().deleteMany(Filters.in("_id", profileIds));
    }

    /** Makes sure that the figures are looked at again. */
    private void changed(CohortKey cohort) {
        figures()
                .updateOne(
                        Filters.eq("_id", cohort.text()),
                        Updates.combine(
                                Updates.set("tenant", cohort.tenant()),
                                Updates.set("cohort", cohort.id()),
                                Updates.set(CHANGED, true)),
                        new UpdateOptions().upsert(true));
    }

    /** Publishes anew, where enough has changed; only one process at a time may. */
    void publish() {
        for (Document waiting : figures().find(Filters.eq(CHANGED, true)).into(new ArrayList<>())) {
            CohortKey cohort =
                    CohortKey.of(waiting.getString("tenant"), waiting.getString("cohort"));
            // Before reading, so that whoever comes meanwhile is not missed.
            figures().updateOne(Filters.eq("_id", cohort.text()), Updates.set(CHANGED, false));
            Map<String, Map<String, Double>> levels = levels(cohort);
            Map<String, Figure> figures = PublishedFigures.read(waiting);
            Set<String> erased = erasedAmong(figures.values());
            figures.replaceAll((_, figure) -> figure.without(erased));
            levels.forEach((competency, byPerson) -> {
                Figure next = Figure.next(figures.get(competency), byPerson);
                if (next != null) {
                    figures.put(competency, next);
                }
            });
            Map<String, Integer> today = new HashMap<>();
            levels.forEach((competency, byPerson) -> today.put(competency, byPerson.size()));
            figures()
                    .updateOne(
                            Filters.eq("_id", cohort.text()),
                            PublishedFigures.update(figures, today));
        }
    }

    private Set<String> erasedAmong(Collection<Figure> figures) {
        Set<String> ids = new HashSet<>();
        figures.forEach(figure -> ids.addAll(figure.counted().keySet()));
        for (Document there :
                members().find(Filters.in("_id", ids)).projection(Projections.include("_id"))) {
            ids.remove(there.getString("_id"));
        }
        return ids;
    }

    /** By competency, then by person. */
    private Map<String, Map<String, Double>> levels(CohortKey cohort) {
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

    /** A tenant's published figures, by cohort. */
    Map<CohortKey, Map<String, PublishedFigures.Shown>> of(String tenant) {
        Map<CohortKey, Map<String, PublishedFigures.Shown>> all = new HashMap<>();
        for (Document document : figures().find(Filters.eq("tenant", tenant))) {
            all.put(
                    CohortKey.of(tenant, document.getString("cohort")),
                    PublishedFigures.shown(document));
        }
        return all;
    }

    @EventListener(ApplicationReadyEvent.class)
    void index() {
        members().createIndex(Indexes.ascending("tenant", "cohort"));
        figures().createIndex(Indexes.ascending("tenant"));
    }

    private MongoCollection<Document> members() {
        return mongo.getCollection(MEMBERS);
    }

    private MongoCollection<Document> figures() {
        return mongo.getCollection(FIGURES);
    }
}
