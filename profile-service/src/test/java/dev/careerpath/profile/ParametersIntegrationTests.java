package dev.careerpath.profile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerpath.starter.test.Api;
import dev.careerpath.starter.test.Api.Answer;
import dev.careerpath.starter.test.Backends;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/** Parameters, cursors and headers are what they say, or are refused. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = Backends.class)
class ParametersIntegrationTests {

    private static final String VERA =
            """
            {"name":"Vera L","currentRole":"VP_ENGINEERING","targetRole":"CTO","context":{"companyStage":"SCALE_UP"},\
            "goal":{"targetDate":"2038-06-30","hoursPerWeek":6}}\
            """;

    @LocalServerPort private int port;
    private Api acme;

    @BeforeEach
    void caller() {
        acme = Api.at(port).as("acme", "profiles:read", "profiles:write");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "role=%20CTO%20",
                "role=cto",
                "slipping=yes",
                "slipping=1",
                "limit=0x5",
                "limit=%205",
                "limit=5&limit=6",
                "sort=NAME&sort=CREATED"
            })
    void aParameterIsAsStrictAsABody(String query) {
        assertThat(acme.get("/v1/profiles?" + query).status()).isEqualTo(400);
    }

    @Test
    void aTimeThatTheStoreCannotHoldIsRefused() {
        Api operator = Api.at(port).as("acme", "operations:manage");

        assertThat(operator.get("/v1/audit?from=2026-11-30T09:00:00Z").status()).isEqualTo(200);
        for (String time : List.of("%2B999999999-12-31T23:59:59Z", "-999999999-01-01T00:00:00Z")) {
            assertThat(operator.get("/v1/audit?from=" + time).status()).isEqualTo(400);
            assertThat(operator.get("/v1/audit/export?to=" + time).status()).isEqualTo(400);
        }
    }

    @Test
    void aCursorIsOneThatAPageGave() {
        Api own = Api.at(port).as("t-" + UUID.randomUUID(), "profiles:read", "profiles:write");
        own.post("/v1/profiles", VERA);
        own.post("/v1/profiles", VERA);
        String given = own.get("/v1/profiles?limit=1").json().at("/cursor").asString();
        assertThat(own.get("/v1/profiles?cursor=" + given).json().at("/items").size()).isEqualTo(1);

        for (String cursor :
                List.of(
                        "",
                        "-1",
                        "null",
                        "zzz",
                        "Cg",
                        given.substring(0, given.length() - 1),
                        given.substring(0, given.length() - 4),
                        given.substring(4),
                        given + "A",
                        given + "%3D")) {
            assertThat(own.get("/v1/profiles?cursor=" + cursor).status()).as(cursor).isEqualTo(400);
        }
        for (String order : List.of("NAME", "UPDATED")) {
            assertThat(own.get("/v1/profiles?sort=" + order + "&cursor=" + given).status())
                    .isEqualTo(400);
        }
    }

    @Test
    void aCompressedBodyIsRefusedAndNotTakenForText() {
        for (String path : List.of("/v1/profiles", "/v1/profiles/import", "/v1/imports")) {
            String type = path.equals("/v1/profiles") ? "application/json" : "application/x-ndjson";
            Answer answer =
                    acme.send(
                            "POST",
                            path,
                            "\u001f\u008b\b",
                            r ->
                                    r.setHeader("Content-Type", type)
                                            .header("Content-Encoding", "gzip"));
            assertThat(answer.status()).as(path).isEqualTo(415);
        }
    }

    @Test
    void twoKeysAreNotOne() {
        Answer answer =
                acme.send(
                        "POST",
                        "/v1/profiles",
                        VERA,
                        r -> r.header("Idempotency-Key", "a").header("Idempotency-Key", "b"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("Idempotency-Key is there twice");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "%20", "a%0Ab", "a%E2%80%A8b", "a%00"})
    void aNameOfAFileIsTextOnOneLine(String name) {
        Answer answer =
                acme.send(
                        "POST",
                        "/v1/imports?file=" + name,
                        VERA,
                        r -> r.setHeader("Content-Type", "application/x-ndjson"));

        assertThat(answer.status()).isEqualTo(400);
    }
}
