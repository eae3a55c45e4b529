package dev.careerpath.edge.bodies;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.careerpath.edge.StandIn;
import dev.careerpath.edge.Trusted;
import dev.careerpath.http.test.SlowConnection;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * Hundreds of slow callers without a token: none of them reaches a service, and others are served.
 */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "careerpath.connections.silence=2s",
            "careerpath.connections.body-within=3s",
            "logging.structured.format.console="
        })
class SlowBodiesIntegrationTests {

    private static final int MANY = 400;
    private static final Duration SOON = Duration.ofSeconds(15);
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final AtomicInteger ASKED = new AtomicInteger();
    private static final HttpServer SERVICE =
            StandIn.start(
                    Map.of(
                            "/v1/profiles",
                            exchange -> {
                                ASKED.incrementAndGet();
                                exchange.getRequestBody().readAllBytes();
                                exchange.sendResponseHeaders(204, -1);
                                exchange.close();
                            }));

    @LocalServerPort private int port;

    @DynamicPropertySource
    static void service(DynamicPropertyRegistry properties) {
        Trusted.by(properties);
        properties.add("PROFILE_URI", () -> StandIn.uri(SERVICE));
    }

    @AfterAll
    static void stop() {
        SERVICE.stop(0);
    }

    @Test
    void noBodyWithoutATokenReachesAService() throws Exception {
        int before = ASKED.get();
        List<SlowConnection> slow = SlowConnection.many(MANY, port, head("") + "{");
        long memory = usedMemory();

        assertThat(post("Bearer " + Trusted.token()).statusCode()).isEqualTo(204);
        for (SlowConnection each : slow) {
            assertThat(each.answer(SOON)).startsWith("HTTP/1.1 401").contains("Bearer");
            each.close();
        }
        assertThat(ASKED.get() - before).isEqualTo(1);
        assertThat(memory).as("bytes of heap in use").isLessThan(300L << 20);
    }

    @Test
    void aBodyWithABadTokenIsNotTakenAndTheReasonIsTold() throws Exception {
        int before = ASKED.get();
        var answer = post("Bearer nonsense");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate").orElseThrow())
                .startsWith("Bearer error=\"invalid_token\"");
        assertThat(answer.headers().firstValue("Content-Type"))
                .contains("application/problem+json");
        assertThat(ASKED.get()).isEqualTo(before);
    }

    @Test
    void aBodyWithAGoodTokenHasItsTimeToo() throws Exception {
        List<SlowConnection> slow = new ArrayList<>();
        String token = "Authorization: Bearer " + Trusted.token() + "\r\n";
        for (int i = 0; i < 50; i++) {
            slow.add(SlowConnection.sending(port, head(token) + "{"));
        }
        for (SlowConnection each : slow) {
            assertThat(each.answer(SOON)).startsWith("HTTP/1.1 408");
            each.close();
        }
    }

    private HttpResponse<String> post(String authorization) throws Exception {
        return HTTP.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/v1/profiles"))
                        .timeout(SOON)
                        .header("Authorization", authorization)
                        .POST(HttpRequest.BodyPublishers.ofString("{}"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static long usedMemory() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static String head(String token) {
        return "POST /v1/profiles HTTP/1.1\r\nHost: a\r\n%sContent-Type: application/json\r\nContent-Length: 1000000\r\n\r\n"
                .formatted(token);
    }
}
