package dev.careerpath.starter.personal;

import dev.careerpath.http.tokens.PersonalToken;
import dev.careerpath.http.tokens.PersonalTokens;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The personal tokens that there are, as the topic tells them. */
final class KnownTokens implements PersonalTokens, SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(KnownTokens.class);
    private static final List<TopicPartition> TOPIC =
            List.of(new TopicPartition(PersonalTokenTopic.NAME, 0));
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration AGAIN_AFTER = Duration.ofSeconds(2);

    private final ConsumerFactory<String, byte[]> consumers;
    private final JsonMapper json;
    private final Clock clock;
    private final Map<String, PersonalToken> byHash = new ConcurrentHashMap<>();
    private volatile boolean complete;
    private volatile boolean running;
    private @Nullable Thread reading;

    KnownTokens(ConsumerFactory<String, byte[]> consumers, JsonMapper json, Clock clock) {
        this.consumers = consumers;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public Jwt decode(String token) {
        PersonalToken known = byHash.get(PersonalToken.hash(token));
        if (known != null) {
            return known.jwt(token, clock.instant());
        }
        if (!complete) {
            throw new JwtException("Personal tokens are still being read.");
        }
        throw PersonalToken.unknown();
    }

    @Override
    public void start() {
        running = true;
        reading = Thread.ofVirtual().name("personal-tokens").start(this::read);
    }

    private void read() {
        while (running) {
            try (Consumer<String, byte[]> consumer = consumers.createConsumer(null, "-tokens")) {
                follow(consumer);
            } catch (WakeupException | InterruptException e) {
                return;
            } catch (KafkaException e) {
                log.warn("Personal tokens cannot be read now; it is tried again", e);
            }
            try {
                Thread.sleep(AGAIN_AFTER);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void follow(Consumer<String, byte[]> consumer) {
        consumer.assign(TOPIC);
        consumer.seekToBeginning(TOPIC);
        long end = consumer.endOffsets(TOPIC).getOrDefault(TOPIC.getFirst(), 0L);
        while (running) {
            consumer.poll(POLL).forEach(this::take);
            complete |= consumer.position(TOPIC.getFirst()) >= end;
        }
    }

    private void take(ConsumerRecord<String, byte[]> record) {
        if (record.value() == null) {
            byHash.remove(record.key());
            return;
        }
        try {
            byHash.put(record.key(), json.readValue(record.value(), PersonalToken.class));
        } catch (JacksonException | NullPointerException e) {
            log.warn("The personal token at offset {} cannot be read", record.offset());
        }
    }

    @Override
    public void stop() {
        running = false;
        Thread thread = reading;
        if (thread != null) {
            thread.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
