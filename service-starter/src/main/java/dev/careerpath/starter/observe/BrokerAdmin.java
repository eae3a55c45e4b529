package dev.careerpath.starter.observe;

import java.time.Duration;
import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.kafka.core.KafkaAdmin;

/** One connection to the broker for everything that watches it, made when it is first asked for. */
public final class BrokerAdmin implements DisposableBean {

    private final KafkaAdmin kafka;
    private @Nullable Admin admin;

    public BrokerAdmin(KafkaAdmin kafka) {
        this.kafka = kafka;
    }

    /**
     * The connection, which outlives a broker that is away.
     *
     * @throws org.apache.kafka.common.KafkaException if no broker's name can be resolved
     */
    synchronized Admin admin() {
        if (admin == null) {
            admin = Admin.create(kafka.getConfigurationProperties());
        }
        return admin;
    }

    @Override
    public synchronized void destroy() {
        if (admin != null) {
            admin.close(Duration.ofSeconds(1));
        }
    }
}
