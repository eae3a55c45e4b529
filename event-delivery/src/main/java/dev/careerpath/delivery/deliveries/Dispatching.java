package dev.careerpath.delivery.deliveries;

import com.mongodb.MongoException;
import dev.careerpath.delivery.deliveries.Delivery.Status;
import dev.careerpath.delivery.deliveries.Lanes.Lane;
import dev.careerpath.delivery.subscriptions.Subscription;
import dev.careerpath.delivery.subscriptions.Subscriptions;
import dev.careerpath.http.ids.Uuids;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;

/** Takes lanes that are due, and has each one's next delivery attempted on a thread of its own. */
final class Dispatching implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Dispatching.class);
    private static final int LANES_AT_ONCE = 200;

    /** What a claim lasts beyond the longest attempt. */
    private static final Duration SLACK = Duration.ofSeconds(10);

    private final Subscriptions subscriptions;
    private final DeliveryStore store;
    private final Channels channels;
    private final Endpoints endpoints;
    private final Attempting attempting;
    private final Outcomes outcomes;
    private final DeliverySettings settings;
    private final Clock clock;
    private final Semaphore places;
    private final Semaphore work = new Semaphore(0);
    private volatile boolean running;
    private @Nullable Thread dispatching;

    /** Everything one attempt needs. */
    record Claim(
            Lane lane,
            String owner,
            Subscription subscription,
            Channel channel,
            Endpoint endpoint,
            List<Delivery> deliveries,
            Map<String, String> payloads) {}

    Dispatching(
            Subscriptions subscriptions,
            DeliveryStore store,
            Channels channels,
            Endpoints endpoints,
            Attempting attempting,
            DeliverySettings settings,
            Clock clock) {
        this.subscriptions = subscriptions;
        this.store = store;
        this.channels = channels;
        this.endpoints = endpoints;
        this.attempting = attempting;
        this.outcomes = new Outcomes(store);
        this.settings = settings;
        this.clock = clock;
        this.places = new Semaphore(settings.atOnce());
        store.onWork(work::release);
    }

    @Override
    public void start() {
        running = true;
        outcomes.start();
        dispatching = Thread.ofPlatform().name("delivery-dispatch").start(this::dispatch);
    }

    /** Takes nothing new, and waits for what is under way as long as an attempt may take. */
    @Override
    public void stop() {
        running = false;
        try {
            if (dispatching != null) {
                dispatching.join(5_000);
            }
            if (places.tryAcquire(
                    settings.atOnce(), settings.answerWithin().toMillis(), TimeUnit.MILLISECONDS)) {
                places.release(settings.atOnce());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        outcomes.stop();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void dispatch() {
        while (running) {
            try {
                if (takeDue() == 0) {
                    work.tryAcquire(settings.poll().toMillis(), TimeUnit.MILLISECONDS);
                }
                work.drainPermits();
            } catch (InterruptedException e) {
                return;
            } catch (MongoException | DataAccessException e) {
                log.warn("Deliveries could not be taken; it is tried again", e);
                pause();
            }
        }
    }

    /** One round; returns how many attempts it started. */
    private int takeDue() throws InterruptedException {
        int free = places.availablePermits();
        if (free == 0) {
            return 0;
        }
        Instant now = now();
        Set<String> without = new HashSet<>();
        int started = 0;
        // A crowd of lanes of one busy endpoint must not hide those of others.
        for (boolean more = true; more && started < free; ) {
            List<Lane> due = store.lanes.due(now, without, Math.min(free - started, LANES_AT_ONCE));
            int busy = without.size();
            started += take(due, without, now);
            more = without.size() > busy && !due.isEmpty();
        }
        return started;
    }

    private int take(List<Lane> due, Set<String> without, Instant now) throws InterruptedException {
        if (due.isEmpty()) {
            return 0;
        }
        Map<String, Subscription> known =
                subscriptions.find(due.stream().map(Lane::subscription).distinct().toList());
        List<Lane> entered = new ArrayList<>();
        for (Lane lane : due) {
            if (!without.contains(lane.subscription()) && enter(lane, known, now)) {
                entered.add(lane);
            } else {
                without.add(lane.subscription());
            }
        }
        Set<Lane> unused = new HashSet<>(entered);
        try {
            String owner = Uuids.timeOrdered(now).toString();
            Set<String> ours =
                    store.lanes.claim(
                            entered, owner, now.plus(settings.answerWithin()).plus(SLACK));
            List<Lane> claimed = entered.stream().filter(lane -> ours.contains(lane.id())).toList();
            start(claimed, owner, known, unused);
            return claimed.size();
        } finally {
            unused.forEach(lane -> endpoints.of(lane.subscription()).leave());
        }
    }

    /** Whether the lane's subscription and endpoint are ready for another attempt. */
    private boolean enter(Lane lane, Map<String, Subscription> known, Instant now) {
        Subscription subscription = known.get(lane.subscription());
        if (subscription == null) {
            store.drop(lane.subscription());
            return false;
        }
        switch (subscription.status()) {
            case ENDED -> store.cancel(subscription.id());
            case PAUSED -> {
                store.lanes.park(subscription.id(), now);
                Subscription again =
                        subscriptions.find(List.of(subscription.id())).get(subscription.id());
                if (again != null && again.status() == Subscription.Status.ACTIVE) {
                    store.lanes.hurry(subscription.id(), now);
                }
            }
            case ACTIVE -> {
                Endpoint endpoint = endpoints.of(subscription.id());
                if (endpoint.enter()) {
                    return true;
                }
                if (endpoint.state() == CircuitBreaker.State.OPEN) {
                    store.lanes.postpone(subscription.id(), now, now.plus(settings.breakFor()));
                }
            }
        }
        return false;
    }

    /**
     * Starts an attempt at each claimed lane.
     *
     * @param unused lanes that were entered; those that are attempted leave it
     */
    private void start(
            List<Lane> claimed, String owner, Map<String, Subscription> known, Set<Lane> unused)
            throws InterruptedException {
        Map<Lane, List<String>> wanted = new HashMap<>();
        for (Lane lane : claimed) {
            int batch = Math.min(channel(known, lane).batch(), lane.queue().size());
            wanted.put(lane, lane.queue().subList(0, batch));
        }
        List<String> ids = wanted.values().stream().flatMap(List::stream).toList();
        Map<String, Delivery> deliveries = store.deliveries.find(ids);
        Map<String, String> payloads =
                store.payloads.find(
                        deliveries.values().stream().map(Delivery::payload).distinct().toList());
        for (Lane lane : claimed) {
            List<Delivery> next = new ArrayList<>();
            List<String> stale = new ArrayList<>();
            for (String id : wanted.getOrDefault(lane, List.of())) {
                Delivery delivery = deliveries.get(id);
                if (delivery != null
                        && delivery.status() == Status.PENDING
                        && payloads.containsKey(delivery.payload())) {
                    next.add(delivery);
                } else {
                    stale.add(id);
                }
            }
            places.acquire();
            if (next.isEmpty()) {
                outcomes.add(
                        new Outcomes.Ended(
                                List.of(),
                                new Lanes.Release(lane.id(), owner, stale, now()),
                                this::free));
            } else {
                unused.remove(lane);
                start(
                        new Claim(
                                lane,
                                owner,
                                subscription(known, lane),
                                channel(known, lane),
                                endpoints.of(lane.subscription()),
                                next,
                                payloads),
                        stale);
            }
        }
    }

    private void start(Claim claim, List<String> stale) {
        Thread.ofVirtual()
                .name("delivery")
                .start(() -> {
                    try {
                        outcomes.add(attempting.attempt(claim, stale, this::free));
                    } catch (RuntimeException e) {
                        // The claim lapses, and the lane is taken again.
                        log.error("An attempt at the lane {} broke", claim.lane().id(), e);
                        free();
                    }
                });
    }

    private static Subscription subscription(Map<String, Subscription> known, Lane lane) {
        return Objects.requireNonNull(
                known.get(lane.subscription()), "only such lanes are entered");
    }

    private Channel channel(Map<String, Subscription> known, Lane lane) {
        return channels.of(subscription(known, lane).kind());
    }

    private void free() {
        places.release();
        work.release();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static void pause() {
        try {
            Thread.sleep(500);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
