package dev.careerpath.starter.event;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.KafkaAdmin;

/**
 * Makes the service's topics before anything reads them, and tries until they are there: a broker
 * that is away at the start is no reason to end, nor to go on without topics. Its health is down
 * until then.
 */
public final class TopicSetup implements SmartLifecycle, HealthIndicator {

    private static final Logger log = LoggerFactory.getLogger(TopicSetup.class);
    private static final Duration START_WAITS = Duration.ofSeconds(5);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    private final KafkaAdmin kafka;
    private final CountDownLatch made = new CountDownLatch(1);
    private volatile String reason = "the topics are being made";
    private volatile boolean running;
    private @Nullable Thread making;

    public TopicSetup(KafkaAdmin kafka) {
        this.kafka = kafka;
    }

    /** Waits a moment for the topics, so that with a broker at hand no listener comes too early. */
    @Override
    public void start() {
        running = true;
        making = Thread.ofVirtual().name("topic-setup").start(this::make);
        try {
            if (!made.await(START_WAITS.toMillis(), TimeUnit.MILLISECONDS)) {
                log.warn("The service starts without its topics and goes on trying to make them");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void make() {
        Duration pause = FIRST_PAUSE;
        while (running) {
            try {
                kafka.initialize();
                made.countDown();
                log.info("The topics are there");
                return;
            } catch (RuntimeException e) {
                Throwable cause = e.getCause() == null ? e : e.getCause();
                reason = "the topics cannot be made yet: " + cause.getMessage();
                log.warn("The topics cannot be made yet; it is tried again: {}", reason);
            }
            try {
                Thread.sleep(pause);
            } catch (InterruptedException e) {
                return;
            }
            pause =
                    pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0
                            ? pause.multipliedBy(2)
                            : LONGEST_PAUSE;
        }
    }

    @Override
    public void stop() {
        running = false;
        if (making != null) {
            making.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before everything that reads or writes topics. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }

    @Override
    public Health health() {
        return made.getCount() == 0
                ? Health.up().build()
                : Health.down().withDetail("reason", reason).build();
    }
}
