package dev.careerpath.starter.observe;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.apache.kafka.common.KafkaException;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Up while a broker answers within two seconds. */
public final class KafkaHealthIndicator implements HealthIndicator {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final BrokerAdmin broker;

    public KafkaHealthIndicator(BrokerAdmin broker) {
        this.broker = broker;
    }

    @Override
    public Health health() {
        try {
            int nodes =
                    broker.admin()
                            .describeCluster(
                                    new DescribeClusterOptions()
                                            .timeoutMs(Math.toIntExact(PATIENCE.toMillis())))
                            .nodes()
                            .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                            .size();
            return (nodes > 0 ? Health.up() : Health.down()).withDetail("nodes", nodes).build();
        } catch (ExecutionException | TimeoutException | KafkaException e) {
            return Health.down().withDetail("reason", "no broker answered in 2 s").build();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Health.down(e).build();
        }
    }
}
