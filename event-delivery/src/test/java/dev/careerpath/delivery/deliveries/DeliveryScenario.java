package dev.careerpath.delivery.deliveries;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerpath.delivery.DeliveryOnItsOwn;
import dev.careerpath.starter.event.Event;
import dev.careerpath.starter.test.Api;
import dev.careerpath.starter.test.Backends;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** One running service for all tests of deliveries; an organisation and an endpoint for each. */
@SpringBootTest(
        classes = DeliveryOnItsOwn.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "careerpath.deliveries.allow-local=true",
            "careerpath.deliveries.first-retry=100ms",
            "careerpath.deliveries.retry-factor=2",
            "careerpath.deliveries.longest-retry=400ms",
            "careerpath.deliveries.retry-for=4s",
            "careerpath.deliveries.pause-after=6s",
            "careerpath.deliveries.break-for=300ms",
            "careerpath.deliveries.answer-within=2s",
            "careerpath.deliveries.poll=50ms"
        })
@ContextConfiguration(initializers = Backends.class)
abstract class DeliveryScenario {

    static final String GENERATED = "dev.careerpath.roadmap.generated.v1";
    static final String COMPLETED = "dev.careerpath.milestone.completed.v1";
    static final String PROGRESS = "careerpath.progress.events";
    static final String MANAGE = "subscriptions:manage";

    @LocalServerPort int port;
    @Autowired MongoTemplate mongo;

    final String tenant = "t-" + UUID.randomUUID();
    final String profile = UUID.randomUUID().toString();
    final Receiver receiver = new Receiver();

    @DynamicPropertySource
    static void secretsKey(DynamicPropertyRegistry properties) throws IOException {
        Path key = Files.createTempFile("career-path-secrets", ".key");
        key.toFile().deleteOnExit();
        Files.writeString(key, Base64.getEncoder().encodeToString(new byte[32]));
        properties.add("careerpath.secrets-key", key::toString);
    }

    @AfterEach
    void stop() {
        receiver.close();
    }

    JsonNode subscribe(String more) {
        var answer =
                Api.at(port)
                        .as(tenant, MANAGE)
                        .post(
                                "/v1/subscriptions",
                                "{\"url\":\"" + receiver.url() + "\"" + more + "}");
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json();
    }

    JsonNode read(JsonNode subscription) {
        return Api.at(port)
                .as(tenant, MANAGE)
                .get("/v1/subscriptions/" + subscription.at("/id").asString())
                .json();
    }

    JsonNode log(JsonNode subscription, String query) {
        return Api.at(port)
                .as(tenant, MANAGE)
                .get(
                        "/v1/subscriptions/"
                                + subscription.at("/id").asString()
                                + "/deliveries"
                                + query)
                .json();
    }

    Api.Answer post(JsonNode subscription, String path, String body) {
        return Api.at(port)
                .as(tenant, MANAGE)
                .send(
                        "POST",
                        "/v1/subscriptions/" + subscription.at("/id").asString() + path,
                        body,
                        request -> request);
    }

    Event event(String type, String subject, long sequence) {
        return event(type, subject, sequence, "{\"roadmapVersion\":1}");
    }

    Event event(String type, String subject, long sequence, String data) {
        Instant now = Instant.now();
        return new Event(
                UUID.randomUUID().toString(),
                "/roadmap-service",
                type,
                subject,
                now,
                sequence,
                tenant,
                "correlation-" + subject,
                null,
                null,
                now,
                data);
    }
}
