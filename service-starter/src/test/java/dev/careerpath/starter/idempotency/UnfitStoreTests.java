package dev.careerpath.starter.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoBackend;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import java.util.List;
import java.util.function.Consumer;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.json.JsonMapper;

@ExtendWith(OutputCaptureExtension.class)
class UnfitStoreTests {

    private static final String REFUSAL =
            "The document store lacks a TTL index on at of idempotency-keys, by which each"
                    + " Idempotency-Key ends after a week.";

    private static @Nullable MongoServer store;

    /** A store that speaks the protocol, and does something else with an index that has a time. */
    private static final class OtherStore extends H2Backend {

        private final Consumer<Document> indexWithATime;

        OtherStore(Consumer<Document> indexWithATime) {
            super(new MVStore.Builder().open());
            this.indexWithATime = indexWithATime;
        }

        @Override
        public Document handleMessage(MongoMessage message) {
            if (message.getDocument().get("indexes") instanceof List<?> indexes) {
                indexes.stream()
                        .map(Document.class::cast)
                        .filter(index -> index.containsKey("expireAfterSeconds"))
                        .forEach(indexWithATime);
            }
            return super.handleMessage(message);
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Service {
        @Bean
        IdempotencyKeys idempotencyKeys() {
            int port = store.getLocalAddress().getPort();
            return new IdempotencyKeys(
                    new MongoTemplate(MongoClients.create("mongodb://127.0.0.1:" + port), "unfit"),
                    JsonMapper.shared());
        }
    }

    @AfterEach
    void stop() {
        store.shutdown();
    }

    @Test
    void aStoreThatForgetsWhenKeysEndIsRefusedWithASentence(CapturedOutput output) {
        assertThat(startsOn(new OtherStore(index -> index.remove("expireAfterSeconds")))).isFalse();

        assertThat(output)
                .contains(REFUSAL)
                .contains("Let MONGODB_URI name a MongoDB, or a FerretDB from 2.0 on.")
                .doesNotContain("\tat dev.careerpath");
    }

    @Test
    void aStoreThatRefusesTheIndexIsRefusedWithWhatItSays(CapturedOutput output) {
        OtherStore store =
                new OtherStore(_ -> {
                    throw new MongoServerError(238, "NotImplemented", "no expireAfterSeconds yet");
                });

        assertThat(startsOn(store)).isFalse();

        assertThat(output).contains(REFUSAL).contains("no expireAfterSeconds yet");
    }

    @Test
    void aStoreThatEndsThemIsTaken() {
        assertThat(startsOn(new OtherStore(_ -> {}))).isTrue();
    }

    private static boolean startsOn(MongoBackend backend) {
        store = new MongoServer(backend);
        store.bind();
        SpringApplication application = new SpringApplication(Service.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        try (var _ = application.run()) {
            return true;
        } catch (RuntimeException e) {
            return false;
        }
    }
}
