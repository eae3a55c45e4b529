package dev.careerpath.roadmap.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerpath.http.tokens.PersonalToken;
import dev.careerpath.starter.personal.PersonalTokenTopic;
import dev.careerpath.starter.test.Api;
import dev.careerpath.starter.test.Backends;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.json.JsonMapper;

/** Personal tokens in a service that only hears of them. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = Backends.class)
class PersonalTokensIntegrationTests {

    private static final Duration SECONDS = Duration.ofSeconds(5);

    @LocalServerPort private int port;
    @Autowired private KafkaOperations<String, byte[]> kafka;
    @Autowired private JsonMapper json;

    private final String secret = "cpat_" + UUID.randomUUID().toString().replace("-", "");

    @Test
    void countsOnceItIsToldAndNoLongerOnceItIsRevoked() {
        assertThat(asked()).isEqualTo(401);

        tell(json.writeValueAsBytes(meaning(Instant.now().plus(SECONDS.multipliedBy(100)))));
        Awaitility.await().atMost(SECONDS).until(() -> asked() == 404);
        assertThat(Api.at(port).with(secret).get("/v1/operations/roadmap").status()).isEqualTo(403);

        tell(null);
        Awaitility.await().atMost(SECONDS).until(() -> asked() == 401);
    }

    @Test
    void oneThatHasExpiredDoesNotCount() {
        tell(json.writeValueAsBytes(meaning(Instant.now().minusSeconds(1))));

        Awaitility.await()
                .atMost(SECONDS)
                .until(() ->
                        String.valueOf(
                                        Api.at(port)
                                                .with(secret)
                                                .get("/v1/roadmaps/never-was")
                                                .header("WWW-Authenticate"))
                                .contains("expired"));
    }

    @Test
    void aRecordThatCannotBeReadStopsNothing() {
        tell("no token".getBytes(StandardCharsets.UTF_8));
        tell(json.writeValueAsBytes(meaning(Instant.now().plus(SECONDS.multipliedBy(100)))));

        Awaitility.await().atMost(SECONDS).until(() -> asked() == 404);
    }

    private int asked() {
        return Api.at(port).with(secret).get("/v1/roadmaps/never-was").status();
    }

    private void tell(byte[] meaning) {
        kafka.send(PersonalTokenTopic.NAME, PersonalToken.hash(secret), meaning).join();
    }

    private static PersonalToken meaning(Instant expires) {
        return new PersonalToken(
                "id",
                "tokens-" + UUID.randomUUID(),
                "ada",
                List.of("own:read"),
                Instant.now().minusSeconds(60),
                expires,
                null,
                null);
    }
}
