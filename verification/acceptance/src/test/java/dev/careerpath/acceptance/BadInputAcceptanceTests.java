package dev.careerpath.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerpath.acceptance.system.Caller;
import dev.careerpath.acceptance.system.Caller.Reply;
import dev.careerpath.acceptance.system.Examples;
import dev.careerpath.acceptance.system.OnTheRunningSystem;
import dev.careerpath.acceptance.system.RunningSystem;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bad input gets a problem that says what, where and how to mend it, through the edge as well. */
@OnTheRunningSystem
class BadInputAcceptanceTests {

    private static final String VALID =
            """
            {"name":"Ada","currentRole":"CTO","targetRole":"CPTO","context":{"companyStage":"SCALE_UP"},
             "ratings":[{"competency":"strategic-thinking","level":3.0}],
             "goal":{"targetDate":"2040-11-30","hoursPerWeek":6}}
            """;

    private final RunningSystem system;
    private final Caller caller;

    BadInputAcceptanceTests(RunningSystem system) {
        this.system = system;
        this.caller = system.caller("bad-input");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"name\":\"Ada\"        | \"name\":\"Ada              | ``",
                "\"name\":\"Ada\"        | \"name\":\"A\",\"nick\":1   | /nick",
                "\"targetRole\":\"CPTO\" | \"targetRole\":\"KING\"     | /targetRole",
                "\"level\":3.0           | \"level\":5.5               | /ratings/0/level",
                "2040-11-30              | 2020-01-01                  | /goal/targetDate",
                "\"hoursPerWeek\":6      | \"hoursPerWeek\":0          | /goal/hoursPerWeek",
                "\"hoursPerWeek\":6      | \"hoursPerWeek\":61         | /goal/hoursPerWeek",
                "\"level\":3.0}          | \"level\":3.0},{\"competency\":\"strategic-thinking\",\"level\":2} | /ratings/1/competency",
            })
    void inAProfileIsPointedAt(String part, String replacement, String pointer) {
        Reply reply = caller.post("/v1/profiles", VALID.replace(part, replacement)).expect(400);

        assertThat(reply.header("Content-Type")).startsWith("application/problem+json");
        assertThat(reply.json().at("/errors/0/pointer").asString()).isEqualTo(pointer);
        assertThat(reply.json().at("/errors/0/message").asString()).isNotBlank();
        assertThat(reply.header("X-Correlation-Id")).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/assessments/preview", "/v1/roadmaps/preview"})
    void inAProfileThatIsOnlyTriedOutIsPointedAt(String preview) {
        String body =
                VALID.replace(
                        "{\"competency\":\"strategic-thinking\",\"level\":3.0}],",
                        "{\"level\":1},{\"level\":2}],\"education\":[{\"field\":\"Law\"}],");
        Reply reply = caller.post(preview, body).expect(400);

        assertThat(reply.json().path("errors").valueStream())
                .extracting(it -> it.path("pointer").asString())
                .containsExactly(
                        "/education/0/level", "/ratings/0/competency", "/ratings/1/competency");
    }

    @Test
    void tooLargeABodyIsRefusedWhicheverWayItIsSent() {
        String large = "{\"name\":\"" + "x".repeat(2 << 20) + "\"}";

        caller.post("/v1/profiles", large).expect(413);
        Reply chunked =
                caller.send(
                        "POST",
                        "/v1/profiles",
                        "",
                        request ->
                                request.POST(
                                        BodyPublishers.ofInputStream(() ->
                                                new ByteArrayInputStream(
                                                        large.getBytes(StandardCharsets.UTF_8)))));
        chunked.expect(413);
        assertThat(chunked.json().path("type").asString()).isEqualTo("/problems/body-too-large");
    }

    @Test
    void anotherContentTypeIsRefused() {
        caller.send(
                        "POST",
                        "/v1/profiles",
                        VALID,
                        request -> request.setHeader("Content-Type", "text/plain"))
                .expect(415);
    }

    @Test
    void aStaleOrMissingVersionIsRefused() {
        String path = "/v1/profiles/" + caller.submit(Examples.profile("cto-to-cpto"));

        caller.send("PUT", path, VALID, request -> request).expect(428);
        Reply stale =
                caller.send("PUT", path, VALID, request -> request.header("If-Match", "\"9\""));
        assertThat(stale.expect(412).json().path("detail").asString()).contains("\"1\"");
    }

    @Test
    void aKeyUsedForAnotherBodyIsRefused() {
        keyed(VALID).expect(201);
        keyed(VALID).expect(201);
        keyed(VALID.replace("Ada", "Eve")).expect(422);
    }

    @Test
    void whoeverHasNoRightTokenGetsNothing() {
        String path = "/v1/profiles/" + caller.submit(Examples.profile("cto-to-cpto"));

        system.stranger().get(path).expect(401);
        system.caller("another").get(path).expect(404);
        system.caller("bad-input", "roadmaps:read").get(path).expect(403);
        system.caller("bad-input", "profiles:read").post("/v1/profiles", VALID).expect(403);
    }

    private Reply keyed(String body) {
        return caller.send(
                "POST",
                "/v1/profiles",
                body,
                request -> request.header("Idempotency-Key", "bad-input-key"));
    }
}
