package dev.careerpath.starter.observe;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * Up while the document store answers within two seconds. It asks for a ping, which every server of
 * the wire protocol knows; the driver itself would wait half a minute for one that is gone.
 */
public final class StoreHealthIndicator implements HealthIndicator {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final MongoTemplate mongo;

    public StoreHealthIndicator(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public Health health() {
        FutureTask<?> ping = new FutureTask<>(() -> mongo.executeCommand("{ping: 1}"));
        Thread asking = Thread.ofVirtual().name("store-health").start(ping);
        try {
            ping.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            return Health.up().build();
        } catch (ExecutionException | TimeoutException e) {
            asking.interrupt();
            return Health.down().withDetail("reason", "the store did not answer in 2 s").build();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Health.down(e).build();
        }
    }
}
