package dev.careerpath.edge.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.careerpath.edge.StandIn;
import dev.careerpath.edge.Trusted;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A one-time code becomes a cookie, and the cookie a token, and nothing else does. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "logging.structured.format.console=")
class SessionIntegrationTests {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final List<String> SEEN = new CopyOnWriteArrayList<>();
    private static final Path CODES = folder();
    private static final HttpServer SERVICE =
            StandIn.start(
                    Map.of(
                            "/v1/profiles",
                            exchange -> {
                                SEEN.add(
                                        exchange.getRequestMethod()
                                                + " "
                                                + exchange.getRequestHeaders()
                                                        .getFirst("Authorization")
                                                + " "
                                                + exchange.getRequestHeaders().getFirst("Cookie"));
                                exchange.getRequestBody().readAllBytes();
                                exchange.sendResponseHeaders(204, -1);
                                exchange.close();
                            }));

    @LocalServerPort private int port;

    @DynamicPropertySource
    static void service(DynamicPropertyRegistry properties) {
        Trusted.by(properties);
        properties.add("PROFILE_URI", () -> StandIn.uri(SERVICE));
        properties.add("SIGN_IN_CODES", CODES::toString);
        properties.add("ACCESS_CONTACT", () -> "access@example.org");
    }

    @BeforeEach
    void forget() {
        SEEN.clear();
    }

    @AfterAll
    static void stop() {
        SERVICE.stop(0);
    }

    @Test
    void aCodeBecomesACookieThatNoScriptAndNoOtherSiteCanUse() throws Exception {
        var answer = begin(code(Instant.now()));

        assertThat(answer.statusCode()).isEqualTo(204);
        String cookie = answer.headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(cookie).contains("HttpOnly", "SameSite=Strict", "Path=/");
        assertThat(cookie.length()).isLessThan(4096);
        assertThat(cookie).doesNotContain(Trusted.token().split("\\.")[1]);
    }

    @Test
    void showsWhoIsSignedIn() throws Exception {
        JsonNode who = json(send("GET", "/session", signIn()));

        assertThat(who.at("/signedIn").asBoolean()).isTrue();
        assertThat(who.at("/subject").asString()).isEqualTo("ada");
        assertThat(who.at("/tenant").asString()).isEqualTo("acme");
        assertThat(who.at("/scopes/0").asString()).isEqualTo("profiles:read");
        assertThat(who.at("/signIn").asString()).isEqualTo("local");
        assertThat(who.at("/accessContact").asString()).isEqualTo("access@example.org");
        assertThat(Instant.parse(who.at("/expiresAt").asString())).isAfter(Instant.now());

        JsonNode nobody = json(send("GET", "/session", ""));
        assertThat(nobody.at("/signedIn").asBoolean()).isFalse();
        assertThat(nobody.has("signInAddress")).isTrue();
        assertThat(nobody.at("/signInAddress").isNull()).isTrue();
        assertThat(nobody.has("accessContact")).isFalse();
    }

    @Test
    void aCodeIsGoodOnceAndForAMinute() throws Exception {
        String code = code(Instant.now());
        assertThat(begin(code).statusCode()).isEqualTo(204);

        for (String bad :
                List.of(code, code(Instant.now().minusSeconds(61)), "never-was", "../x", "")) {
            var answer = begin(bad);
            assertThat(answer.statusCode()).as(bad).isEqualTo(410);
            assertThat(answer.headers().firstValue("Content-Type"))
                    .contains("application/problem+json");
            assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        }
    }

    @Test
    void aRequestWithTheCookieGoesOnWithTheToken() throws Exception {
        String cookie = signIn();

        assertThat(send("GET", "/v1/profiles", cookie).statusCode()).isEqualTo(204);
        assertThat(change(cookie, "X-Career-Path", "web", "Sec-Fetch-Site", "same-origin"))
                .isEqualTo(204);
        assertThat(SEEN)
                .hasSize(2)
                .allSatisfy(seen -> assertThat(seen).contains("Bearer ey").endsWith(" null"));
    }

    @Test
    void aChangeThatDoesNotComeFromTheAppIsRefused() throws Exception {
        String cookie = signIn();

        assertThat(change(cookie, "Sec-Fetch-Site", "same-origin")).isEqualTo(403);
        assertThat(change(cookie, "X-Career-Path", "web")).isEqualTo(403);
        assertThat(change(cookie, "X-Career-Path", "web", "Sec-Fetch-Site", "same-site"))
                .isEqualTo(403);
        assertThat(change(cookie, "X-Career-Path", "web", "Sec-Fetch-Site", "cross-site"))
                .isEqualTo(403);
        assertThat(send("DELETE", "/session", cookie).statusCode()).isEqualTo(403);
        assertThat(SEEN).isEmpty();
    }

    @Test
    void aCookieAndATokenTogetherAreRefused() throws Exception {
        var answer =
                send("GET", "/v1/profiles", signIn(), "Authorization", "Bearer " + Trusted.token());

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("two-credentials");
        assertThat(SEEN).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "AAAA", "changed", "short", "sealed elsewhere"})
    void aCookieOfAnotherKeyIsNobodys(String how) throws Exception {
        String cookie = signIn();
        int last = cookie.length() - 5;
        String bad =
                switch (how) {
                    case "changed" ->
                            cookie.substring(0, last)
                                    + (cookie.charAt(last) == 'A' ? 'B' : 'A')
                                    + cookie.substring(last + 1);
                    case "short" -> cookie.substring(0, cookie.length() - 8);
                    case "sealed elsewhere" -> "career-path=" + sealedElsewhere();
                    default -> "career-path=" + how;
                };

        var answer = send("GET", "/session", bad);

        assertThat(json(answer).at("/signedIn").asBoolean()).isFalse();
        assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow()).contains("Max-Age=0");
        send("GET", "/v1/profiles", bad);
        assertThat(SEEN).allSatisfy(seen -> assertThat(seen).startsWith("GET null"));
    }

    /** What would be a session with another key. */
    private static String sealedElsewhere() {
        Session session =
                new Session(
                        Trusted.token(), null, null, "Ada", Instant.now().plusSeconds(600), null);
        return Sealing.forThisProcess().seal(PackedSession.pack(session), "session");
    }

    @Test
    void signingOutTakesTheCookieAway() throws Exception {
        String cookie = signIn();
        String elsewhere = signIn();

        var answer =
                send(
                        "DELETE",
                        "/session",
                        cookie,
                        "X-Career-Path",
                        "web",
                        "Sec-Fetch-Site",
                        "same-origin");

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow()).contains("Max-Age=0");
        // Of that browser alone, a copy of its cookie included.
        assertThat(json(send("GET", "/session", cookie)).at("/signedIn").asBoolean()).isFalse();
        assertThat(json(send("GET", "/session", elsewhere)).at("/signedIn").asBoolean()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/me/roadmap", "/people/0198c2e4-0000-7000-8000-000000000000"})
    void aPagesAddressIsAnsweredWithTheApp(String path) throws Exception {
        var answer = send("GET", path, "", "Accept", "text/html,application/xhtml+xml,*/*;q=0.8");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("/app/main.js");
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                .contains("require-trusted-types-for 'script'")
                .doesNotContain("unsafe");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.headers().firstValue("Referrer-Policy")).contains("no-referrer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/index.html", "/lit.js", "/app.css", "/app/main.js"})
    void everyFileHasTheHeadersToo(String path) throws Exception {
        var answer = send("GET", path, "");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'");
        assertThat(answer.headers().firstValue("X-Frame-Options")).contains("DENY");
        assertThat(answer.headers().firstValue("Cache-Control").orElseThrow()).contains("no-cache");
    }

    private String signIn() throws Exception {
        String cookie = begin(code(Instant.now())).headers().firstValue("Set-Cookie").orElseThrow();
        return cookie.substring(0, cookie.indexOf(';'));
    }

    private HttpResponse<String> begin(String code) throws Exception {
        return HTTP.send(
                to("/session", "")
                        .header("Content-Type", "application/json")
                        .header("X-Career-Path", "web")
                        .header("Sec-Fetch-Site", "same-origin")
                        .POST(
                                BodyPublishers.ofString(
                                        JsonMapper.shared()
                                                .writeValueAsString(Map.of("code", code))))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private int change(String cookie, String... headers) throws Exception {
        return HTTP.send(
                        to("/v1/profiles", cookie)
                                .headers(headers)
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString("{}"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .statusCode();
    }

    private HttpResponse<String> send(String method, String path, String cookie, String... headers)
            throws Exception {
        HttpRequest.Builder request = to(path, cookie).method(method, BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder to(String path, String cookie) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        return cookie.isEmpty() ? request : request.header("Cookie", cookie);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    private static String code(Instant left) throws Exception {
        String code = "code-" + System.nanoTime();
        byte[] hash =
                MessageDigest.getInstance("SHA-256").digest(code.getBytes(StandardCharsets.UTF_8));
        Path file = CODES.resolve(HexFormat.of().formatHex(hash));
        Files.writeString(file, Trusted.token());
        Files.setLastModifiedTime(file, FileTime.from(left));
        return code;
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("codes");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
