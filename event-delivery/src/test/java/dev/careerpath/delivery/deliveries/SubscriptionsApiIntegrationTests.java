package dev.careerpath.delivery.deliveries;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerpath.starter.test.Api;
import dev.careerpath.starter.test.TestTokens;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Managing subscriptions, and who may. */
class SubscriptionsApiIntegrationTests extends DeliveryScenario {

    @Test
    void takesNoCursorThatNoPageGave() {
        for (String cursor : List.of("", "-1", "null", "zzz", "01a20c03-bb67-771c-950e")) {
            assertThat(owner().get("/v1/subscriptions?cursor=" + cursor).status()).isEqualTo(400);
        }
        assertThat(owner().get("/v1/subscriptions?colour=red").status()).isEqualTo(400);
    }

    @Test
    void showsTheSecretOnceAndNeverAgain() {
        var made = owner().post("/v1/subscriptions", "{\"url\":\"" + receiver.url() + "\"}");

        assertThat(made.status()).isEqualTo(201);
        assertThat(made.header("ETag")).isEqualTo("\"1\"");
        assertThat(made.header("Location")).endsWith(made.json().at("/id").asString());
        assertThat(made.json().at("/secret").asString()).startsWith("whsec_");
        assertThat(made.json().at("/kind").asString()).isEqualTo("webhook");
        assertThat(owner().get(made.header("Location")).body()).doesNotContain("whsec_");
        assertThat(owner().get("/v1/subscriptions").body()).doesNotContain("whsec_");
    }

    @Test
    void neverShowsTheLoginAndTheHeadersOfAnEndpoint() {
        var made =
                owner().post(
                                "/v1/subscriptions",
                                """
                                {"url":"%s","login":{"scheme":"BEARER","token":"hidden-token"},
                                 "headers":{"X-Api-Key":"hidden-key"}}
                                """
                                        .formatted(receiver.url()));

        assertThat(made.status()).as(made.body()).isEqualTo(201);
        String path = made.header("Location");
        var changed = put(path, "{\"url\":\"%s\"}".formatted(receiver.url()), "\"1\"");
        for (var answer :
                List.of(made, owner().get(path), owner().get("/v1/subscriptions"), changed)) {
            assertThat(answer.body()).doesNotContain("hidden").contains("X-Api-Key", "BEARER");
        }
        assertThat(
                        put(
                                        path,
                                        "{\"url\":\"%s\",\"headers\":{}}".formatted(receiver.url()),
                                        "\"2\"")
                                .json()
                                .at("/headers"))
                .isEmpty();
    }

    @Test
    void changesOnlyWhatIsStillAsItWasRead() {
        String path = "/v1/subscriptions/" + subscribe("").at("/id").asString();
        String body =
                "{\"url\":\"%s\",\"description\":\"HR\",\"types\":[\"roadmap.generated.v1\"]}"
                        .formatted(receiver.url());

        assertThat(put(path, body, null).status()).isEqualTo(428);
        var changed = put(path, body, "\"1\"");
        assertThat(changed.status()).as(changed.body()).isEqualTo(200);
        assertThat(changed.json().at("/types/0").asString()).isEqualTo(GENERATED);
        assertThat(put(path, body, "\"1\"").status()).isEqualTo(412);
        assertThat(delete(path, "\"1\"").status()).isEqualTo(412);
        assertThat(delete(path, "\"2\"").status()).isEqualTo(204);
        assertThat(owner().get(path).status()).isEqualTo(404);
    }

    @Test
    void listsPageByPage() {
        Set<String> made = new HashSet<>();
        for (int i = 0; i < 5; i++) {
            made.add(subscribe("").at("/id").asString());
        }
        Set<String> listed = new HashSet<>();
        String cursor = "";
        int pages = 0;
        do {
            JsonNode page = owner().get("/v1/subscriptions?limit=2" + cursor).json();
            page.at("/items").forEach(one -> listed.add(one.at("/id").asString()));
            cursor = page.has("cursor") ? "&cursor=" + page.at("/cursor").asString() : "";
            pages++;
        } while (!cursor.isEmpty());

        assertThat(listed).isEqualTo(made);
        assertThat(pages).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{}                                                     | /url         | required",
                "{\"url\":\"nonsense\"}                                  | /url         | https",
                "{\"url\":\"https://u:p@example.com/\"}                  | /url         | credentials",
                "{\"url\":\"URL\",\"types\":[]}                          | /types       | leave the field out",
                "{\"url\":\"URL\",\"types\":[\"roadmap.invented.v1\"]}   | /types/0     | no such event type",
                "{\"url\":\"URL\",\"profileId\":\"x\"}                   | /profileId   | UUID",
                "{\"url\":\"URL\",\"kind\":\"carrier-pigeon\"}           | /kind        | not one of",
                "{\"url\":\"URL\",\"secret\":\"mine\"}                   | /secret      | not known",
                "{\"url\":\"URL\",\"login\":{\"scheme\":\"BASIC\"}}       | /login/username | required",
                "{\"url\":\"URL\",\"headers\":{\"Host\":\"evil.example\"}} | /headers/Host | whoever sends",
                "{\"url\":\"URL\",\"headers\":{\"webhook-id\":\"1\"}}    | /headers/webhook-id | whoever sends",
                "{\"url\":\"URL\",\"headers\":{\"X Key\":\"1\"}}         | /headers/X Key | no name",
                "{\"url\":\"URL\",\"headers\":{\"X-Key\":\"a\\r\\nb\"}}   | /headers/X-Key | printable",
                "{\"url\":\"https://example.com:70000/\"}              | /url         | 65535",
                "{\"url\":\"https://0177.0.0.1/\"}                    | /url         | number",
                "{\"url\":\"URL\",\"kind\":\"xapi\",\"login\":{\"scheme\":\"BASIC\"}} | /login/username | required",
                "{\"url\":\"URL\",\"description\":\"\"}                  | /description | is empty",
            })
    void saysWhatToMendAndWhere(String body, String pointer, String message) {
        var answer = owner().post("/v1/subscriptions", body.replace("URL", receiver.url()));

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.json().at("/errors/0/pointer").asString()).isEqualTo(pointer);
        assertThat(answer.json().at("/errors/0/message").asString()).contains(message);
    }

    @Test
    void saysEverythingThatIsToMendAtOnce() {
        String wrong =
                """
                {"url":7,"kind":"carrier-pigeon","description":"\\u3164","types":["roadmap.invented.v1",5],
                 "profileId":"x","login":{"scheme":"BASIC","password":true},"headers":{"Host":"a"},"colour":"red"}
                """;
        String path = "/v1/subscriptions/" + subscribe("").at("/id").asString();

        for (var answer :
                List.of(owner().post("/v1/subscriptions", wrong), put(path, wrong, "\"1\""))) {
            assertThat(answer.status()).as(answer.body()).isEqualTo(400);
            assertThat(answer.json().at("/errors").findValuesAsString("pointer"))
                    .containsExactlyInAnyOrder(
                            "/url",
                            "/kind",
                            "/description",
                            "/types/0",
                            "/types/1",
                            "/profileId",
                            "/login/username",
                            "/login/password",
                            "/headers/Host",
                            "/colour");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/deliveries",
                "/test",
                "/pause",
                "/resume",
                "/rotate-secret",
                "/replay"
            })
    void keepsStrangersOut(String path) {
        String url = "/v1/subscriptions/" + subscribe("").at("/id").asString() + path;
        String method = path.isEmpty() || path.equals("/deliveries") ? "GET" : "POST";
        String body = path.equals("/replay") ? "{\"failed\":true}" : null;

        for (List<Object> expected :
                List.<List<Object>>of(
                        List.of(401, Api.at(port)),
                        List.of(401, Api.at(port).with(TestTokens.expired(tenant, MANAGE))),
                        List.of(403, Api.at(port).as(tenant, "roadmaps:read", "roadmaps:write")),
                        List.of(404, Api.at(port).as("another-tenant", MANAGE)))) {
            var answer = ((Api) expected.get(1)).send(method, url, body, request -> request);
            assertThat(answer.status()).as(answer.body()).isEqualTo(expected.get(0));
        }
        assertThat(Api.at(port).as("another-tenant", MANAGE).get("/v1/subscriptions").body())
                .doesNotContain(receiver.url());
    }

    @Test
    void letsNoStrangerChangeOrDelete() {
        String path = "/v1/subscriptions/" + subscribe("").at("/id").asString();
        Api stranger = Api.at(port).as("another-tenant", MANAGE);
        String body = "{\"url\":\"" + receiver.url() + "\"}";

        assertThat(stranger.send("PUT", path, body, r -> r.setHeader("If-Match", "\"1\"")).status())
                .isEqualTo(404);
        assertThat(
                        stranger.send("DELETE", path, null, r -> r.setHeader("If-Match", "\"1\""))
                                .status())
                .isEqualTo(404);
        assertThat(owner().get(path).status()).isEqualTo(200);
    }

    private Api owner() {
        return Api.at(port).as(tenant, MANAGE);
    }

    private Api.Answer put(String path, String body, String ifMatch) {
        return owner().send(
                        "PUT",
                        path,
                        body,
                        r -> ifMatch == null ? r : r.setHeader("If-Match", ifMatch));
    }

    private Api.Answer delete(String path, String ifMatch) {
        return owner().send("DELETE", path, null, r -> r.setHeader("If-Match", ifMatch));
    }
}
