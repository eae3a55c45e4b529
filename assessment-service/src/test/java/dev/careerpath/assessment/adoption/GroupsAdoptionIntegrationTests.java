package dev.careerpath.assessment.adoption;

import static dev.careerpath.assessment.ProfileEvents.LEADER;
import static dev.careerpath.assessment.ProfileEvents.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.careerpath.assessment.ProfileEvents;
import dev.careerpath.assessment.frameworks.FrameworkJson;
import dev.careerpath.starter.test.Api;
import dev.careerpath.starter.test.Api.Answer;
import dev.careerpath.starter.test.Backends;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.JsonNode;

/** Frameworks of an organisation that sees groups of its people. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "careerpath.access.groups-only=guarded",
            "careerpath.groups-frameworks=guarded/2.0-agreed,somebody-else/2.0-made-for-it"
        })
@ContextConfiguration(initializers = Backends.class)
class GroupsAdoptionIntegrationTests {

    @LocalServerPort private int port;
    private Api manager;

    @BeforeEach
    void caller() {
        manager = Api.at(port).as("guarded", "frameworks:manage", "assessments:read");
    }

    @Test
    void usesWhatShipsAndWhatWasAgreedToAndNothingElse() {
        publish("2.0-made-for-it");
        String one = submitted();
        assertThat(frameworkOf(one)).isEqualTo("1.1");
        List<Answer> refused =
                List.of(
                        manager.post("/v1/frameworks/2.0-made-for-it/adopt", "{\"all\":true}"),
                        manager.post("/v1/frameworks/2.0-made-for-it/preview", ""),
                        manager.get("/v1/calibration?framework=2.0-made-for-it"));
        assertThat(refused)
                .allSatisfy(answer -> {
                    assertThat(answer.status()).as(answer.body()).isEqualTo(409);
                    assertThat(answer.json().at("/type").asString())
                            .isEqualTo("/problems/framework-not-agreed");
                    assertThat(answer.json().at("/detail").asString())
                            .contains("guarded/2.0-made-for-it", "GROUPS_FRAMEWORKS");
                });

        Answer some =
                manager.post("/v1/frameworks/1.0/adopt", "{\"profiles\":[\"%s\"]}".formatted(one));
        assertThat(some.status()).isEqualTo(409);
        assertThat(some.json().at("/type").asString())
                .isEqualTo("/problems/framework-for-everybody");

        publish("2.0-agreed");
        publish("2.1-later");
        await(() ->
                manager.get("/v1/frameworks")
                        .json()
                        .at("/current")
                        .asString()
                        .equals("2.0-agreed"));
        assertThat(frameworkOf(submitted())).isEqualTo("2.0-agreed");
        assertThat(manager.post("/v1/frameworks/2.0-agreed/adopt", "{\"all\":true}").status())
                .isEqualTo(202);
        await(() -> frameworkOf(one).equals("2.0-agreed"));
        JsonNode preview = manager.post("/v1/frameworks/1.0/preview", "").json();
        assertThat(preview.at("/assessed").asInt()).isPositive();
        assertThat(preview.at("/bandsAfter").size()).isEqualTo(4);
        assertThat(preview.has("meanChange")).isFalse();
        assertThat(preview.at("/changes").isEmpty()).isTrue();
    }

    private String submitted() {
        String id = UUID.randomUUID().toString();
        ProfileEvents.publish("submitted", id, "guarded", 1, LEADER);
        await(() -> manager.get("/v1/assessments/" + id).status() == 200);
        return id;
    }

    private String frameworkOf(String id) {
        return manager.get("/v1/assessments/" + id).json().at("/frameworkVersion").asString();
    }

    private void publish(String version) {
        Answer drafted = manager.post("/v1/frameworks", FrameworkJson.ownCopy(version, _ -> {}));
        Answer published =
                manager.send(
                        "POST",
                        "/v1/frameworks/" + version + "/publish",
                        "{}",
                        it -> it.header("If-Match", drafted.header("ETag")));
        assertThat(published.status()).as(published.body()).isEqualTo(200);
    }
}
