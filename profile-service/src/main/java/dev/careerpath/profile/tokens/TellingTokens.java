package dev.careerpath.profile.tokens;

import dev.careerpath.starter.outbox.Sweep;
import dev.careerpath.starter.personal.PersonalTokenTopic;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Tells the other services of tokens, and of those that are over until the broker knows. */
@Component
final class TellingTokens implements Sweep.Work {

    private static final int BATCH = 100;
    private static final long ACKNOWLEDGED_WITHIN_SECONDS = 15;

    private final StoredTokens tokens;
    private final KafkaOperations<String, byte[]> kafka;
    private final JsonMapper json;

    TellingTokens(StoredTokens tokens, KafkaOperations<String, byte[]> kafka, JsonMapper json) {
        this.tokens = tokens;
        this.kafka = kafka;
        this.json = json;
    }

    /** The broker has not taken it. */
    static final class NotTold extends RuntimeException {

        NotTold(Throwable cause) {
            super("The broker has not taken what a personal token stands for", cause);
        }
    }

    /** Tells what a new one stands for. */
    void tell(StoredToken made) {
        send(made.hash(), json.writeValueAsBytes(made.meaning()));
    }

    @Override
    public boolean portion(Instant now) {
        List<StoredToken> over = tokens.over(now, BATCH);
        for (StoredToken each : over) {
            send(each.hash(), null);
            tokens.forget(each);
        }
        return over.size() == BATCH;
    }

    private void send(String hash, byte @Nullable [] meaning) {
        try {
            kafka.send(PersonalTokenTopic.NAME, hash, meaning)
                    .get(ACKNOWLEDGED_WITHIN_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotTold(e);
        } catch (ExecutionException | TimeoutException | RuntimeException e) {
            throw new NotTold(e);
        }
    }
}
