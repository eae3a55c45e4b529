package dev.careerpath.assessment.cohorts;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bson.Document;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/** The figures that are published of all cohorts. */
@Repository
class CohortFigures {

    private static final String COLLECTION = "cohort-figures";
    private static final String CHANGED = "changed";

    private final MongoTemplate mongo;

    CohortFigures(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** Makes sure that the figures are looked at again. */
    void changed(CohortKey cohort) {
        figures()
                .updateOne(
                        Filters.eq("_id", cohort.text()),
                        Updates.combine(
                                Updates.set("tenant", cohort.tenant()),
                                Updates.set("cohort", cohort.id()),
                                Updates.set(CHANGED, true)),
                        new UpdateOptions().upsert(true));
    }

    /** The figures, as they were published last, that have to be looked at again. */
    Map<CohortKey, Map<String, Figure>> waiting() {
        Map<CohortKey, Map<String, Figure>> waiting = new LinkedHashMap<>();
        for (Document document : figures().find(Filters.eq(CHANGED, true))) {
            waiting.put(
                    CohortKey.of(document.getString("tenant"), document.getString("cohort")),
                    PublishedFigures.read(document));
        }
        return waiting;
    }

    /** Notes that they are being looked at. */
    void taken(CohortKey cohort) {
        figures().updateOne(Filters.eq("_id", cohort.text()), Updates.set(CHANGED, false));
    }

    /**
     * @param today how many people have a level now, by competency
     */
    void publish(CohortKey cohort, Map<String, Figure> figures, Map<String, Integer> today) {
        figures()
                .updateOne(
                        Filters.eq("_id", cohort.text()), PublishedFigures.update(figures, today));
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
        figures().createIndex(Indexes.ascending("tenant"));
    }

    private MongoCollection<Document> figures() {
        return mongo.getCollection(COLLECTION);
    }
}
