package dev.careerpath.assessment.cohorts;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import dev.careerpath.starter.store.DuplicateKeys;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/** The people of all cohorts, and the figures that are published of them. */
@Repository
class Cohorts {

    private static final String MEMBERS = "cohort-members";
    private static final String FIGURES = "cohort-figures";
    private static final String CHANGES = "cohort-changes";

    /** A mark of an earlier release, which kept them with the figures. */
    private static final String EARLIER_MARK = "changed";

    /** So long rests a cohort for each of its people, so that large ones cost no more. */
    private static final Duration REST = Duration.ofMillis(5);

    private final MongoTemplate mongo;
    private final ChangedCohorts changes;

    Cohorts(MongoTemplate mongo) {
        this.mongo = mongo;
        this.changes = new ChangedCohorts(mongo.getCollection(CHANGES));
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
        Set<CohortKey> changed = cohortsOf(ids);
        // Whoever changes the cohort leaves one, which nobody could tell any more afterwards.
        changes.mark(changed);
        DuplicateKeys.upsert(members(), writes);
        members.stream().map(CohortMember::cohort).forEach(changed::add);
        changes.mark(changed);
    }

    void forget(Collection<String> profileIds) {
        if (profileIds.isEmpty()) {
            return;
        }
        Set<CohortKey> left = cohortsOf(profileIds);
        changes.mark(left);
        members().deleteMany(Filters.in("_id", profileIds));
        changes.markUrgent(left);
    }

    private Set<CohortKey> cohortsOf(Collection<String> profileIds) {
        return members()
                .find(Filters.in("_id", profileIds))
                .projection(Projections.include("tenant", "cohort"))
                .map(Cohorts::key)
                .into(new HashSet<>());
    }

    private static CohortKey key(Document one) {
        return CohortKey.of(one.getString("tenant"), one.getString("cohort"));
    }

    /** Publishes anew, where enough has changed; only one process at a time may. */
    void publish(Instant now) {
        for (ChangedCohorts.Changed changed : changes.due(now)) {
            CohortKey cohort = changed.cohort();
            LevelTable today = levels(cohort);
            PublishedFigures before =
                    PublishedFigures.read(figures().find(Filters.eq("_id", cohort.text())).first());
            figures()
                    .updateOne(
                            Filters.eq("_id", cohort.text()),
                            Updates.combine(
                                    Updates.set("tenant", cohort.tenant()),
                                    Updates.set("cohort", cohort.id()),
                                    next(before, today).update()),
                            new UpdateOptions().upsert(true));
            changes.done(changed, now.plus(REST.multipliedBy(today.people().size())));
        }
    }

    private PublishedFigures next(PublishedFigures before, LevelTable today) {
        Set<String> gone = before.people();
        gone.removeAll(today.people());
        Set<String> erased = erasedAmong(gone);
        Set<String> competencies = new TreeSet<>(before.competencies());
        competencies.addAll(today.competencies());
        PublishedFigures next = PublishedFigures.none();
        for (String competency : competencies) {
            Figure last = before.of(competency);
            Map<String, Double> levels = today.of(competency);
            Figure figure = Figure.next(last == null ? null : last.without(erased), levels);
            if (figure != null) {
                next.put(competency, figure, levels.size());
            }
        }
        return next;
    }

    private Set<String> erasedAmong(Set<String> ids) {
        Set<String> erased = new HashSet<>(ids);
        members()
                .find(Filters.in("_id", ids))
                .projection(Projections.include("_id"))
                .forEach(there -> erased.remove(there.getString("_id")));
        return erased;
    }

    private LevelTable levels(CohortKey cohort) {
        LevelTable levels = new LevelTable();
        Bson ofCohort =
                Filters.and(
                        Filters.eq("tenant", cohort.tenant()), Filters.eq("cohort", cohort.id()));
        members()
                .find(ofCohort)
                .projection(Projections.include("levels"))
                .forEach(member -> {
                    String id = member.getString("_id");
                    member.get("levels", Document.class)
                            .forEach((competency, level) ->
                                    levels.put(competency, id, ((Number) level).doubleValue()));
                });
        return levels;
    }

    /** A tenant's published figures, by cohort. */
    Map<CohortKey, Map<String, PublishedFigures.Shown>> of(String tenant) {
        Map<CohortKey, Map<String, PublishedFigures.Shown>> all = new HashMap<>();
        figures()
                .find(Filters.eq("tenant", tenant))
                .projection(Projections.exclude(PublishedFigures.COUNTED))
                .forEach(document -> all.put(key(document), PublishedFigures.shown(document)));
        return all;
    }

    @EventListener(ApplicationReadyEvent.class)
    void index() {
        members().createIndex(Indexes.ascending("tenant", "cohort"));
        figures().createIndex(Indexes.ascending("tenant"));
        markAsEarlier();
    }

    private void markAsEarlier() {
        changes.mark(
                figures()
                        .find(Filters.eq(EARLIER_MARK, true))
                        .projection(Projections.include("tenant", "cohort"))
                        .map(Cohorts::key)
                        .into(new HashSet<>()));
        figures().updateMany(Filters.exists(EARLIER_MARK), Updates.unset(EARLIER_MARK));
    }

    private MongoCollection<Document> members() {
        return mongo.getCollection(MEMBERS);
    }

    private MongoCollection<Document> figures() {
        return mongo.getCollection(FIGURES);
    }
}
