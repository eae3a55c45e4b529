package dev.careerpath.profile.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerpath.starter.test.Api;
import dev.careerpath.starter.test.Api.Answer;
import dev.careerpath.starter.test.AtOnce;
import dev.careerpath.starter.test.Backends;
import dev.careerpath.starter.test.TestTokens;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.JsonNode;

/** Tokens for scripts: made, used, listed, revoked. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = Backends.class)
class TokensIntegrationTests {

    private static final String TOKENS = "/v1/me/tokens";
    private static final String READS = "{\"name\":\"nightly report\",\"scopes\":[\"own:read\"]}";
    private static final String PROFILE =
            """
            {"name":"Ada Example","currentRole":"CTO","targetRole":"CPTO",
             "context":{"companyStage":"SCALE_UP"},"goal":{"targetDate":"2040-11-30","hoursPerWeek":6}}
            """;

    @LocalServerPort private int port;
    @Autowired private MongoTemplate mongo;

    private final String tenant = "tokens-" + UUID.randomUUID();

    @Test
    void isShownOnceAndActsForItsPersonWithItsScopesAlone() {
        Api ada = own("ada");
        String profile = ada.post("/v1/profiles", PROFILE).json().at("/id").asString();

        Answer answer = ada.post(TOKENS, READS);

        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        JsonNode made = answer.json();
        String secret = made.at("/token").asString();
        assertThat(secret).matches("cpat_[0-9A-Za-z]{40}");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.header("Location")).isEqualTo(TOKENS + "/" + made.at("/id").asString());
        JsonNode listed = ada.get(TOKENS).json();
        assertThat(listed.at("/items/0/name").asString()).isEqualTo("nightly report");
        assertThat(listed.at("/items/0").has("lastUsedOn")).isFalse();
        assertThat(listed.toString()).doesNotContain("cpat_");
        assertThat(mongo.getCollection("tokens").find().into(new ArrayList<>()).toString())
                .doesNotContain("cpat_");

        Api script = Api.at(port).with(secret);
        assertThat(script.get("/v1/me").json().at("/sub").asString()).isEqualTo("ada");
        assertThat(script.get("/v1/profiles/" + profile).status()).isEqualTo(200);
        assertThat(script.send("DELETE", "/v1/profiles/" + profile, null, r -> r).status())
                .isEqualTo(403);
        assertThat(ada.get(TOKENS).json().at("/items/0/lastUsedOn").asString())
                .isEqualTo(LocalDate.now(ZoneOffset.UTC).toString());
    }

    @Test
    void makesNoOtherToken() {
        Api script = Api.at(port).with(made(own("ada"), READS));

        assertThat(script.post(TOKENS, READS).status()).isEqualTo(403);
        assertThat(script.get(TOKENS).json().at("/items").size()).isEqualTo(1);
    }

    @Test
    void aRevokedOneCountsNoLonger() {
        Api ada = own("ada");
        Api script = Api.at(port).with(made(ada, READS));
        assertThat(script.get("/v1/me").status()).isEqualTo(200);
        String id = ada.get(TOKENS).json().at("/items/0/id").asString();

        assertThat(revoke(ada, id).status()).isEqualTo(204);

        Answer refused = script.get("/v1/me");
        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.header("WWW-Authenticate")).contains("unknown or was revoked");
        assertThat(ada.get(TOKENS).json().at("/items").size()).isZero();
        assertThat(revoke(ada, id).status()).isEqualTo(404);
    }

    @Test
    void aStrangerSeesAndRevokesNothing() {
        Api ada = own("ada");
        Api script = Api.at(port).with(made(ada, READS));
        String id = ada.get(TOKENS).json().at("/items/0/id").asString();
        String never = UUID.randomUUID().toString();
        Api sameNameElsewhere =
                Api.at(port).with(TestTokens.ofPerson("other-" + tenant, "ada", "own:read"));
        for (Api stranger : new Api[] {own("bob"), sameNameElsewhere}) {
            assertThat(stranger.get(TOKENS).json().at("/items").size()).isZero();
            Answer refused = revoke(stranger, id);
            assertThat(refused.status()).isEqualTo(404);
            assertThat(refused.body().replace(id, never)).isEqualTo(revoke(stranger, never).body());
        }
        assertThat(Api.at(port).get(TOKENS).status()).isEqualTo(401);
        assertThat(Api.at(port).post(TOKENS, READS).status()).isEqualTo(401);
        assertThat(revoke(Api.at(port), id).status()).isEqualTo(401);
        assertThat(Api.at(port).with("cpat_" + "A".repeat(40)).get("/v1/me").status())
                .isEqualTo(401);
        assertThat(script.get("/v1/me").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {"name":"x","scopes":["own:read","profiles:read"]}        | /scopes
                    {"name":"x","scopes":[]}                                  | /scopes
                    {"name":"x"}                                              | /scopes
                    {"name":"x","scopes":["own:read",0]}                      | /scopes/1
                    {"name":"x","scopes":["own:read",null]}                   | /scopes/1
                    {"scopes":["own:read"]}                                   | /name
                    {"name":" ","scopes":["own:read"]}                        | /name
                    {"name":"x","scopes":["own:read"],"expiresOn":"2020-01-01"} | /expiresOn
                    {"name":"x","scopes":["own:read"],"expiresOn":"2099-01-01"} | /expiresOn
                    {"name":"x","scopes":["own:read"],"tenant":"other"}       | /tenant
                    """)
    void saysWhatIsWrong(String body, String pointer) {
        Answer answer = own("ada").post(TOKENS, body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("/errors").findValuesAsString("pointer")).contains(pointer);
    }

    @Test
    void thereAreTwentyAtMost() {
        Api ada = own("ada");
        for (int i = 0; i < 20; i++) {
            made(ada, READS);
        }

        assertThat(ada.post(TOKENS, READS).body()).contains("too-many-tokens");
        revoke(ada, ada.get(TOKENS).json().at("/items/0/id").asString());
        assertThat(ada.post(TOKENS, READS).status()).isEqualTo(201);
    }

    @Test
    void thereAreTwentyAtMostHoweverManyAreMadeAtOnce() {
        Api ada = own("ada");

        List<Integer> statuses = AtOnce.of(30, i -> ada.post(TOKENS, READS).status());

        assertThat(statuses).containsOnly(201, 409);
        assertThat(statuses).filteredOn(status -> status == 201).hasSize(20);
        assertThat(ada.get(TOKENS).json().at("/items").size()).isEqualTo(20);
    }

    @Test
    void isErasedWithThePerson() {
        Api ada = own("ada");
        String profile = ada.post("/v1/profiles", PROFILE).json().at("/id").asString();
        Api script = Api.at(port).with(made(ada, READS));
        assertThat(script.get("/v1/me").status()).isEqualTo(200);

        assertThat(ada.send("DELETE", "/v1/profiles/" + profile, null, r -> r).status())
                .isEqualTo(202);

        assertThat(script.get("/v1/me").status()).isEqualTo(401);
        Awaitility.await()
                .untilAsserted(() ->
                        assertThat(
                                        mongo.getCollection("tokens")
                                                .countDocuments(new Document("tenant", tenant)))
                                .isZero());
    }

    @Test
    void makingAndRevokingIsOnThePersonsTrail() {
        Api ada = own("ada");
        String profile = ada.post("/v1/profiles", PROFILE).json().at("/id").asString();
        made(ada, READS);
        String id = ada.get(TOKENS).json().at("/items/0/id").asString();
        revoke(ada, id);

        Awaitility.await()
                .untilAsserted(() ->
                        assertThat(ada.get("/v1/profiles/" + profile + "/audit").body())
                                .contains("POST /v1/me/tokens", "DELETE /v1/me/tokens/{tokenId}")
                                .contains("/tokens/" + id));
    }

    private static String made(Api person, String body) {
        return person.post(TOKENS, body).json().at("/token").asString();
    }

    private static Answer revoke(Api person, String id) {
        return person.send("DELETE", TOKENS + "/" + id, null, r -> r);
    }

    private Api own(String account) {
        return Api.at(port).with(TestTokens.ofPerson(tenant, account, "own:read", "own:write"));
    }
}
