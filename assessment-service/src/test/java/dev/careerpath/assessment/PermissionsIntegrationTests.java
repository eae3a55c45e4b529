package dev.careerpath.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerpath.starter.test.AccessJson;
import dev.careerpath.starter.test.Api;
import dev.careerpath.starter.test.Backends;
import dev.careerpath.starter.test.TestTokens;
import dev.careerpath.starter.test.WhoMayDoWhat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.JsonNode;

/**
 * Every operation as everybody in turn, held against docs/permissions.md; and what a share shows.
 */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "careerpath.access.groups-only=discreet")
@ContextConfiguration(initializers = Backends.class)
class PermissionsIntegrationTests {

    private static final String[] OWN = {"own:read", "own:write"};
    private static final List<String> EVERYTHING =
            List.of("ROADMAP", "READINESS", "LEVELS", "RATINGS_SUMMARY", "EVIDENCE");

    @LocalServerPort private int port;
    private Api hr;

    @BeforeEach
    void caller() {
        hr = Api.at(port).as("acme", "assessments:read", "assessments:write", "frameworks:manage");
    }

    @Test
    void everyOperationIsOpenToWhomTheDocumentSays() {
        String id = ProfileEvents.submit(hr, "acme", ProfileEvents.LEADER);
        share(id, 2, EVERYTHING, "coach", "coach-before");
        share(id, 3, EVERYTHING, "coach");
        Map<String, @Nullable String> tokens = new LinkedHashMap<>();
        tokens.put(
                "tenant",
                TestTokens.of(
                        "acme",
                        "assessments:read",
                        "assessments:write",
                        "frameworks:manage",
                        "cohorts:read",
                        "operations:manage"));
        tokens.put("own", TestTokens.ofPerson("acme", "leader", OWN));
        tokens.put("shared", TestTokens.ofPerson("acme", "coach", OWN));
        tokens.put("foreign", TestTokens.ofPerson("acme", "neighbour", OWN));
        tokens.put("revoked", TestTokens.ofPerson("acme", "coach-before", OWN));
        tokens.put("no token", null);
        ProfileEvents.await(() -> own("leader").get("/v1/assessments/" + id).status() == 200);
        ProfileEvents.await(() -> own("coach-before").get("/v1/assessments/" + id).status() == 404);
        WhoMayDoWhat matrix =
                new WhoMayDoWhat(
                        Api.at(port),
                        _ -> id,
                        tokens,
                        Map.of("POST /v1/assessments/{profileId}/raters", "{\"group\":\"PEER\"}"),
                        Map.of(
                                "GET /v1/ratings/{token}", "whoever has the link of an invitation",
                                "POST /v1/ratings/{token}", "whoever has the link of an invitation",
                                "GET /asyncapi", "everybody",
                                "GET /schemas/{type}.schema.json", "everybody",
                                "GET /schemas/{type}.example.json", "everybody",
                                "GET /schemas/{type}.golden.json", "everybody"));

        matrix.about("DELETE /v1/assessments/{profileId}/raters/{invitationId}", () -> invited(id));
        matrix.about(
                "POST /v1/assessments/{profileId}/raters/{invitationId}/link", () -> invited(id));

        List<WhoMayDoWhat.Row> rows = matrix.rows();

        assertThat(rows)
                .filteredOn(WhoMayDoWhat.Row::aboutASubject)
                .allSatisfy(row ->
                        assertThat(
                                        List.of(
                                                row.verdicts().getOrDefault("foreign", ""),
                                                row.verdicts().getOrDefault("revoked", "")))
                                .as(row.operation())
                                .isSubsetOf(Set.of("403", "404", "empty")));
        String table = matrix.table(rows);
        assertThat(WhoMayDoWhat.documented("assessment-service", table)).isEqualTo(table);
    }

    @Test
    void aShareShowsItsPartsAndNothingElse() {
        String id = ProfileEvents.submit(hr, "acme", ProfileEvents.LEADER);
        share(id, 2, List.of("READINESS"), "coach");
        Api coach = own("coach");
        ProfileEvents.await(() -> coach.get("/v1/assessments/" + id).status() == 200);

        var seen = coach.get("/v1/assessments/" + id).json();
        assertThat(seen.propertyNames())
                .contains("profileId", "version", "targetRole", "readiness", "gates")
                .doesNotContain("competencies", "strengths", "raters", "askNext", "ignored");
        assertThat(coach.get("/v1/assessments/" + id + "/comparison").status()).isEqualTo(404);
        assertThat(coach.get("/v1/assessments/" + id + "/raters/summary").status()).isEqualTo(404);
        var versions = coach.get("/v1/assessments/" + id + "/versions").json().at("/versions");
        assertThat(versions.size()).isEqualTo(1);
        assertThat(versions.at("/0/cause/kind").asString()).isEqualTo("PROFILE_SUBMITTED");
        assertThat(versions.at("/0/readiness").has("score")).isTrue();

        share(id, 3, List.of("LEVELS"), "coach");
        ProfileEvents.await(() -> !coach.get("/v1/assessments/" + id).body().contains("readiness"));
        var levels = coach.get("/v1/assessments/" + id).json().at("/competencies/0");
        assertThat(levels.propertyNames()).contains("code", "level").doesNotContain("because");
        assertThat(hr.get("/v1/assessments/" + id).body()).contains("because", "readiness");
    }

    @Test
    void anEventThatComesLateBringsNoShareBack() {
        String id = ProfileEvents.submit(hr, "acme", ProfileEvents.LEADER);
        share(id, 5, EVERYTHING);
        ProfileEvents.await(() -> own("leader").get("/v1/assessments/" + id).status() == 200);
        share(id, 4, EVERYTHING, "coach");
        String other = ProfileEvents.submit(hr, "acme", ProfileEvents.LEADER);

        assertThat(other).isNotEmpty();
        assertThat(own("coach").get("/v1/assessments/" + id).status()).isEqualTo(404);
    }

    @Test
    void anOrganisationThatWantsItSeesBandsOfItsPeopleAndNoFigure() {
        Api discreet = Api.at(port).as("discreet", "assessments:read", "assessments:write");
        String id = UUID.randomUUID().toString();
        ProfileEvents.publish("submitted", id, "discreet", 1, ProfileEvents.LEADER);
        ProfileEvents.await(() -> discreet.get("/v1/assessments/" + id).status() == 200);

        var seen = discreet.get("/v1/assessments/" + id).json();
        assertThat(seen.at("/readiness").propertyNames()).containsExactly("band");
        assertThat(seen.has("competencies")).isFalse();
        for (String path : List.of("/comparison", "/raters/summary")) {
            assertThat(discreet.get("/v1/assessments/" + id + path).status())
                    .as(path)
                    .isEqualTo(404);
        }
        assertThat(
                        discreet.get("/v1/assessments/" + id + "/export")
                                .json()
                                .at("/assessments")
                                .size())
                .isZero();
        assertThat(discreet.post("/v1/assessments/" + id + "/preview", "{}").status())
                .isEqualTo(404);
        var preview =
                Api.at(port)
                        .as("discreet", "frameworks:manage")
                        .post("/v1/frameworks/1.1/preview", "")
                        .json();
        assertThat(preview.at("/assessed").asInt()).isPositive().isLessThan(5);
        assertThat(preview.has("meanChange")).isFalse();
        assertThat(preview.at("/biggestMovers").isEmpty()).isTrue();
        assertThat(preview.at("/changes").isEmpty()).isTrue();
        assertThat(preview.at("/bandsBefore").valueStream().mapToInt(JsonNode::asInt).sum())
                .isZero();
    }

    private String invited(String id) {
        return hr.post("/v1/assessments/" + id + "/raters", "{\"group\":\"PEER\"}")
                .json()
                .at("/id")
                .asString();
    }

    private static void share(String id, long version, List<String> parts, String... with) {
        ProfileEvents.publishAccess(
                id,
                "acme",
                version,
                ProfileEvents.LEADER,
                AccessJson.of("acme", "leader", parts, with));
    }

    private Api own(String account) {
        return Api.at(port).with(TestTokens.ofPerson("acme", account, OWN));
    }
}
