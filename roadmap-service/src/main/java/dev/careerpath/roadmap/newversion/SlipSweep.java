package dev.careerpath.roadmap.newversion;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import dev.careerpath.starter.event.Event;
import dev.careerpath.starter.event.EventPublisher;
import dev.careerpath.starter.outbox.Sweep;
import dev.careerpath.starter.step.DerivedDocuments;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Looks for roadmaps with an overdue open milestone. */
public final class SlipSweep implements Sweep.Work {

    private static final String DUE_BY = DerivedDocuments.INDEXED + ".dueBy";
    private static final int BATCH = 500;

    /**
     * The most plans in one sweep. After a long standstill they come in portions, so that live
     * requests keep their pace.
     */
    private static final int AT_MOST = 5_000;

    private final MongoTemplate mongo;
    private final String collection;
    private final EventPublisher publisher;
    private final JsonMapper json;
    private final Counter found;
    private boolean indexed;

    /**
     * @param collection where the roadmaps are
     */
    public SlipSweep(
            MongoTemplate mongo,
            String collection,
            EventPublisher publisher,
            JsonMapper json,
            MeterRegistry meters) {
        this.mongo = mongo;
        this.collection = collection;
        this.publisher = publisher;
        this.json = json;
        this.found =
                Counter.builder("careerpath.slips.found")
                        .description("Plans found with an overdue milestone")
                        .register(meters);
    }

    @Override
    public boolean portion(Instant at) {
        if (!indexed) {
            roadmaps().createIndex(Indexes.ascending(DUE_BY), new IndexOptions().sparse(true));
            indexed = true;
        }
        tellSlipped(at);
        return false;
    }

    private void tellSlipped(Instant now) {
        // A day is over once it is over everywhere.
        LocalDate today = now.atOffset(ZoneOffset.ofHours(-12)).toLocalDate();
        List<Event> events = new ArrayList<>(BATCH);
        roadmaps()
                .find(Filters.lt(DUE_BY, today.toString()))
                .projection(Projections.include("tenant", "version"))
                .sort(Sorts.ascending(DUE_BY))
                .limit(AT_MOST)
                .batchSize(BATCH)
                .map(roadmap ->
                        SlippedPlans.event(
                                roadmap.getString("_id"),
                                roadmap.getString("tenant"),
                                roadmap.getLong("version"),
                                today,
                                now,
                                json))
                .forEach(event -> {
                    events.add(event);
                    if (events.size() == BATCH) {
                        publish(events);
                    }
                });
        if (!events.isEmpty()) {
            publish(events);
        }
    }

    private void publish(List<Event> events) {
        publisher.publishAll(SlippedPlans.TOPIC, events);
        found.increment(events.size());
        events.clear();
    }

    private MongoCollection<Document> roadmaps() {
        return mongo.getCollection(collection);
    }
}
