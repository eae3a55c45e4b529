package dev.careerpath.profile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerpath.starter.test.Api;
import dev.careerpath.starter.test.Api.Answer;
import dev.careerpath.starter.test.Backends;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.JsonNode;

/** What comes over the border as it is meant, and what does not come in. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = Backends.class)
class BordersIntegrationTests {

    private static final String VERA =
            """
            {"name":"Vera L","currentRole":"VP_ENGINEERING","targetRole":"CTO","context":{"companyStage":"SCALE_UP"},\
            "goal":{"targetDate":"2038-06-30","hoursPerWeek":6}}\
            """;
    private static final String EVIDENCE =
            "{\"competency\":\"governance\",\"kind\":\"LED\",\"title\":\"A board\",\"date\":\"2026-01-01\"}";

    @LocalServerPort private int port;
    private Api acme;

    @BeforeEach
    void caller() {
        acme = Api.at(port).as("acme", "profiles:read", "profiles:write");
    }

    @Test
    void aMergePatchIsAsStrictAsAProfile() {
        String path = "/v1/profiles/" + acme.post("/v1/profiles", VERA).json().at("/id").asString();

        Answer patched = patch(path, "{\"goal\":{\"hoursPerWeek\":7.9},\"targetRole\":\" CPTO \"}");

        assertThat(patched.status()).isEqualTo(400);
        assertThat(patched.body()).contains("/goal/hoursPerWeek", "/targetRole");
        assertThat(patch(path, "[]").status()).isEqualTo(400);
        assertThat(patch(path, "{\"goal\":{\"hoursPerWeek\":7.0}}").status()).isEqualTo(200);
    }

    @Test
    void evidenceIsAsStrictAsAProfile() {
        String path = evidenceOf(acme.post("/v1/profiles", VERA));

        Answer answer =
                acme.post(path, EVIDENCE.replace("\"LED\"", "0").replace("A board", "A\\u0000b"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("/kind", "/title");
        assertThat(acme.post(path, EVIDENCE.replace("\"title\":\"A board\",", "")).body())
                .contains("\"/title\"", "This is required: a text on one line.");
    }

    @Test
    void anotherCharsetIsRefusedAndUtf8IsTaken() {
        assertThat(typed("application/json;charset=iso-8859-1").status()).isEqualTo(415);
        assertThat(typed("application/json;charset=\"UTF-16\"").status()).isEqualTo(415);
        assertThat(typed("application/json;charset=no-such").status()).isEqualTo(415);
        assertThat(typed("application/json;charset=utf-8").status()).isEqualTo(201);
    }

    @Test
    void oneLineOfAnImportNeverEndsTheOthers() {
        byte[] latin1 = VERA.replace("Vera L", "Jos\u00e9").getBytes(StandardCharsets.ISO_8859_1);
        String lines =
                "\uFEFF"
                        + VERA
                        + "\nnull\n7\n[]\n\n"
                        + VERA.replace("Vera", "\\ud83d")
                        + "\nx\n"
                        + VERA
                        + "\n";
        byte[] body = new byte[lines.getBytes(StandardCharsets.UTF_8).length + latin1.length];
        byte[] utf8 = lines.getBytes(StandardCharsets.UTF_8);
        System.arraycopy(utf8, 0, body, 0, utf8.length);
        System.arraycopy(latin1, 0, body, utf8.length, latin1.length);

        Answer answer = imported(body, null);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().lines())
                .extracting(line ->
                        line.replaceAll("\\{\"line\":(\\d+),\"status\":\"(\\w+)\".*", "$1 $2"))
                .containsExactly(
                        "1 created",
                        "2 failed",
                        "3 failed",
                        "4 failed",
                        "6 failed",
                        "7 failed",
                        "8 created",
                        "9 failed");
        assertThat(answer.body()).contains("\"/name\"", "not in UTF-8");
    }

    @Test
    void anotherProfileAtTheSameLineUnderTheSameKeyFails() {
        String key = UUID.randomUUID().toString();
        assertThat(imported(VERA, key).body()).contains("created");
        assertThat(imported(VERA, key).body()).contains("exists");

        assertThat(imported(VERA.replace("Vera", "Ada"), key).body())
                .contains("failed", "The Idempotency-Key was used with another body");
    }

    @Test
    void evidenceIsAddedOnceUnderOneKey() {
        String path = evidenceOf(acme.post("/v1/profiles", VERA));
        String key = UUID.randomUUID().toString();
        Answer first = keyed(path, EVIDENCE, key);
        Answer again = keyed(path, EVIDENCE, key);

        assertThat(first.status()).as(first.body()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.json().at("/id")).isEqualTo(first.json().at("/id"));
        assertThat(keyed(path, EVIDENCE.replace("board", "bench"), key).status()).isEqualTo(422);
        assertThat(acme.get(path.replace("/evidence", "")).json().at("/evidence").size())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "two words"})
    void aKeyThatIsNoneIsRefusedEverywhere(String key) {
        String path = evidenceOf(acme.post("/v1/profiles", VERA));
        for (String bad : List.of(key, "x".repeat(5000))) {
            assertThat(keyed("/v1/profiles", VERA, bad).status()).isEqualTo(400);
            assertThat(keyed(path, EVIDENCE, bad).status()).isEqualTo(400);
            assertThat(imported(VERA, bad).status()).isEqualTo(400);
        }
    }

    @Test
    void anImportThatFailsThroughoutIsStopped() {
        Answer answer = imported("x\n".repeat(250_000), null);

        assertThat(answer.body().lines()).hasSize(1_001);
        assertThat(answer.body().lines().toList().getLast()).contains("\"line\":1001", "stopped");
        assertThat(answer.body().length()).isLessThan(300_000);
    }

    @Test
    void aParameterThatNobodyKnowsIsRefused() {
        String path = "/v1/profiles/" + acme.post("/v1/profiles", VERA).json().at("/id").asString();

        assertThat(acme.get("/v1/profiles?limit=2").status()).isEqualTo(200);
        assertThat(acme.get("/v1/profiles?limit=2&colour=red").body())
                .contains("\\\"colour\\\" is not known here", "cursor, limit");
        assertThat(acme.get(path + "?version=2").status()).isEqualTo(400);
        assertThat(acme.send("POST", "/v1/profiles?dry=true", VERA, r -> r).status())
                .isEqualTo(400);
        assertThat(acme.get("/v1/profiles?limit=two").status()).isEqualTo(400);
    }

    @Test
    void aBodyOfTwentyMegabytesIsAnsweredThatItIsTooLarge() {
        String giant = VERA.replace("Vera L", "x".repeat(20 << 20));

        assertThat(acme.post("/v1/profiles", giant).status()).isEqualTo(413);
        assertThat(chunked(giant).status()).isEqualTo(413);
    }

    @Test
    void bodiesAreDescribedAsWhatIsSent() {
        JsonNode api = acme.get("/v3/api-docs").json();

        assertThat(
                        api.at(
                                        "/paths/~1v1~1profiles/post/requestBody/content/application~1json/schema/$ref")
                                .asString())
                .isEqualTo("#/components/schemas/ProfileSubmission");
        assertThat(
                        api.at(
                                        "/paths/~1v1~1profiles~1{id}~1evidence/post/requestBody/content/application~1json/schema/$ref")
                                .asString())
                .isEqualTo("#/components/schemas/ProfileSubmittedEvidence");
        assertThat(api.at("/components/schemas").propertyNames()).doesNotContain("SentProfile");
    }

    private static String evidenceOf(Answer created) {
        return "/v1/profiles/" + created.json().at("/id").asString() + "/evidence";
    }

    /** Without a stated length. */
    private Answer chunked(String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return acme.send(
                "POST",
                "/v1/profiles",
                "",
                r ->
                        r.POST(
                                HttpRequest.BodyPublishers.ofInputStream(
                                        () -> new ByteArrayInputStream(bytes))));
    }

    private Answer typed(String contentType) {
        return acme.send(
                "POST", "/v1/profiles", VERA, r -> r.setHeader("Content-Type", contentType));
    }

    private Answer patch(String path, String body) {
        return acme.send(
                "PATCH",
                path,
                body,
                r ->
                        r.header("If-Match", "\"1\"")
                                .setHeader("Content-Type", "application/merge-patch+json"));
    }

    private Answer keyed(String path, String body, String key) {
        return acme.send("POST", path, body, r -> r.header("Idempotency-Key", key));
    }

    private Answer imported(String lines, String key) {
        return imported(lines.getBytes(StandardCharsets.UTF_8), key);
    }

    private Answer imported(byte[] lines, String key) {
        return acme.send(
                "POST",
                "/v1/profiles/import",
                "",
                r -> {
                    r.setHeader("Content-Type", "application/x-ndjson")
                            .POST(HttpRequest.BodyPublishers.ofByteArray(lines));
                    return key == null ? r : r.header("Idempotency-Key", key);
                });
    }
}
