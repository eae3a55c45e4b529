package dev.careerpath.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoSecurityException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever does not know the password gets nothing from either, also of data from before it. */
class LoginIntegrationTests {

    private static final Login LOGIN = new Login("a-password-of-many-letters");
    private static final Login WRONG = new Login("another-password-of-many");

    @TempDir private Path data;

    @Test
    void theStoreAnswersOnlyWhoHasLoggedIn() {
        try (EmbeddedMongo before = EmbeddedMongo.start(data, 0);
                MongoClient client = MongoClients.create(before.uri())) {
            people(client).insertOne(new Document("_id", 1).append("name", "Ada"));
        }
        try (EmbeddedMongo store = EmbeddedMongo.start(data, 0, LOGIN)) {
            try (MongoClient client = MongoClients.create(store.uri())) {
                people(client).insertOne(new Document("_id", 2).append("name", "Bo"));
                assertThat(people(client).find()).hasSize(2);
            }
            String address = store.uri().replaceAll(".*@|/\\?.*", "");
            try (MongoClient stranger = MongoClients.create("mongodb://" + address)) {
                for (Runnable attempt :
                        List.<Runnable>of(
                                () -> people(stranger).find().first(),
                                () -> people(stranger).insertOne(new Document()),
                                () -> stranger.listDatabaseNames().first(),
                                () -> people(stranger).drop(),
                                () ->
                                        stranger.getDatabase("admin")
                                                .runCommand(new Document("serverStatus", 1)))) {
                    assertThatThrownBy(attempt::run)
                            .isInstanceOf(MongoCommandException.class)
                            .hasMessageContaining("requires authentication");
                }
            }
            String wrong = store.uri().replace(LOGIN.password(), WRONG.password());
            try (MongoClient guesser = MongoClients.create(wrong)) {
                assertThatThrownBy(() -> people(guesser).find().first())
                        .isInstanceOf(MongoSecurityException.class);
            }
            String other = store.uri().replace(Login.USER, "root");
            try (MongoClient guesser = MongoClients.create(other)) {
                assertThatThrownBy(() -> people(guesser).find().first())
                        .isInstanceOf(MongoSecurityException.class);
            }
            try (MongoClient client = MongoClients.create(store.uri())) {
                assertThat(people(client).find()).hasSize(2);
            }
        }
    }

    @Test
    void theBrokerAnswersOnlyWhoHasLoggedIn() throws Exception {
        try (EmbeddedKafka before = EmbeddedKafka.start(data, 0);
                Admin admin = admin(before, null)) {
            admin.createTopics(List.of(new NewTopic("people", 1, (short) 1))).all().get();
        }
        try (EmbeddedKafka broker = EmbeddedKafka.start(data, 0, 0, LOGIN)) {
            try (Admin admin = admin(broker, LOGIN)) {
                assertThat(admin.listTopics().names().get(30, TimeUnit.SECONDS)).contains("people");
                admin.createTopics(List.of(new NewTopic("more", 1, (short) 1)))
                        .all()
                        .get(30, TimeUnit.SECONDS);
            }
            try (Admin guesser = admin(broker, WRONG)) {
                assertThatThrownBy(() -> guesser.listTopics().names().get(30, TimeUnit.SECONDS))
                        .hasCauseInstanceOf(SaslAuthenticationException.class);
            }
            try (Admin stranger = admin(broker, null)) {
                assertThatThrownBy(() -> stranger.listTopics().names().get(30, TimeUnit.SECONDS))
                        .isInstanceOf(ExecutionException.class);
            }
        }
    }

    @Test
    void theFileOfThePasswordHoldsItAlone() throws Exception {
        Path file = Files.writeString(data.resolve("backends.key"), LOGIN.password() + "\n");
        assertThat(Login.read(file)).isEqualTo(LOGIN);
        Files.writeString(file, "short");
        assertThatThrownBy(() -> Login.read(file)).hasMessageContaining("no password");
        assertThat(LOGIN.toString()).doesNotContain(LOGIN.password());
    }

    private static MongoCollection<Document> people(MongoClient client) {
        return client.getDatabase("people").getCollection("people");
    }

    private static Admin admin(EmbeddedKafka broker, Login login) {
        Map<String, Object> settings = new HashMap<>(BrokerSettings.client(login));
        settings.put("bootstrap.servers", broker.bootstrapServers());
        settings.put("default.api.timeout.ms", 3_000);
        settings.put("request.timeout.ms", 2_000);
        return Admin.create(settings);
    }
}
