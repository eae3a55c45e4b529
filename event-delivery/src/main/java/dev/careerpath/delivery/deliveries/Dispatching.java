package dev.careerpath.delivery.deliveries;

import com.mongodb.MongoException;
import dev.careerpath.delivery.subscriptions.Subscriptions;
import java.time.Clock;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;

/** Runs one round of dispatching after another, on a thread of its own. */
final class Dispatching implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Dispatching.class);

    private final AttemptsUnderWay underWay;
    private final DispatchRound round;
    private final Outcomes outcomes;
    private final DeliverySettings settings;
    private final Semaphore work = new Semaphore(0);
    private volatile boolean running;
    private @Nullable Thread dispatching;

    Dispatching(
            Subscriptions subscriptions,
            DeliveryStore store,
            Channels channels,
            Endpoints endpoints,
            Attempting attempting,
            DeliverySettings settings,
            Clock clock) {
        this.settings = settings;
        this.outcomes = new Outcomes(store);
        this.underWay =
                new AttemptsUnderWay(attempting, outcomes, settings.atOnce(), work::release, clock);
        this.round =
                new DispatchRound(
                        subscriptions,
                        store.claims,
                        new EnteringLanes(subscriptions, store, endpoints, settings.breakFor()),
                        new ClaimingLanes(store, channels, endpoints),
                        underWay,
                        settings.answerWithin(),
                        clock);
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
            underWay.await(settings.answerWithin());
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
                if (round.takeDue() == 0) {
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

    private static void pause() {
        try {
            Thread.sleep(500);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
