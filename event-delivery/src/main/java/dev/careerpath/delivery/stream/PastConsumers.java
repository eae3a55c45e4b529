package dev.careerpath.delivery.stream;

import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.stereotype.Component;

/** A few consumers, which serve any number of streams that catch up. */
@Component
class PastConsumers implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(PastConsumers.class);
    private static final int AT_ONCE = 4;

    private final ConsumerFactory<String, byte[]> consumers;
    private final Semaphore free = new Semaphore(AT_ONCE, true);
    private final ConcurrentLinkedQueue<Consumer<String, byte[]>> idle =
            new ConcurrentLinkedQueue<>();
    private volatile boolean closed;

    PastConsumers(ConsumerFactory<String, byte[]> consumers) {
        this.consumers = consumers;
    }

    /** What the work made; null when no consumer gets free in this time, or the broker fails. */
    <T> @Nullable T with(Duration patience, Work<T> work) throws InterruptedException {
        if (!free.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            return null;
        }
        try {
            Consumer<String, byte[]> consumer = idle.poll();
            if (consumer == null) {
                consumer = consumers.createConsumer(null, "stream-past", null, small());
            }
            boolean sound = false;
            try {
                T result = work.with(consumer);
                sound = true;
                return result;
            } catch (KafkaException e) {
                log.warn("The event topics could not be read; it is tried again", e);
                return null;
            } finally {
                if (sound && !closed) {
                    idle.add(consumer);
                } else {
                    consumer.close();
                }
            }
        } finally {
            free.release();
        }
    }

    /** What one page may hold in memory. */
    private static Properties small() {
        Properties properties = new Properties();
        properties.setProperty(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, Integer.toString(2 << 20));
        properties.setProperty(
                ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, Integer.toString(512 << 10));
        return properties;
    }

    @Override
    public void destroy() {
        closed = true;
        for (Consumer<String, byte[]> consumer = idle.poll();
                consumer != null;
                consumer = idle.poll()) {
            consumer.close();
        }
    }

    /** Something done with a consumer. */
    interface Work<T> {
        T with(Consumer<String, byte[]> consumer);
    }
}
