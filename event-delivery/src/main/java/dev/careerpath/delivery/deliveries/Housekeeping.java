package dev.careerpath.delivery.deliveries;

import com.mongodb.MongoException;
import dev.careerpath.delivery.subscriptions.Subscription;
import dev.careerpath.delivery.subscriptions.Subscriptions;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;

/**
 * Forgets what is older than the log is kept, finds pending deliveries that stand in no line, and
 * measures the backlog. Every replica may do so at any time.
 */
final class Housekeeping implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Housekeeping.class);
    private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(15);
    private static final int AT_ONCE = 1_000;

    private final DeliveryStore store;
    private final Subscriptions subscriptions;
    private final Channels channels;
    private final Clock clock;
    private final BacklogMeters meters;
    private @Nullable ScheduledExecutorService rounds;

    Housekeeping(
            DeliveryStore store,
            Subscriptions subscriptions,
            Channels channels,
            Endpoints endpoints,
            MeterRegistry meters,
            Clock clock) {
        this.store = store;
        this.subscriptions = subscriptions;
        this.channels = channels;
        this.clock = clock;
        this.meters = new BacklogMeters(store, endpoints, meters, clock);
    }

    @Override
    public void start() {
        ScheduledExecutorService started =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().daemon().name("delivery-housekeeping").factory());
        started.scheduleWithFixedDelay(() -> guarded(meters::measure), 1, 5, TimeUnit.SECONDS);
        started.scheduleWithFixedDelay(() -> guarded(this::tidy), 60, 600, TimeUnit.SECONDS);
        rounds = started;
    }

    @Override
    public void stop() {
        if (rounds != null) {
            rounds.shutdownNow();
            rounds = null;
        }
    }

    @Override
    public boolean isRunning() {
        return rounds != null;
    }

    /** One round of tidying. */
    void tidy() {
        Instant now = clock.instant();
        store.expire(now);
        List<Delivery> pending = store.log.pendingSince(now.minus(FORGOTTEN_AFTER), AT_ONCE);
        if (pending.isEmpty()) {
            return;
        }
        Map<String, List<Delivery>> bySubscription =
                pending.reversed().stream().collect(Collectors.groupingBy(Delivery::subscription));
        for (Subscription subscription : subscriptions.find(bySubscription.keySet()).values()) {
            store.line(
                    bySubscription.getOrDefault(subscription.id(), List.of()),
                    delivery -> channels.lane(subscription.kind(), delivery));
        }
    }

    private static void guarded(Runnable round) {
        try {
            round.run();
        } catch (MongoException | DataAccessException e) {
            log.warn("Housekeeping of deliveries failed; it is done again later", e);
        }
    }
}
