package dev.careerpath.starter.outbox;

import dev.careerpath.starter.event.Event;
import dev.careerpath.starter.event.EventPublisher;
import dev.careerpath.starter.event.OnItsWay;
import dev.careerpath.starter.outbox.Outbox.Owned;
import dev.careerpath.starter.repair.KnownEvents;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * Publishes what one collection's documents hold in their outbox, each partition on its own.
 *
 * <p>{@link #wake} after a write makes it immediate; a sweep every few seconds, by whichever
 * replica holds the lease, finds what a crash left behind. Two replicas may publish the same event
 * twice, always under the same id.
 */
public final class OutboxRelay implements SmartLifecycle, KnownEvents {

    /** The array every aggregate document keeps its unpublished events in. */
    public static final String FIELD = "outbox";

    /** The last event that the broker acknowledged, so that it can be published again. */
    public static final String LAST = "lastPublished";

    private static final Logger log = LoggerFactory.getLogger(OutboxRelay.class);
    private static final int BATCH = 500;
    private static final int WAITING_AT_MOST = 100_000;
    private static final Duration SWEEP_EVERY = Duration.ofSeconds(3);
    private static final Duration STOPS_WITHIN = Duration.ofSeconds(10);

    private final Outbox outbox;
    private final String collectionName;
    private final String topic;
    private final EventPublisher publisher;
    private final Sweep sweep;
    private final Clock clock;
    private final BlockingQueue<String> waiting = new LinkedBlockingQueue<>(WAITING_AT_MOST);
    private final LeftBehind leftBehind;
    private final AtomicLong leftBehindCount = new AtomicLong();
    private final Counter published;
    private final Map<Integer, PublishingLane> lanes = new ConcurrentHashMap<>();

    /** Documents that a lane has, with whether they were woken since. */
    private final ConcurrentMap<String, Boolean> inLane = new ConcurrentHashMap<>();

    private volatile boolean running;
    private @Nullable Thread relaying;

    public OutboxRelay(
            MongoTemplate mongo,
            String collection,
            String topic,
            EventPublisher publisher,
            MeterRegistry meters,
            Clock clock) {
        this.outbox = new Outbox(mongo, collection);
        this.leftBehind = new LeftBehind(outbox, WAITING_AT_MOST);
        this.collectionName = collection;
        this.topic = topic;
        this.publisher = publisher;
        this.clock = clock;
        Gauge.builder(
                        "careerpath.outbox.backlog",
                        this,
                        r -> r.waiting.size() + r.inLane.size() + r.leftBehindCount.get())
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
                        mongo,
                        SWEEP_EVERY,
                        clock,
                        Sweep.Work.whole(this::wakeLeftBehind));
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
        join();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /**
     * The stop phase: nothing here may stop before the web server has stopped taking requests, so
     * this comes last but for the drivers.
     */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE + 1000;
    }

    /**
     * What waits in the store now, whichever replica is to publish it, by partition; at most
     * {@value #WAITING_AT_MOST} documents are looked at.
     */
    public List<OutboxBacklog> backlog() {
        Map<String, OutboxBacklog> byPartition = new TreeMap<>();
        for (Outbox.Waiting one : outbox.waiting(WAITING_AT_MOST)) {
            OptionalInt known = publisher.knownPartition(topic, one.subject());
            Integer partition = known.isPresent() ? known.getAsInt() : null;
            byPartition.merge(
                    String.valueOf(partition),
                    new OutboxBacklog(collectionName, topic, partition, 1, one.since()),
                    OutboxBacklog::and);
        }
        return List.copyOf(byPartition.values());
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
                handOver(batch);
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                // Whatever it is, a relay that ends would hold every later event back.
                log.warn(
                        "The outbox of {} could not be published; it is tried again",
                        collectionName,
                        e);
                if (!running || !paused()) {
                    return;
                }
                wake(batch);
            } finally {
                batch.clear();
                drained.clear();
            }
        }
    }

    private void handOver(Set<String> batch) {
        // What a lane has is looked at again when that is done, so that nothing goes out twice.
        batch.removeIf(document -> inLane.computeIfPresent(document, (_, _) -> true) != null);
        for (Owned owned : outbox.read(batch)) {
            if (isOnItsWay(owned)) {
                OnItsWay.afterAWhile(() -> wake(owned.document()));
                continue;
            }
            int partition = publisher.partition(topic, owned.events().getFirst().subject());
            PublishingLane lane = lanes.computeIfAbsent(partition, this::lane);
            inLane.put(owned.document(), false);
            if (!lane.offer(owned)) {
                // A lane that is full has its broker away; the sweep finds this one later.
                inLane.remove(owned.document());
            }
        }
    }

    /**
     * Whether another replica is most likely about to publish the first of these events: the last
     * are ours, which woke us, and what we wrote just before them would be in a lane.
     */
    private boolean isOnItsWay(Owned owned) {
        Instant first = owned.events().getFirst().time();
        return first.isBefore(owned.events().getLast().time())
                && OnItsWay.isYoung(first, clock.instant());
    }

    private PublishingLane lane(int partition) {
        return new PublishingLane(
                "outbox-%s-%d".formatted(collectionName, partition),
                outbox,
                topic,
                publisher,
                published,
                this::done);
    }

    private void done(PublishingLane.Outcome outcome) {
        boolean woken = Boolean.TRUE.equals(inLane.remove(outcome.document()));
        if (running && (woken || !outcome.complete())) {
            wake(outcome.document());
        }
    }

    @Override
    public String topic() {
        return topic;
    }

    /** The last event that was published of each document. */
    @Override
    public long publishAgain() {
        long again = 0;
        String after = "";
        List<Owned> page;
        do {
            page = outbox.lastPublished(after, BATCH);
            List<Event> events = page.stream().flatMap(owned -> owned.events().stream()).toList();
            publisher.publishAll(topic, events);
            again += events.size();
            after = page.isEmpty() ? after : page.getLast().document();
        } while (page.size() == BATCH);
        return again;
    }

    private void wakeLeftBehind(Instant now) {
        leftBehindCount.set(leftBehind.find(now, this::wake));
    }

    private static boolean paused() {
        try {
            Thread.sleep(500);
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }

    private void join() {
        try {
            if (relaying != null) {
                relaying.join(STOPS_WITHIN);
            }
            lanes.values().forEach(PublishingLane::stop);
            for (PublishingLane lane : lanes.values()) {
                lane.join(STOPS_WITHIN);
            }
            // A lane ends for good; who starts again gets new ones.
            lanes.clear();
            inLane.clear();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
