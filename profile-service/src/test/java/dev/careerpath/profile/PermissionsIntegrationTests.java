package dev.careerpath.profile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerpath.starter.test.Api;
import dev.careerpath.starter.test.Backends;
import dev.careerpath.starter.test.TestTokens;
import dev.careerpath.starter.test.WhoMayDoWhat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/** Every operation as everybody in turn, held against docs/permissions.md. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = Backends.class)
class PermissionsIntegrationTests {

    private static final String PROFILE =
            """
            {"name":"Ada Example","currentRole":"CTO","targetRole":"CPTO",
             "context":{"companyStage":"SCALE_UP"},"goal":{"targetDate":"2040-11-30","hoursPerWeek":6}}
            """;
    private static final String[] OWN = {"own:read", "own:write"};

    @LocalServerPort private int port;

    @Test
    void everyOperationIsOpenToWhomTheDocumentSays() {
        Api leader = Api.at(port).with(TestTokens.ofPerson("acme", "leader", OWN));
        String one = shared(leader);
        Map<String, @Nullable String> tokens = new LinkedHashMap<>();
        tokens.put(
                "tenant",
                TestTokens.of("acme", "profiles:read", "profiles:write", "operations:manage"));
        tokens.put("own", TestTokens.ofPerson("acme", "leader", OWN));
        tokens.put("shared", TestTokens.ofPerson("acme", "coach", OWN));
        tokens.put("foreign", TestTokens.ofPerson("acme", "neighbour", OWN));
        tokens.put("revoked", TestTokens.ofPerson("acme", "coach-before", OWN));
        tokens.put("no token", null);
        WhoMayDoWhat matrix =
                new WhoMayDoWhat(
                        Api.at(port),
                        fresh -> fresh ? shared(leader) : one,
                        tokens,
                        Map.of("PUT /v1/profiles/{id}/person", "{\"person\":\"leader\"}"),
                        Map.of(
                                "GET /asyncapi", "everybody",
                                "GET /schemas/{type}.schema.json", "everybody",
                                "GET /schemas/{type}.example.json", "everybody",
                                "GET /schemas/{type}.golden.json", "everybody"));

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
        assertThat(WhoMayDoWhat.documented("profile-service", table)).isEqualTo(table);
    }

    private static String shared(Api leader) {
        String id = leader.post("/v1/profiles", PROFILE).json().at("/id").asString();
        for (String with : List.of("coach", "coach-before")) {
            var given =
                    leader.post(
                            "/v1/profiles/" + id + "/shares",
                            """
                            {"with":"%s","as":"COACH","until":"2040-01-01",
                             "sees":["ROADMAP","READINESS","LEVELS","RATINGS_SUMMARY","EVIDENCE"]}
                            """
                                    .formatted(with));
            assertThat(given.status()).as(given.body()).isEqualTo(201);
            if (with.equals("coach-before")) {
                leader.send(
                        "DELETE",
                        "/v1/profiles/" + id + "/shares/" + given.json().at("/id").asString(),
                        null,
                        request -> request);
            }
        }
        return id;
    }
}
