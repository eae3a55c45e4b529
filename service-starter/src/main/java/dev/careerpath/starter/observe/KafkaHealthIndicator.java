package dev.careerpath.starter.observe;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.kafka.core.KafkaAdmin;

/** Up while a broker answers within two seconds. */
public final class KafkaHealthIndicator implements HealthIndicator, DisposableBean {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final KafkaAdmin kafka;
    private @Nullable Admin admin;

    public KafkaHealthIndicator(KafkaAdmin kafka) {
        this.kafka = kafka;
    }

    @Override
    public Health health() {
        try {
            int nodes =
                    admin().describeCluster(
                                    new DescribeClusterOptions()
                                            .timeoutMs(Math.toIntExact(PATIENCE.toMillis())))
                            .nodes()
                            .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                            .size();
            return (nodes > 0 ? Health.up() : Health.down()).withDetail("nodes", nodes).build();
        } catch (ExecutionException | TimeoutException e) {
            return Health.down().withDetail("reason", "no broker answered in 2 s").build();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Health.down(e).build();
        }
    }

    @Override
    public synchronized void destroy() {
        if (admin != null) {
            admin.close(Duration.ofSeconds(1));
        }
    }

    private synchronized Admin admin() {
        if (admin == null) {
            admin = Admin.create(kafka.getConfigurationProperties());
        }
        return admin;
    }
}
