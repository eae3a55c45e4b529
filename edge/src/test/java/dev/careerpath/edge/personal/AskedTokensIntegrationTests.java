package dev.careerpath.edge.personal;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
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
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Personal tokens on their way through the edge. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "logging.structured.format.console=")
class AskedTokensIntegrationTests {

    private static final String GOOD = "cpat_" + "g".repeat(40);
    private static final List<String> SEEN = new CopyOnWriteArrayList<>();
    private static volatile int me = 200;
    private static final HttpServer SERVICE =
            StandIn.start(
                    Map.of(
                            "/",
                            exchange -> answer(exchange, 204, ""),
                            "/v1/me",
                            AskedTokensIntegrationTests::who));

    @LocalServerPort private int port;

    @DynamicPropertySource
    static void around(DynamicPropertyRegistry properties) {
        Trusted.by(properties);
        properties.add("PROFILE_URI", () -> StandIn.uri(SERVICE));
    }

    @BeforeEach
    void goodAgain() {
        me = 200;
        SEEN.clear();
    }

    @Test
    void aGoodOneGoesOnToTheServiceAsItIs() throws Exception {
        assertThat(post(GOOD)).isEqualTo(204);
        assertThat(SEEN).contains("POST /v1/profiles Bearer " + GOOD);
    }

    @Test
    void oneThatIsUnknownGoesNowhere() throws Exception {
        assertThat(post("cpat_" + "b".repeat(40))).isEqualTo(401);
        assertThat(post("cpat_")).isEqualTo(401);
        assertThat(SEEN).noneMatch(seen -> seen.startsWith("POST"));
    }

    @Test
    void oneThatIsRevokedIsRefusedWithinSeconds() throws Exception {
        String token = "cpat_" + "r".repeat(40);
        assertThat(post(token)).isEqualTo(204);

        me = 401;

        Awaitility.await().untilAsserted(() -> assertThat(post(token)).isEqualTo(401));
    }

    @Test
    void oneThatCannotBeLookedUpIsNotCalledBad() throws Exception {
        me = 503;

        assertThat(post("cpat_" + "u".repeat(40))).isEqualTo(503);
    }

    private int post(String token) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(
                                        URI.create("http://127.0.0.1:" + port + "/v1/profiles"))
                                .header("Authorization", "Bearer " + token)
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString("{}"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .statusCode();
    }

    private static void who(HttpExchange exchange) throws IOException {
        String token = exchange.getRequestHeaders().getFirst("Authorization");
        boolean bad = token.contains("bbbb") || token.equals("Bearer cpat_");
        answer(
                exchange,
                bad ? 401 : me,
                "{\"sub\":\"ada\",\"tenant\":\"acme\",\"scopes\":[\"own:read\"]}");
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        SEEN.add(
                "%s %s %s"
                        .formatted(
                                exchange.getRequestMethod(),
                                exchange.getRequestURI(),
                                exchange.getRequestHeaders().getFirst("Authorization")));
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
