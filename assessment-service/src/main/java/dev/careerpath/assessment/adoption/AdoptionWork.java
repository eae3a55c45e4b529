package dev.careerpath.assessment.adoption;

import com.mongodb.MongoException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Works on orders to adopt in the background; what a crash left behind is taken up again. */
@Component
class AdoptionWork implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(AdoptionWork.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(5);

    private final AdoptingFramework adopting;
    private final Adoptions adoptions;
    private final Clock clock;
    private final Semaphore ordered = new Semaphore(0);
    private volatile boolean running;
    private @Nullable Thread working;

    AdoptionWork(AdoptingFramework adopting, Adoptions adoptions, Clock clock) {
        this.adopting = adopting;
        this.adoptions = adoptions;
        this.clock = clock;
    }

    /** Says that there is an order, so that it is taken up at once. */
    void wake() {
        ordered.release();
    }

    @Override
    public void start() {
        running = true;
        working = Thread.ofVirtual().name("framework-adoption").start(this::work);
    }

    /** Stops after the batch in hand; the order goes on at the next start or elsewhere. */
    @Override
    public void stop() {
        running = false;
        ordered.release();
        if (working != null) {
            try {
                working.join(Duration.ofSeconds(10));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void work() {
        while (running) {
            try {
                Adoption order = adoptions.claim(clock.instant());
                if (order == null) {
                    var _ = ordered.tryAcquire(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS);
                    ordered.drainPermits();
                } else {
                    carryOut(order);
                }
            } catch (InterruptedException e) {
                return;
            } catch (MongoException | DataAccessException e) {
                log.warn("An adoption stopped on the way; it goes on when its claim lapses", e);
                pause();
            }
        }
    }

    private void carryOut(Adoption order) {
        Adoption at = order;
        while (running) {
            Optional<Adoption> next = adopting.next(at);
            if (next.isEmpty()) {
                adoptions.finish(at, clock.instant());
                log.info(
                        "Framework {} adopted: {} of {} profiles moved",
                        at.version(),
                        at.adopted(),
                        at.examined());
                return;
            }
            at = next.get();
            if (!adoptions.keep(at, clock.instant())) {
                return;
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
