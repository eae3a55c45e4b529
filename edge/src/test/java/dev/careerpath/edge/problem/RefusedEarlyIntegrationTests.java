package dev.careerpath.edge.problem;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.careerpath.edge.StandIn;
import dev.careerpath.edge.Trusted;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What no controller and no route sees is answered with a problem document too. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "logging.structured.format.console=")
class RefusedEarlyIntegrationTests {

    private static final HttpServer SERVICE =
            StandIn.start(
                    Map.of(
                            "/",
                            exchange -> {
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

    @ParameterizedTest
    @CsvSource({
        "GET /v1/profiles/%00, 400",
        "GET /v1/profiles/a;b=c, 400",
        "GET //v1/profiles, 400",
        "GET /nothing/here, 404",
        "GET /v1/nothing, 404",
        "DELETE /app.css, 405",
        "GET /error, 404"
    })
    void aRefusalIsAProblem(String line, int status) throws IOException {
        assertProblem(send(line, ""), status);
    }

    @Test
    void aHeadThatIsTooLargeIsRefusedWithAReason() throws IOException {
        assertProblem(send("GET /v1/profiles", "X-Large: " + "x".repeat(9000) + "\r\n"), 431);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Idempotency-Key: k\u00e9",
                "Idempotency-Key: \u00fc\u00f6-1",
                "If-Match: \"\u00e9\""
            })
    void aHeaderWhoseBytesWouldChangeOnTheWayIsRefused(String header) throws IOException {
        String answer = send("GET /v1/profiles", header + "\r\n");

        assertProblem(answer, 400);
        assertThat(answer).contains(header.substring(0, header.indexOf(':')));
    }

    @Test
    void theTypeOfAProblemLeadsToWhatItMeans() throws IOException {
        assertThat(send("GET /problems/version-conflict", ""))
                .startsWith("HTTP/1.1 200")
                .contains("application/json", "Read it again");
        assertProblem(send("GET /problems/nonsense", ""), 404);
    }

    @Test
    void aBodyThatSaysThatItIsTooLargeIsRefusedBeforeItIsSent() throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream()
                    .write(
                            ("POST /v1/profiles HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n"
                                            + "Content-Length: 5000000\r\nAuthorization: Bearer "
                                            + Trusted.token()
                                            + "\r\n\r\n")
                                    .getBytes(StandardCharsets.UTF_8));
            byte[] begun = socket.getInputStream().readNBytes("HTTP/1.1 413".length());

            assertThat(new String(begun, StandardCharsets.UTF_8)).isEqualTo("HTTP/1.1 413");
        }
    }

    @Test
    void headIsAnsweredAsGet() throws IOException {
        assertThat(send("HEAD /v1/profiles", "")).startsWith("HTTP/1.1 204");
        assertThat(send("HEAD /problems/not-found", "")).startsWith("HTTP/1.1 200");
        assertThat(send("HEAD /me", "Accept: text/html\r\n")).startsWith("HTTP/1.1 200");
    }

    private static void assertProblem(String answer, int status) {
        assertThat(answer)
                .startsWith("HTTP/1.1 " + status)
                .contains(
                        "application/problem+json",
                        "/problems/",
                        "X-Content-Type-Options: nosniff");
    }

    private String send(String line, String headers) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream()
                    .write(
                            (line
                                            + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n"
                                            + headers
                                            + "\r\n")
                                    .getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
