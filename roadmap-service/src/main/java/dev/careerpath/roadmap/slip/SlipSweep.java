package dev.careerpath.roadmap.slip;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import dev.careerpath.starter.event.Event;
import dev.careerpath.starter.event.EventPublisher;
import dev.careerpath.starter.outbox.Lease;
import dev.careerpath.starter.step.DerivedDocuments;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Looks every so often for roadmaps with an overdue open milestone, by whichever replica holds the
 * lease. What a crash interrupts, the next sweep finds again.
 */
public final class SlipSweep implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(SlipSweep.class);
    private static final String DUE_BY = DerivedDocuments.INDEXED + ".dueBy";
    private static final int BATCH = 500;

    /** A flood after a long standstill comes in portions, so that live requests keep their pace. */
    private static final int AT_MOST = 5_000;

    private final MongoTemplate mongo;
    private final String collection;
    private final EventPublisher publisher;
    private final JsonMapper json;
    private final Clock clock;
    private final Duration every;
    private final Lease lease;
    private final Counter found;
    private volatile boolean running;
    private @Nullable Thread sweeping;

    /**
     * @param collection where the roadmaps are
     * @param every the time between two sweeps
     */
    public SlipSweep(
            MongoTemplate mongo,
            String collection,
            EventPublisher publisher,
            JsonMapper json,
            MeterRegistry meters,
            Clock clock,
            Duration every) {
        this.mongo = mongo;
        this.collection = collection;
        this.publisher = publisher;
        this.json = json;
        this.clock = clock;
        this.every = every;
        this.lease =
                new Lease(
                        mongo.getCollection("leases"),
                        "slips-" + collection,
                        every.multipliedBy(3));
        this.found =
                Counter.builder("careerpath.slips.found")
                        .description("Plans found with an overdue milestone")
                        .register(meters);
    }

    @Override
    public void start() {
        running = true;
        sweeping = Thread.ofVirtual().name("slip-sweep").start(this::sweep);
    }

    @Override
    public void stop() {
        running = false;
        Thread thread = sweeping;
        if (thread == null) {
            return;
        }
        thread.interrupt();
        try {
            thread.join(Duration.ofSeconds(10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void sweep() {
        boolean indexed = false;
        while (running) {
            try {
                if (!indexed) {
                    roadmaps()
                            .createIndex(
                                    Indexes.ascending(DUE_BY), new IndexOptions().sparse(true));
                    indexed = true;
                }
                if (lease.acquire(clock.instant())) {
                    tellSlipped();
                }
                Thread.sleep(every);
            } catch (InterruptedException e) {
                return;
            } catch (MongoException | DataAccessException | IllegalStateException e) {
                log.warn("The sweep for slipped plans failed; it is tried again", e);
                pause();
            }
        }
    }

    private void tellSlipped() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        // A day is over once it is over everywhere.
        LocalDate today = now.atOffset(ZoneOffset.ofHours(-12)).toLocalDate();
        List<Event> events = new ArrayList<>(BATCH);
        for (Document roadmap :
                roadmaps()
                        .find(Filters.lt(DUE_BY, today.toString()))
                        .projection(Projections.include("tenant", "version"))
                        .sort(Sorts.ascending(DUE_BY))
                        .limit(AT_MOST)
                        .batchSize(BATCH)) {
            events.add(
                    SlippedPlans.event(
                            roadmap.getString("_id"),
                            roadmap.getString("tenant"),
                            roadmap.getLong("version"),
                            today,
                            now,
                            json));
            if (events.size() == BATCH) {
                publish(events);
            }
        }
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

    private void pause() {
        try {
            Thread.sleep(Math.min(every.toMillis(), 5_000));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }
}
