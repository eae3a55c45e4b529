package dev.careerpath.assessment.calibration;

import static dev.careerpath.assessment.ProfileEvents.LEADER;
import static dev.careerpath.assessment.ProfileEvents.await;
import static dev.careerpath.assessment.ProfileEvents.submit;
import static dev.careerpath.assessment.ProfileEvents.versionOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.careerpath.assessment.frameworks.FrameworkJson;
import dev.careerpath.starter.event.Event;
import dev.careerpath.starter.test.Api;
import dev.careerpath.starter.test.Api.Answer;
import dev.careerpath.starter.test.Backends;
import dev.careerpath.starter.test.Topic;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Steps that are finished and then rated by managers, seen over HTTP. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = Backends.class)
class CalibrationIntegrationTests {

    @LocalServerPort private int port;

    private final String tenant = "calibration." + UUID.randomUUID();

    @Test
    void tellsTenLeadersGainsApartFromThePredictionAndTriesOtherConstants() {
        Api owner = Api.at(port).as(tenant, "frameworks:manage", "assessments:read");
        for (int i = 0; i < 9; i++) {
            walk(owner);
        }
        assertThat(owner.get("/v1/calibration").json().at("/gains").size()).isZero();
        walk(owner);

        JsonNode calibration = owner.get("/v1/calibration").json();
        assertThat(calibration.at("/frameworkVersion").asString()).isEqualTo("1.1");
        assertThat(calibration.at("/leaders").asInt()).isEqualTo(10);
        JsonNode gain = calibration.at("/gains/0");
        assertThat(gain.at("/activity").asString()).isEqualTo("pass-an-audit");
        assertThat(gain.at("/competency").asString()).isEqualTo("governance");
        assertThat(gain.at("/leaders").asInt()).isEqualTo(10);
        // The title's 2.7 and 0.65 of the way to 4 is 3.545; managers saw 3.0.
        assertThat(gain.at("/predicted").asDouble()).isEqualTo(0.84);
        assertThat(gain.at("/measured").asDouble()).isEqualTo(0.3);
        assertThat(gain.at("/difference").asDouble()).isEqualTo(-0.54);

        ObjectNode draft = FrameworkJson.ownCopy("2.0-acme");
        ((ObjectNode) draft.at("/constants/growth/evidenced")).put("share", 0.4);
        assertThat(owner.post("/v1/frameworks", draft.toString()).status()).isEqualTo(201);
        JsonNode tried = owner.get("/v1/calibration?framework=2.0-acme").json();
        assertThat(tried.at("/gains/0/predicted").asDouble()).isEqualTo(0.52);
        assertThat(Math.abs(tried.at("/gains/0/difference").asDouble()))
                .isLessThan(Math.abs(gain.at("/difference").asDouble()));

        assertThat(owner.get("/v1/calibration?framework=9.9").status()).isEqualTo(404);
        Answer without = owner.get("/v1/calibration?framework=1.0");
        assertThat(without.status()).isEqualTo(409);
        assertThat(without.json().at("/type").asString())
                .isEqualTo("/problems/framework-without-growth");
    }

    @Test
    void isForWhoeverKeepsTheFramework() {
        assertThat(Api.at(port).get("/v1/calibration").status()).isEqualTo(401);
        assertThat(Api.at(port).as(tenant, "assessments:read").get("/v1/calibration").status())
                .isEqualTo(403);
        Answer empty = Api.at(port).as(tenant, "frameworks:manage").get("/v1/calibration");
        assertThat(empty.status()).isEqualTo(200);
        assertThat(empty.json().at("/leaders").asInt()).isZero();
    }

    /** A leader finishes a step with evidence, and a manager rates what it was for. */
    private void walk(Api reader) {
        String id = submit(reader, tenant, LEADER);
        publish(
                "careerpath.progress.events",
                "milestone.completed",
                id,
                "{\"milestoneId\":\"pass-an-audit\",\"evidenced\":true,\"hours\":400,\"weeks\":40,"
                        + "\"raises\":[{\"competency\":\"governance\",\"from\":2.5,\"to\":4.0}]}",
                Instant.now());
        await(() -> versionOf(reader, id) == 2);
        Instant later = Instant.now().plus(1, ChronoUnit.DAYS);
        publish(
                "careerpath.assessment.inputs",
                "rating.submitted",
                id,
                "{\"ratingId\":\"%s\",\"group\":\"MANAGER\",\"submittedAt\":\"%s\",\"levels\":[{\"competency\":\"governance\",\"level\":3.0}]}"
                        .formatted(UUID.randomUUID(), later.truncatedTo(ChronoUnit.MILLIS)),
                later);
        await(() -> versionOf(reader, id) == 3);
    }

    private void publish(String topic, String type, String id, String data, Instant at) {
        Instant time = at.truncatedTo(ChronoUnit.MILLIS);
        Topic.named(topic)
                .publish(
                        new Event(
                                UUID.randomUUID().toString(),
                                "/test/" + type,
                                "dev.careerpath." + type + ".v1",
                                id,
                                time,
                                1,
                                tenant,
                                "test-" + id,
                                null,
                                null,
                                time,
                                data));
    }
}
