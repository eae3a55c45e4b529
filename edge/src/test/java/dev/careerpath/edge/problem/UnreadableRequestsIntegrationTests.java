package dev.careerpath.edge.problem;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.careerpath.edge.StandIn;
import dev.careerpath.edge.Trusted;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What is malformed is the caller's mistake or of no importance, never a 500. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "logging.structured.format.console=",
            "OIDC_CLIENT_ID=career-path-web",
            "OIDC_ISSUER_URI=http://127.0.0.1:9"
        })
class UnreadableRequestsIntegrationTests {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final List<String> PREFIXES = new CopyOnWriteArrayList<>();
    private static final HttpServer SERVICE =
            StandIn.start(Map.of("/", UnreadableRequestsIntegrationTests::answer));

    @LocalServerPort private int port;

    @DynamicPropertySource
    static void service(DynamicPropertyRegistry properties) {
        Trusted.by(properties);
        properties.add("PROFILE_URI", () -> StandIn.uri(SERVICE));
    }

    @BeforeEach
    void forget() {
        PREFIXES.clear();
    }

    @AfterAll
    static void stop() {
        SERVICE.stop(0);
    }

    @ParameterizedTest
    @CsvSource({"Forwarded,host:port", "Forwarded,proto=https", "X-Forwarded-Prefix,gopher"})
    void aHeaderThatNoProxyWroteIsHidden(String name, String value) throws Exception {
        assertThat(status(name, value)).isEqualTo(200);
        assertThat(PREFIXES).noneMatch(value::equals);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"GET /v1/profiles?=x", "GET /v1/profiles?a=%ff", "GET /v1/profiles?a=%"})
    void parametersThatCannotBeReadAreRefused(String line) throws Exception {
        assertThat(raw(line + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/people",
                "/v1/profiles",
                "/xapi/roadmap",
                "/asyncapi",
                "/problems",
                "/session",
                "/follow.html"
            })
    void mediaTypesThatCannotBeReadAreNoFaultOfTheServer(String path) throws Exception {
        assertThat(
                        raw(
                                "GET "
                                        + path
                                        + " HTTP/1.1\r\n"
                                        + "Host: a\r\n"
                                        + "Accept: */*;q=abc\r\n"
                                        + "Connection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 ")
                .doesNotStartWith("HTTP/1.1 500");
    }

    @Test
    void aFormThatBreaksOffIsRefusedIfAnybodyIsStillListening() throws Exception {
        assertThat(known("POST /v1/profiles", "application/x-www-form-urlencoded", 5, "a="))
                .matches("(HTTP/1.1 400)?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PATCH", "PUT", "POST"})
    void aBodyThatBreaksOffIsRefusedIfAnybodyIsStillListening(String method) throws Exception {
        assertThat(known(method + " /v1/profiles/a", "application/json", 50, "{"))
                .matches("(HTTP/1.1 400)?");
    }

    @Test
    void aMalformedFormWhereNoneIsTakenGoesToTheService() throws Exception {
        assertThat(known("PUT /v1/profiles/a", "application/x-www-form-urlencoded", 2, "%x"))
                .startsWith("HTTP/1.1 200");
    }

    /** Its parts are the service's to read, or to refuse. */
    @Test
    void aBodyOfPartsWithoutABoundaryGoesToTheService() throws Exception {
        assertThat(known("POST /v1/profiles", "multipart/form-data", 2, "%x"))
                .startsWith("HTTP/1.1 200");
    }

    /** The edge reads this one itself. */
    @ParameterizedTest
    @CsvSource({"POST /session, '{'", "POST /logout/connect/back-channel/career-path, '%x'"})
    void whatTheEdgeItselfCannotReadIsRefused(String line, String body) throws Exception {
        assertThat(
                        raw(
                                line
                                        + " HTTP/1.1\r\n"
                                        + "Host: a\r\n"
                                        + "X-Career-Path: web\r\n"
                                        + "Sec-Fetch-Site: same-origin\r\n"
                                        + "Connection: close\r\n"
                                        + "Content-Type: application/%s\r\n"
                                                .formatted(
                                                        body.equals("{")
                                                                ? "json"
                                                                : "x-www-form-urlencoded")
                                        + "Content-Length: %d\r\n\r\n".formatted(body.length())
                                        + body))
                .startsWith("HTTP/1.1 400");
    }

    private int status(String name, String value) throws Exception {
        return HTTP.send(
                        HttpRequest.newBuilder(
                                        URI.create("http://127.0.0.1:" + port + "/v1/profiles/a"))
                                .header(name, value)
                                .build(),
                        HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    /**
     * What a caller with a token is answered.
     *
     * @param length of the body as it is announced, though less may come
     */
    private String known(String line, String type, int length, String body) throws IOException {
        return raw(
                """
                %s HTTP/1.1
                Host: a
                Authorization: Bearer %s
                Connection: close
                Content-Type: %s
                Content-Length: %d

                """
                                .formatted(line, Trusted.token(), type, length)
                                .replace("\n", "\r\n")
                        + body);
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
        }
    }

    private static void answer(HttpExchange exchange) throws IOException {
        PREFIXES.addAll(exchange.getRequestHeaders().getOrDefault("X-Forwarded-Prefix", List.of()));
        exchange.getRequestBody().readAllBytes();
        exchange.sendResponseHeaders(200, -1);
        exchange.close();
    }
}
