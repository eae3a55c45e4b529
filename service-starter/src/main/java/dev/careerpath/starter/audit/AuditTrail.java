package dev.careerpath.starter.audit;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.KafkaOperations;
import tools.jackson.databind.json.JsonMapper;

/** Brings entries to the topic, off the way of the requests that they are about. */
public final class AuditTrail implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(AuditTrail.class);
    private static final int BATCH = 500;

    /** Entries of this time go to the broker, and come to the store, as one request. */
    private static final Duration GATHERED_FOR = Duration.ofMillis(200);

    private static final long ACKNOWLEDGED_WITHIN_SECONDS = 40;

    private final KafkaOperations<String, byte[]> kafka;
    private final AuditProperties properties;
    private final JsonMapper json;
    private final BlockingQueue<AuditEntry> waiting;
    private final Counter lost;
    private volatile boolean running;
    private @Nullable Thread writing;

    public AuditTrail(
            KafkaOperations<String, byte[]> kafka,
            AuditProperties properties,
            JsonMapper json,
            MeterRegistry meters) {
        this.kafka = kafka;
        this.properties = properties;
        this.json = json;
        this.waiting = new LinkedBlockingQueue<>(properties.waiting());
        this.lost =
                Counter.builder("careerpath.audit.lost")
                        .description("Entries of the audit trail that found no room")
                        .register(meters);
    }

    /** Takes an entry; never blocks. */
    void add(AuditEntry entry) {
        if (!waiting.offer(entry)) {
            lost.increment();
        }
    }

    @Override
    public void start() {
        running = true;
        writing = Thread.ofVirtual().name("audit-trail").start(this::write);
    }

    /** Stops once everything that waits is written, or the broker has refused it. */
    @Override
    public void stop() {
        running = false;
        Thread thread = writing;
        if (thread != null) {
            try {
                thread.join(properties.every().plusSeconds(5));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Stops after the web server, whose last requests have entries too. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE + 1000;
    }

    private void write() {
        List<AuditEntry> batch = new ArrayList<>(BATCH);
        while (running || !waiting.isEmpty()) {
            try {
                AuditEntry first =
                        waiting.poll(properties.every().toMillis(), TimeUnit.MILLISECONDS);
                if (first != null) {
                    batch.add(first);
                    if (running) {
                        Thread.sleep(GATHERED_FOR);
                    }
                    waiting.drainTo(batch, BATCH - 1);
                    send(batch);
                }
                batch.clear();
            } catch (InterruptedException e) {
                return;
            } catch (Exception e) {
                log.warn("{} entries of the audit trail could not be written", batch.size(), e);
                keep(batch);
                batch.clear();
                if (!running) {
                    return;
                }
            }
        }
    }

    private void send(List<AuditEntry> batch) throws Exception {
        var sends =
                batch.stream()
                        .map(entry ->
                                kafka.send(
                                        properties.topic(),
                                        entry.subject(),
                                        json.writeValueAsBytes(entry)))
                        .toList();
        for (var send : sends) {
            send.get(ACKNOWLEDGED_WITHIN_SECONDS, TimeUnit.SECONDS);
        }
    }

    /** For the next attempt; an entry that comes twice has the same id. */
    private void keep(List<AuditEntry> batch) {
        batch.forEach(this::add);
    }
}
