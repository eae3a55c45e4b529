package dev.careerpath.starter.outbox;

import dev.careerpath.starter.event.Event;
import dev.careerpath.starter.event.EventPublisher;
import dev.careerpath.starter.outbox.Outbox.Owned;
import io.micrometer.core.instrument.Counter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Publishes what goes to one partition, a batch at a time, on a thread of its own: a partition
 * whose broker is away holds up no other.
 */
final class PublishingLane {

    private static final Logger log = LoggerFactory.getLogger(PublishingLane.class);
    private static final int BATCH = 500;
    private static final Duration AFTER_A_FAILURE = Duration.ofMillis(500);

    private final Outbox outbox;
    private final String topic;
    private final EventPublisher publisher;
    private final Counter published;
    private final Consumer<Outcome> done;
    private final Set<String> notTakenOut = new HashSet<>();
    private final BlockingQueue<Owned> waiting = new LinkedBlockingQueue<>(BATCH);
    private final Thread thread;
    private volatile boolean running = true;

    /**
     * @param done is told of every document that was handed over
     */
    PublishingLane(
            String name,
            Outbox outbox,
            String topic,
            EventPublisher publisher,
            Counter published,
            Consumer<Outcome> done) {
        this.outbox = outbox;
        this.topic = topic;
        this.publisher = publisher;
        this.published = published;
        this.done = done;
        // A carrier that a consumer's poll holds must not hold events back.
        this.thread = Thread.ofPlatform().daemon().name(name).start(this::publish);
    }

    /**
     * What became of a document's events.
     *
     * @param complete whether all are published and taken out
     */
    record Outcome(String document, boolean complete) {}

    /** Takes this document's events over; false if there is no room. */
    boolean offer(Owned owned) {
        return waiting.offer(owned);
    }

    /** Ends after what was handed over. */
    void stop() {
        running = false;
    }

    void join(Duration patience) throws InterruptedException {
        thread.join(patience);
    }

    private void publish() {
        List<Owned> batch = new ArrayList<>();
        Set<String> complete = new HashSet<>();
        while (running || !waiting.isEmpty()) {
            try {
                Owned first = waiting.poll(200, TimeUnit.MILLISECONDS);
                if (first == null) {
                    continue;
                }
                batch.add(first);
                waiting.drainTo(batch, BATCH - 1);
                complete.addAll(publish(batch));
                if (complete.size() < batch.size()) {
                    log.warn(
                            "The broker did not acknowledge every event of {}; it is tried again",
                            topic);
                    Thread.sleep(AFTER_A_FAILURE);
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                // Whatever it is, a lane that ends would hold every later event back.
                log.warn("Events of {} could not be published; it is tried again", topic, e);
                if (!paused()) {
                    return;
                }
            } finally {
                batch.forEach(owned -> {
                    String document = owned.document();
                    done.accept(new Outcome(document, complete.contains(document)));
                });
                batch.clear();
                complete.clear();
            }
        }
    }

    /** Publishes and takes out what the broker has; gives the documents of which it has all. */
    private Set<String> publish(List<Owned> batch) {
        List<Event> events = new ArrayList<>();
        for (Owned owned : batch) {
            // The broker has those that a store which failed did not let us take out.
            owned.events().stream()
                    .filter(event -> !notTakenOut.contains(event.id()))
                    .forEach(events::add);
        }
        List<Boolean> acknowledged = publisher.publish(topic, events);
        published.increment(acknowledged.stream().filter(each -> each).count());
        List<Owned> inOrder = new ArrayList<>();
        Set<String> complete = new HashSet<>();
        int at = 0;
        for (Owned owned : batch) {
            List<Event> had = new ArrayList<>();
            boolean gap = false;
            for (Event event : owned.events()) {
                boolean sent = at < events.size() && events.get(at) == event;
                // After a gap nothing counts as published, so that the repeat goes out in order.
                gap |= sent && !acknowledged.get(at);
                if (!gap) {
                    had.add(event);
                }
                at += sent ? 1 : 0;
            }
            if (!gap) {
                complete.add(owned.document());
            }
            if (!had.isEmpty()) {
                had.forEach(event -> notTakenOut.add(event.id()));
                inOrder.add(new Owned(owned.document(), had));
            }
        }
        outbox.remove(inOrder);
        inOrder.forEach(owned -> owned.events().forEach(event -> notTakenOut.remove(event.id())));
        return complete;
    }

    private static boolean paused() {
        try {
            Thread.sleep(AFTER_A_FAILURE);
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }
}
