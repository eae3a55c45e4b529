package dev.careerpath.assessment.whatif;

import static dev.careerpath.assessment.ProfileEvents.LEADER;
import static dev.careerpath.assessment.ProfileEvents.submit;
import static dev.careerpath.assessment.ProfileEvents.versionOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.careerpath.starter.test.Api;
import dev.careerpath.starter.test.Api.Answer;
import dev.careerpath.starter.test.Backends;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.JsonNode;

/** Changing any field, seeing what moves, and storing nothing. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = Backends.class)
class WhatIfIntegrationTests {

    @LocalServerPort private int port;

    private final String tenant = "org-" + UUID.randomUUID();
    private Api reader;

    @BeforeEach
    void caller() {
        reader = Api.at(port).as(tenant, "assessments:read");
    }

    @Test
    void showsWhatAChangeWouldMoveAndStoresNothing() {
        String id = submit(reader, tenant, LEADER);
        JsonNode stored = reader.get("/v1/assessments/" + id).json();

        JsonNode whatIf =
                preview(id, "{\"ratings\":[{\"competency\":\"strategic-thinking\",\"level\":5}]}");
        assertThat(whatIf.at("/before")).isEqualTo(stored.at("/readiness"));
        assertThat(whatIf.at("/version").asLong()).isEqualTo(1);
        assertThat(whatIf.at("/moved/competencies").valueStream())
                .extracting(it -> it.at("/code").asString())
                .containsExactlyInAnyOrder("strategic-thinking", "technical-judgment");
        JsonNode level =
                whatIf.at("/moved/competencies")
                        .valueStream()
                        .filter(it -> it.at("/code").asString().equals("strategic-thinking"))
                        .findFirst()
                        .orElseThrow()
                        .at("/level");
        assertThat(level.at("/to").asDouble()).isGreaterThan(level.at("/from").asDouble());
        assertThat(whatIf.at("/moved/score").asDouble())
                .isCloseTo(
                        whatIf.at("/after/readiness/score").asDouble()
                                - stored.at("/readiness/score").asDouble(),
                        org.assertj.core.data.Offset.offset(0.051));
        assertThat(reader.get("/v1/assessments/" + id).json()).isEqualTo(stored);
        assertThat(versionOf(reader, id)).isEqualTo(1);
    }

    @Test
    void showsAnotherRoleAndAnotherContext() {
        String id = submit(reader, tenant, LEADER);

        JsonNode role = preview(id, "{\"targetRole\":\"FIELD_CTO\"}");
        assertThat(role.at("/after/targetRole").asString()).isEqualTo("FIELD_CTO");
        assertThat(role.at("/moved/gates").valueStream())
                .anySatisfy(gate -> {
                    assertThat(gate.at("/code").asString()).isEqualTo("field-travel");
                    assertThat(gate.at("/to").asString()).isEqualTo("UNKNOWN");
                    assertThat(gate.has("from")).isFalse();
                });
        JsonNode stage = preview(id, "{\"context\":{\"companyStage\":\"ENTERPRISE\"}}");
        assertThat(stage.at("/moved/competencies").valueStream())
                .anySatisfy(it -> {
                    assertThat(it.at("/code").asString()).isEqualTo("governance");
                    assertThat(it.has("required")).isTrue();
                });
    }

    @Test
    void movesNothingWhenNothingChanges() {
        String id = submit(reader, tenant, LEADER);

        JsonNode whatIf = preview(id, "{\"currentRole\":\"VP_ENGINEERING\",\"name\":\"Ada\"}");
        assertThat(whatIf.at("/moved/unchanged").asBoolean()).isTrue();
        assertThat(whatIf.at("/moved/score").asDouble()).isZero();
        assertThat(whatIf.at("/moved/competencies").size()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"targetRole\":\"KING\"}                                        | /targetRole",
                "{\"currentRole\":null}                                           | /currentRole",
                "{\"context\":{\"companyStage\":null}}                            | /context/companyStage",
                "{\"nick\":1}                                                     | /nick",
                "{\"ratings\":[{\"competency\":\"governance\",\"level\":5.5}]}   | /ratings/0/level",
                "{\"evidence\":[{\"competency\":\"governance\",\"kind\":\"LED\",\"date\":\"soon\"}]} | /evidence/0/date",
                "[1]                                                              | ''",
                "{\"a\":                                                          | ''"
            })
    void saysWhatIsWrongAndWhere(String body, String pointer) {
        String id = submit(reader, tenant, LEADER);

        Answer answer = reader.post("/v1/assessments/" + id + "/preview", body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.json().at("/errors/0/pointer").asString()).isEqualTo(pointer);
        assertThat(answer.json().at("/errors/0/message").asString()).isNotBlank();
    }

    @Test
    void assessesAProfileBodyAndSaysWhatItLacks() {
        Answer whole = reader.post("/v1/assessments/preview", LEADER);
        assertThat(whole.status()).as(whole.body()).isEqualTo(200);
        assertThat(whole.json().at("/readiness/score").asDouble()).isPositive();

        Answer empty = reader.post("/v1/assessments/preview", "{}");
        assertThat(empty.status()).isEqualTo(400);
        assertThat(empty.json().at("/errors").valueStream())
                .extracting(it -> it.at("/pointer").asString())
                .contains("/currentRole", "/targetRole", "/context");
    }

    @Test
    void showsAProfileToNobodyElse() {
        String id = submit(reader, tenant, LEADER);
        String path = "/v1/assessments/" + id + "/preview";

        assertThat(Api.at(port).post(path, "{}").status()).isEqualTo(401);
        assertThat(Api.at(port).as(tenant, "profiles:read").post(path, "{}").status())
                .isEqualTo(403);
        assertThat(Api.at(port).as("other-" + tenant, "assessments:read").post(path, "{}").status())
                .isEqualTo(404);
        assertThat(
                        Api.at(port)
                                .as("other-" + tenant, "assessments:read")
                                .get("/v1/assessments/" + id + "/comparison")
                                .status())
                .isEqualTo(404);
    }

    @Test
    void comparesTheThreeRolesAsTheAssessmentDoes() {
        String id = submit(reader, tenant, LEADER);

        JsonNode comparison = reader.get("/v1/assessments/" + id + "/comparison").json();
        assertThat(comparison.at("/roles").valueStream())
                .extracting(it -> it.at("/role").asString())
                .containsExactly("CTO", "CPTO", "FIELD_CTO");
        assertThat(comparison.at("/roles/0/readiness"))
                .isEqualTo(reader.get("/v1/assessments/" + id).json().at("/readiness"));
    }

    private JsonNode preview(String id, String patch) {
        Answer answer =
                reader.send(
                        "POST",
                        "/v1/assessments/" + id + "/preview",
                        patch,
                        it -> it.setHeader("Content-Type", "application/merge-patch+json"));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }
}
