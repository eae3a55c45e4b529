package dev.careerpath.starter.outbox;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import dev.careerpath.starter.event.Event;
import dev.careerpath.starter.event.EventPublisher;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * Publishes what one collection's documents hold in their outbox.
 *
 * <p>{@link #wake} after a write makes it immediate; a sweep every few seconds, by whichever
 * replica holds the lease, finds what a crash left behind. Two replicas may publish the same event
 * twice, always under the same id.
 */
public final class OutboxRelay implements SmartLifecycle {

    /** The array every aggregate document keeps its unpublished events in. */
    public static final String FIELD = "outbox";

    private static final Logger log = LoggerFactory.getLogger(OutboxRelay.class);
    private static final int BATCH = 500;
    private static final int WAITING_AT_MOST = 100_000;
    private static final Duration SWEEP_EVERY = Duration.ofSeconds(5);
    private static final Duration LEFT_BEHIND_AFTER = Duration.ofSeconds(3);

    private final MongoTemplate mongo;
    private final String collectionName;
    private final String topic;
    private final EventPublisher publisher;
    private final Sweep sweep;
    private final BlockingQueue<String> waiting = new LinkedBlockingQueue<>(WAITING_AT_MOST);
    private final AtomicLong leftBehind = new AtomicLong();
    private final Counter published;
    private volatile boolean running;
    private volatile boolean indexed;
    private @Nullable Thread relaying;

    public OutboxRelay(
            MongoTemplate mongo,
            String collection,
            String topic,
            EventPublisher publisher,
            MeterRegistry meters,
            Clock clock) {
        this.mongo = mongo;
        this.collectionName = collection;
        this.topic = topic;
        this.publisher = publisher;
        Gauge.builder("careerpath.outbox.backlog", this, r -> r.waiting.size() + r.leftBehind.get())
                .description("Documents with events the broker has not acknowledged")
                .tag("collection", collection)
                .register(meters);
        this.published =
                Counter.builder("careerpath.outbox.published")
                        .description("Events acknowledged by the broker")
                        .tag("topic", topic)
                        .register(meters);
        this.sweep =
                new Sweep(
                        "outbox-" + collection,
                        mongo.getCollection("leases"),
                        SWEEP_EVERY,
                        clock,
                        this::wakeLeftBehind);
    }

    /**
     * Says that this document has events to publish. Never blocks: what finds no room is found by
     * the sweep.
     */
    public void wake(String documentId) {
        waiting.offer(documentId);
    }

    /** As {@link #wake(String)}, for many. */
    public void wake(Collection<String> documentIds) {
        documentIds.forEach(this::wake);
    }

    @Override
    public void start() {
        running = true;
        relaying = Thread.ofPlatform().name("outbox-relay-" + collectionName).start(this::relay);
        sweep.start();
    }

    /** Stops after the batch in hand; what still waits stays in its document for the next start. */
    @Override
    public void stop() {
        running = false;
        sweep.stop();
        join(relaying);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /**
     * Before the web server stops taking requests nothing here may stop, so this goes last but for
     * the drivers.
     */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE + 1000;
    }

    private void relay() {
        Set<String> batch = new LinkedHashSet<>();
        List<String> drained = new ArrayList<>(BATCH);
        while (running || !waiting.isEmpty()) {
            try {
                String first = waiting.poll(200, TimeUnit.MILLISECONDS);
                if (first == null) {
                    continue;
                }
                drained.add(first);
                waiting.drainTo(drained, BATCH - 1);
                batch.addAll(drained);
                publish(batch);
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                // Whatever it is, a relay that ends would hold every later event back.
                log.warn(
                        "The outbox of {} could not be published; it is tried again",
                        collectionName,
                        e);
                pause();
                wake(batch);
            } finally {
                batch.clear();
                drained.clear();
            }
        }
    }

    private void publish(Set<String> ids) {
        // Read anew rather than handed over: the array's order is the order of the writes,
        // whichever thread woke us.
        List<String> owners = new ArrayList<>();
        List<Event> events = new ArrayList<>();
        for (Document document :
                collection().find(Filters.in("_id", ids)).projection(Projections.include(FIELD))) {
            for (Document event : document.getList(FIELD, Document.class, List.of())) {
                owners.add(document.getString("_id"));
                events.add(mongo.getConverter().read(Event.class, event));
            }
        }
        if (events.isEmpty()) {
            return;
        }
        List<Boolean> acknowledged = publisher.publish(topic, events);
        remove(owners, events, acknowledged);
    }

    private void remove(List<String> owners, List<Event> events, List<Boolean> acknowledged) {
        List<UpdateOneModel<Document>> pulls = new ArrayList<>();
        boolean missing = false;
        int from = 0;
        while (from < owners.size()) {
            String owner = owners.get(from);
            List<String> done = new ArrayList<>();
            int at = from;
            boolean inOrder = true;
            for (; at < owners.size() && owners.get(at).equals(owner); at++) {
                // After a gap nothing counts as published, so that the repeat goes out in order.
                inOrder &= acknowledged.get(at);
                if (inOrder) {
                    done.add(events.get(at).id());
                }
            }
            if (!inOrder) {
                missing = true;
                wake(owner);
            }
            if (!done.isEmpty()) {
                published.increment(done.size());
                pulls.add(
                        new UpdateOneModel<>(
                                Filters.eq("_id", owner),
                                Updates.pull(FIELD, Filters.in("_id", done))));
            }
            from = at;
        }
        if (!pulls.isEmpty()) {
            collection().bulkWrite(pulls, new BulkWriteOptions().ordered(false));
        }
        if (missing) {
            log.warn("The broker did not acknowledge every event of {}; it is tried again", topic);
            pause();
        }
    }

    /** A portion of the sweep, of which there is never more than one. */
    private boolean wakeLeftBehind(Instant now) {
        String time = FIELD + ".time";
        if (!indexed) {
            collection().createIndex(Indexes.ascending(time), new IndexOptions().sparse(true));
            indexed = true;
        }
        // One range at a time, so that each is a short walk along the index.
        long found = wake(Filters.lt(time, Date.from(now.minus(LEFT_BEHIND_AFTER))));
        // Written by a clock that was ahead.
        found += wake(Filters.gt(time, Date.from(now.plus(LEFT_BEHIND_AFTER))));
        leftBehind.set(found);
        return false;
    }

    private long wake(Bson filter) {
        long found = 0;
        for (Document document :
                collection()
                        .find(filter)
                        .projection(Projections.include("_id"))
                        .limit(WAITING_AT_MOST)) {
            wake(document.getString("_id"));
            found++;
        }
        return found;
    }

    private MongoCollection<Document> collection() {
        return mongo.getCollection(collectionName);
    }

    private static void pause() {
        try {
            Thread.sleep(500);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void join(@Nullable Thread thread) {
        if (thread == null) {
            return;
        }
        try {
            thread.join(Duration.ofSeconds(10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
