package dev.careerpath.edge.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An export has all sections or is none, whatever the services behind do. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "careerpath.export.answer-within=1s",
            "careerpath.export.complete-within=3s",
            "logging.structured.format.console=",
            "logging.level.dev.careerpath.edge.export=debug"
        })
@ExtendWith(OutputCaptureExtension.class)
class ExportIntegrationTests {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Map<String, HttpHandler> SERVICES = new ConcurrentHashMap<>();
    private static final HttpServer UPSTREAM = upstream();

    @LocalServerPort private int port;
    @Autowired private CircuitBreakerRegistry breakers;

    @DynamicPropertySource
    static void upstreams(DynamicPropertyRegistry properties) {
        String origin = "http://127.0.0.1:" + UPSTREAM.getAddress().getPort();
        for (String service : List.of("PROFILE", "ASSESSMENT", "ROADMAP")) {
            properties.add(service + "_URI", () -> origin);
        }
    }

    @BeforeEach
    void everythingWorks() {
        breakers.getAllCircuitBreakers().forEach(CircuitBreaker::reset);
        SERVICES.put("profiles", answering(200, "{\"name\":\"Ada\"}"));
        SERVICES.put("assessments", answering(200, "{\"assessments\":[1]}"));
        SERVICES.put("roadmaps", answering(200, "{\"roadmaps\":[2]}"));
    }

    @AfterAll
    static void stop() {
        UPSTREAM.stop(0);
    }

    @Test
    void putsTheSectionsTogetherInOneObject() throws Exception {
        var answer = export();

        assertThat(answer.statusCode()).isEqualTo(200);
        JsonNode json = JsonMapper.shared().readTree(answer.body());
        assertThat(json.at("/profileId").asString()).isEqualTo("some-id");
        assertThat(json.at("/profile/name").asString()).isEqualTo("Ada");
        assertThat(json.at("/assessment/assessments/0").asInt()).isEqualTo(1);
        assertThat(json.at("/roadmap/roadmaps/0").asInt()).isEqualTo(2);
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
    }

    @Test
    void itsHeadIsThatOfTheWhole() throws Exception {
        var head = export("HEAD", "");

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(head.headers().firstValue("Content-Type"))
                .isEqualTo(export().headers().firstValue("Content-Type"));
        SERVICES.put("profiles", answering(404, "{}"));
        assertThat(export("HEAD", "").statusCode()).isEqualTo(404);
        SERVICES.put("profiles", answering(500, "oops"));
        assertThat(export("HEAD", "").statusCode()).isEqualTo(503);
    }

    @Test
    void hasNoParameters() throws Exception {
        var answer = export("GET", "?section=profile&from=1");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValue("application/problem+json");
        JsonNode problem = JsonMapper.shared().readTree(answer.body());
        assertThat(problem.at("/type").asString()).isEqualTo("/problems/invalid-request");
        assertThat(problem.at("/errors").findValuesAsString("message"))
                .hasSize(2)
                .allMatch(it -> it.contains("not known here"));
    }

    @Test
    void handsOnWhoAsks() throws Exception {
        SERVICES.put(
                "roadmaps",
                exchange ->
                        answer(
                                exchange,
                                200,
                                "[\"%s\",\"%s\"]"
                                        .formatted(
                                                exchange.getRequestHeaders()
                                                        .getFirst("Authorization"),
                                                exchange.getRequestHeaders()
                                                        .getFirst("X-Correlation-Id"))));

        assertThat(export().body()).contains("Bearer mine", "my-correlation");
    }

    @Test
    void isRefusedAsTheServiceRefuses() throws Exception {
        SERVICES.put("profiles", answering(404, "{\"type\":\"/problems/not-found\"}"));

        var answer = export();

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("/problems/not-found");
    }

    @Test
    void isNoneWhenAServiceFails() throws Exception {
        SERVICES.put("assessments", answering(500, "oops"));

        assertIncomplete(export(), "assessment");
    }

    @Test
    void isNoneWhenAServiceDoesNotAnswerInTime() throws Exception {
        CountDownLatch over = new CountDownLatch(1);
        SERVICES.put("roadmaps", _ -> await(over));

        assertIncomplete(export(), "roadmap");
        over.countDown();
    }

    @Test
    void isNoneWhenASectionBreaksOffEarly() throws Exception {
        SERVICES.put("roadmaps", breakingOffAfter(10));

        assertIncomplete(export(), "roadmap");
    }

    @Test
    void isNoneWhenASectionBreaksOffLater() throws Exception {
        SERVICES.put("roadmaps", breakingOffAfter(100_000));

        int status;
        try {
            status = export().statusCode();
        } catch (IOException e) {
            // The answer had begun, and broke off too.
            return;
        }
        assertThat(status).isEqualTo(503);
    }

    @Test
    void breaksOffWhenASectionNeverEnds() {
        CountDownLatch over = new CountDownLatch(1);
        SERVICES.put(
                "roadmaps",
                exchange -> {
                    exchange.sendResponseHeaders(200, 0);
                    exchange.getResponseBody().write(new byte[100_000]);
                    exchange.getResponseBody().flush();
                    await(over);
                });

        assertThatThrownBy(this::export).isInstanceOf(IOException.class);
        over.countDown();
    }

    @Test
    void aCallerWhoLeavesIsNoFaultOfTheServices(CapturedOutput output) throws Exception {
        SERVICES.put("roadmaps", answering(200, "[" + "1,".repeat(8_000_000) + "1]"));

        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream()
                    .write(
                            "GET /v1/profiles/some-id/export HTTP/1.1\r\nHost: edge\r\n\r\n"
                                    .getBytes(StandardCharsets.US_ASCII));
            assertThat(socket.getInputStream().readNBytes(10_000)).hasSize(10_000);
        }

        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> output.getOut().contains("A caller left"));
        assertThat(output.getOut()).doesNotContain("An export broke off").doesNotContain("ERROR");
    }

    @Test
    void doesNotAskAServiceThatFailsAgainAndAgain() throws Exception {
        SERVICES.put("assessments", answering(500, "oops"));
        for (int i = 0; i < 10; i++) {
            export();
        }
        SERVICES.put(
                "assessments",
                _ -> {
                    throw new AssertionError("asked, although its circuit is open");
                });

        assertThat(breakers.circuitBreaker("assessment").getState())
                .isEqualTo(CircuitBreaker.State.OPEN);
        assertIncomplete(export(), "assessment");
    }

    private static void assertIncomplete(HttpResponse<String> answer, String missing) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
        JsonNode problem = JsonMapper.shared().readTree(answer.body());
        assertThat(problem.at("/type").asString()).isEqualTo("/problems/export-incomplete");
        assertThat(problem.at("/detail").asString()).contains("No whole answer from: ", missing);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.headers().firstValue("X-Correlation-Id")).isPresent();
    }

    private HttpResponse<String> export() throws IOException, InterruptedException {
        return export("GET", "");
    }

    private HttpResponse<String> export(String method, String query)
            throws IOException, InterruptedException {
        return HTTP.send(
                HttpRequest.newBuilder(
                                URI.create(
                                        "http://127.0.0.1:%d/v1/profiles/some-id/export%s"
                                                .formatted(port, query)))
                        .method(method, HttpRequest.BodyPublishers.noBody())
                        .header("Authorization", "Bearer mine")
                        .header("X-Correlation-Id", "my-correlation")
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static HttpHandler answering(int status, String body) {
        return exchange -> answer(exchange, status, body);
    }

    private static HttpHandler breakingOffAfter(int bytes) {
        return exchange -> {
            exchange.sendResponseHeaders(200, 1_000_000);
            exchange.getResponseBody().write(new byte[bytes]);
            exchange.getResponseBody().flush();
            exchange.close();
        };
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static HttpServer upstream() {
        try {
            HttpServer server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext(
                    "/v1/",
                    exchange -> {
                        String kind = exchange.getRequestURI().getPath().split("/")[2];
                        SERVICES.get(kind).handle(exchange);
                    });
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
