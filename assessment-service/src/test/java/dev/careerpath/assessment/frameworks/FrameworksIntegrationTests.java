package dev.careerpath.assessment.frameworks;

import static dev.careerpath.assessment.frameworks.FrameworkJson.ownCopy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.careerpath.starter.test.Api;
import dev.careerpath.starter.test.Api.Answer;
import dev.careerpath.starter.test.AtOnce;
import dev.careerpath.starter.test.Backends;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** An organisation's frameworks from outside. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = Backends.class)
class FrameworksIntegrationTests {

    @LocalServerPort private int port;
    @Autowired private MongoTemplate mongo;

    private final String tenant = "org-" + UUID.randomUUID();
    private Api manager;
    private Api reader;

    @BeforeEach
    void callers() {
        manager = Api.at(port).as(tenant, "frameworks:manage", "assessments:read");
        reader = Api.at(port).as(tenant, "assessments:read");
    }

    @Test
    void offersTheShippedFrameworkToEverybody() {
        JsonNode list = reader.get("/v1/frameworks").json();

        assertThat(list.at("/current").asString()).isEqualTo("1.1");
        assertThat(list.at("/frameworks/0/version").asString()).isEqualTo("1.0");
        assertThat(list.at("/frameworks/1/version").asString()).isEqualTo("1.1");
        assertThat(list.at("/frameworks/0/status").asString()).isEqualTo("SHIPPED");
        assertThat(reader.get("/v1/frameworks/1.0").json().at("/competencies").size())
                .isEqualTo(30);
    }

    @Test
    void thereAreTwoHundredAtMostHoweverManyAreMadeAtOnce() {
        for (int i = 0; i < 198; i++) {
            mongo.insert(
                    new Document("_id", tenant + "/" + i).append("tenant", tenant), "frameworks");
        }

        List<Integer> statuses =
                AtOnce.of(
                        6,
                        i ->
                                manager.post(
                                                "/v1/frameworks",
                                                ownCopy("3.%d-acme".formatted(i)).toString())
                                        .status());

        assertThat(statuses).containsOnly(201, 409);
        assertThat(statuses).filteredOn(status -> status == 201).hasSize(2);
    }

    @Test
    void keepsADraftUntilItIsPublishedAndThenForGood() {
        Answer drafted = manager.post("/v1/frameworks", ownCopy("2.0-acme").toString());
        assertThat(drafted.status()).as(drafted.body()).isEqualTo(201);
        assertThat(drafted.header("Location")).isEqualTo("/v1/frameworks/2.0-acme");
        assertThat(drafted.json().at("/framework/status").asString()).isEqualTo("DRAFT");
        assertThat(reader.get("/v1/frameworks").json().at("/current").asString()).isEqualTo("1.1");

        String changed = ownCopy("2.0-acme", it -> it.put("title", "Ours"));
        assertThat(put("2.0-acme", changed, null).status()).isEqualTo(428);
        assertThat(put("2.0-acme", changed, "\"7\"").status()).isEqualTo(412);
        Answer put = put("2.0-acme", changed, drafted.header("ETag"));
        assertThat(put.status()).as(put.body()).isEqualTo(200);
        assertThat(reader.get("/v1/frameworks/2.0-acme").header("ETag"))
                .isEqualTo(put.header("ETag"));
        assertThat(reader.get("/v1/frameworks/2.0-acme").json().at("/title").asString())
                .isEqualTo("Ours");

        assertThat(publish("2.0-acme", null, drafted.header("ETag")).status()).isEqualTo(412);
        Answer published = publish("2.0-acme", "{\"replaces\":\"1.0\"}", put.header("ETag"));
        assertThat(published.status()).as(published.body()).isEqualTo(200);
        assertThat(published.json().at("/framework/status").asString()).isEqualTo("PUBLISHED");
        assertThat(published.json().at("/framework/replaces").asString()).isEqualTo("1.0");
        JsonNode list = reader.get("/v1/frameworks").json();
        assertThat(list.at("/current").asString()).isEqualTo("2.0-acme");
        assertThat(list.at("/frameworks/0/replacedBy").asString()).isEqualTo("2.0-acme");
        assertThat(reader.get("/v1/frameworks/1.0").header("Link"))
                .isEqualTo("</v1/frameworks/2.0-acme>; rel=\"successor-version\"");

        for (Answer refused :
                new Answer[] {
                    put("2.0-acme", changed, published.header("ETag")),
                    publish("2.0-acme", null, published.header("ETag")),
                    delete("2.0-acme", published.header("ETag")),
                    put("1.0", changed, "\"1\"")
                }) {
            assertThat(refused.status()).as(refused.body()).isEqualTo(409);
            assertThat(refused.json().at("/type").asString())
                    .isEqualTo("/problems/framework-published");
        }
    }

    @Test
    void dropsADraft() {
        Answer drafted = manager.post("/v1/frameworks", ownCopy("2.0-acme").toString());

        assertThat(delete("2.0-acme", null).status()).isEqualTo(428);
        assertThat(delete("2.0-acme", drafted.header("ETag")).status()).isEqualTo(204);
        assertThat(reader.get("/v1/frameworks/2.0-acme").status()).isEqualTo(404);
    }

    @Test
    void takesAVersionOnce() {
        manager.post("/v1/frameworks", ownCopy("2.0-acme").toString());
        Answer again = manager.post("/v1/frameworks", ownCopy("2.0-acme").toString());

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.json().at("/type").asString()).isEqualTo("/problems/framework-exists");
    }

    @ParameterizedTest
    @CsvSource({"9.9-gone,There is no framework", "2.0-acme,other than this", "3.0-acme,published"})
    void replacesOnlyWhatIsPublished(String replaces, String reason) {
        Answer drafted = manager.post("/v1/frameworks", ownCopy("2.0-acme").toString());
        manager.post("/v1/frameworks", ownCopy("3.0-acme").toString());

        Answer answer =
                publish(
                        "2.0-acme",
                        "{\"replaces\":\"%s\"}".formatted(replaces),
                        drafted.header("ETag"));
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.json().at("/errors/0/pointer").asString()).isEqualTo("/replaces");
        assertThat(answer.json().at("/errors/0/message").asString()).contains(reason);
    }

    @Test
    void replacesAVersionOnce() {
        publishNew("2.0-acme", "1.0");
        Answer drafted = manager.post("/v1/frameworks", ownCopy("3.0-acme").toString());

        Answer answer = publish("3.0-acme", "{\"replaces\":\"1.0\"}", drafted.header("ETag"));
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.json().at("/detail").asString()).contains("2.0-acme");
    }

    static Stream<Arguments> malformed() {
        return Stream.of(
                Arguments.of("{\"version\":", "", "line 1"),
                Arguments.of("[]", "", "object"),
                Arguments.of(ownCopy("2.0").toString(), "/version", "suffix of your own"),
                Arguments.of(ownCopy("latest").toString(), "/version", "pattern"),
                Arguments.of(ownCopy("2.0-acme", it -> it.remove("gates")), "", "gates"),
                Arguments.of(ownCopy("2.0-acme", it -> it.put("colour", 1)), "", "colour"),
                Arguments.of(
                        ownCopy(
                                "2.0-acme",
                                it -> ((ArrayNode) it.at("/competencies/3/levels")).remove(5)),
                        "/competencies/3/levels",
                        "6"),
                Arguments.of(
                        ownCopy(
                                "2.0-acme",
                                it -> set(it, "/roles/CTO/requirements/2", "weight", -1)),
                        "/roles/CTO/requirements/2/weight",
                        "0"),
                Arguments.of(
                        ownCopy(
                                "2.0-acme",
                                it ->
                                        ((ObjectNode) it.at("/strengths/4"))
                                                .put("competency", "nothing")),
                        "/strengths/4/competency",
                        "not defined"),
                Arguments.of(
                        ownCopy("2.0-acme", FrameworksIntegrationTests::nestDeeply),
                        "/gates/0/rule",
                        "deeper than"));
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/frameworks/1.1/publish, POST",
        "/v1/frameworks/1.1, 'DELETE, GET, HEAD, PUT'",
        "/ims/case/v1p1/CFItems/x, 'GET, HEAD'"
    })
    void saysWhichMethodsAnAddressHasAndNoOther(String path, String methods) {
        Answer refused = manager.send("PATCH", path, "{}", it -> it);

        assertThat(refused.status()).isEqualTo(405);
        assertThat(refused.header("Allow")).isEqualTo(methods);
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void saysWhatIsWrongAndWhere(String body, String pointer, String reason) {
        Answer refused = manager.post("/v1/frameworks", body);
        assertThat(refused.status()).as(refused.body()).isEqualTo(400);
        assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
        assertThat(refused.json().at("/errors").valueStream())
                .anySatisfy(error -> {
                    assertThat(error.at("/pointer").asString()).startsWith(pointer);
                    assertThat(error.at("/message").asString()).contains(reason);
                });

        JsonNode report = manager.post("/v1/frameworks/validate", body).json();
        if (!pointer.equals("/version")) {
            assertThat(report.at("/valid").asBoolean()).isFalse();
            assertThat(report.at("/errors")).isEqualTo(refused.json().at("/errors"));
        }
        assertThat(reader.get("/v1/frameworks").json().at("/frameworks").size()).isEqualTo(2);
    }

    @Test
    void warnsOfWhatIsHardlyMeant() {
        String odd =
                ownCopy(
                        "2.0-acme",
                        it -> {
                            it.withArray("domains").addObject().put("code", "x").put("name", "X");
                            it.at("/priors/roles")
                                    .forEach(
                                            role -> ((ObjectNode) role.at("/domains")).put("x", 1));
                            ObjectNode extra =
                                    ((ObjectNode) it.at("/competencies/0"))
                                            .deepCopy()
                                            .put("code", "juggling");
                            it.withArray("competencies").add(extra);
                            set(it, "/roles/CTO/requirements/0", "weight", 10);
                            ((ArrayNode) it.at("/competencies/0/levels"))
                                    .set(3, it.at("/competencies/0/levels/2"));
                        });

        JsonNode report = manager.post("/v1/frameworks/validate", odd).json();
        assertThat(report.at("/valid").asBoolean()).as(report.toString()).isTrue();
        assertThat(report.at("/warnings").valueStream())
                .extracting(it -> it.at("/pointer").asString())
                .containsExactlyInAnyOrder(
                        "/domains/8",
                        "/competencies/30",
                        "/competencies/0/levels/3",
                        "/roles/CTO/requirements/0/weight");
    }

    @Test
    void showsAnOrganisationsFrameworksToNobodyElse() {
        manager.post("/v1/frameworks", ownCopy("2.0-acme").toString());
        Api other = Api.at(port).as("other-" + tenant, "frameworks:manage", "assessments:read");

        assertThat(other.get("/v1/frameworks/2.0-acme").status()).isEqualTo(404);
        assertThat(other.get("/v1/frameworks").json().at("/frameworks").size()).isEqualTo(2);
        for (String method : new String[] {"PUT", "DELETE"}) {
            assertThat(
                            other.send(
                                            method,
                                            "/v1/frameworks/2.0-acme",
                                            method.equals("PUT")
                                                    ? ownCopy("2.0-acme").toString()
                                                    : null,
                                            it -> it.header("If-Match", "\"1\""))
                                    .status())
                    .isEqualTo(404);
        }
        assertThat(
                        other.send(
                                        "POST",
                                        "/v1/frameworks/2.0-acme/publish",
                                        "{}",
                                        it -> it.header("If-Match", "\"1\""))
                                .status())
                .isEqualTo(404);
        assertThat(other.post("/v1/frameworks", ownCopy("2.0-acme").toString()).status())
                .isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource({
        "GET,/v1/frameworks",
        "GET,/v1/frameworks/1.0",
        "POST,/v1/frameworks",
        "POST,/v1/frameworks/validate",
        "PUT,/v1/frameworks/2.0-acme",
        "DELETE,/v1/frameworks/2.0-acme",
        "POST,/v1/frameworks/2.0-acme/publish"
    })
    void letsInOnlyWhoMay(String method, String path) {
        String body = method.equals("GET") || method.equals("DELETE") ? null : "{}";
        String wrongScope = method.equals("GET") ? "frameworks:manage" : "assessments:read";

        assertThat(Api.at(port).send(method, path, body, it -> it).status()).isEqualTo(401);
        assertThat(Api.at(port).as(tenant, wrongScope).send(method, path, body, it -> it).status())
                .isEqualTo(403);
    }

    private static void set(ObjectNode root, String path, String field, int value) {
        ((ObjectNode) root.at(path)).put(field, value);
    }

    private static void nestDeeply(ObjectNode root) {
        ObjectNode rule = ((ObjectNode) root.at("/gates/0")).putObject("rule");
        for (int i = 0; i < 240; i++) {
            rule = rule.put("type", "ANY_OF").putArray("rules").addObject();
        }
        rule.put("type", "AT_LEAST").put("fact", "YEARS_LEADERSHIP").put("value", 1);
    }

    private void publishNew(String version, String replaces) {
        Answer drafted = manager.post("/v1/frameworks", ownCopy(version).toString());
        publish(version, "{\"replaces\":\"%s\"}".formatted(replaces), drafted.header("ETag"));
    }

    private Answer put(String version, String body, String ifMatch) {
        return conditional("PUT", "/v1/frameworks/" + version, body, ifMatch);
    }

    private Answer publish(String version, String body, String ifMatch) {
        return conditional("POST", "/v1/frameworks/" + version + "/publish", body, ifMatch);
    }

    private Answer delete(String version, String ifMatch) {
        return conditional("DELETE", "/v1/frameworks/" + version, null, ifMatch);
    }

    private Answer conditional(String method, String path, String body, String ifMatch) {
        return manager.send(
                method, path, body, it -> ifMatch == null ? it : it.header("If-Match", ifMatch));
    }
}
