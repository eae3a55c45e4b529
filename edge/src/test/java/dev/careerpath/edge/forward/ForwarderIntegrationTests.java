package dev.careerpath.edge.forward;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.careerpath.edge.StandIn;
import dev.careerpath.edge.Trusted;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What of a request reaches a service, when it does, and what of an answer comes back. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "logging.structured.format.console=")
class ForwarderIntegrationTests {

    private static final int PATIENCE = 20;
    private static final int LARGE = 1_000_000;
    private static final BlockingQueue<String> ARRIVED = new LinkedBlockingQueue<>();
    private static final CountDownLatch LEFT = new CountDownLatch(1);
    private static final HttpServer SERVICE =
            StandIn.start(
                    Map.of(
                            "/v1/profiles",
                            ForwarderIntegrationTests::take,
                            "/v1/profiles/endless",
                            ForwarderIntegrationTests::answerWithoutEnd));

    @LocalServerPort private int port;

    @DynamicPropertySource
    static void service(DynamicPropertyRegistry properties) {
        Trusted.by(properties);
        properties.add("PROFILE_URI", () -> StandIn.uri(SERVICE));
    }

    @BeforeEach
    void forget() {
        ARRIVED.clear();
    }

    @AfterAll
    static void stop() {
        SERVICE.stop(0);
    }

    @Test
    void aBodyOfNoChunksArrivesAsNone() throws Exception {
        try (Socket caller = post("/v1/profiles?a=b%20c", "Transfer-Encoding: chunked\r\n")) {
            send(caller, "0\r\n\r\n");

            assertThat(answer(caller)).startsWith("HTTP/1.1 200");
            assertThat(arrived()).isEqualTo("POST /v1/profiles?a=b%20c");
            assertThat(arrived()).isEqualTo("end");
        }
    }

    @Test
    void aPieceOfABodyArrivesBeforeTheNextOneIsSent() throws Exception {
        try (Socket caller = post("/v1/profiles", "Transfer-Encoding: chunked\r\n")) {
            send(caller, "5\r\nfirst\r\n");
            assertThat(arrived()).isEqualTo("POST /v1/profiles");
            assertThat(arrived()).isEqualTo("first");

            send(caller, "6\r\nsecond\r\n0\r\n\r\n");
            assertThat(arrived()).isEqualTo("second");
            assertThat(answer(caller)).startsWith("HTTP/1.1 200");
        }
    }

    @Test
    void aLargeBodyArrivesWholeAndWithItsLength() throws Exception {
        try (Socket caller = post("/v1/profiles", "Content-Length: " + LARGE + "\r\n")) {
            send(caller, "x".repeat(LARGE));

            assertThat(answer(caller)).startsWith("HTTP/1.1 200").contains("Length: " + LARGE);
        }
    }

    @Test
    void whatConcernsOneConnectionStaysThere() throws Exception {
        try (Socket caller =
                post(
                        "/v1/profiles",
                        "Content-Length: 0\r\nTE: trailers\r\nX-Hop: 1\r\nX-Stays: 2\r\n"
                                + "Connection: x-hop\r\nProxy-Authorization: Basic YQ==\r\n")) {
            assertThat(answer(caller))
                    .containsIgnoringCase("X-Headers: [2]")
                    .doesNotContainIgnoringCase("X-Service-Hop", "Keep-Alive");
        }
    }

    @Test
    void aCallerWhoLeavesIsNotedAtTheService() throws Exception {
        try (Socket caller = request("GET", "/v1/profiles/endless", "")) {
            assertThat(caller.getInputStream().readNBytes(LARGE)).hasSize(LARGE);
        }

        assertThat(LEFT.await(PATIENCE, TimeUnit.SECONDS)).isTrue();
    }

    private Socket post(String path, String headers) throws IOException {
        return request("POST", path, headers);
    }

    private Socket request(String method, String path, String headers) throws IOException {
        Socket caller = new Socket(InetAddress.getLoopbackAddress(), port);
        caller.setSoTimeout((int) TimeUnit.SECONDS.toMillis(PATIENCE));
        send(
                caller,
                "%s %s HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer %s\r\nConnection: close\r\n%s\r\n"
                        .formatted(method, path, Trusted.token(), headers));
        return caller;
    }

    private static void send(Socket caller, String text) throws IOException {
        caller.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static String answer(Socket caller) throws IOException {
        return new String(caller.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static String arrived() throws InterruptedException {
        return String.valueOf(ARRIVED.poll(PATIENCE, TimeUnit.SECONDS));
    }

    private static void take(HttpExchange exchange) throws IOException {
        ARRIVED.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
        InputStream body = exchange.getRequestBody();
        byte[] piece = new byte[1000];
        for (int read = body.read(piece); read >= 0; read = body.read(piece)) {
            ARRIVED.add(new String(piece, 0, read, StandardCharsets.UTF_8));
        }
        ARRIVED.add("end");
        var asked = exchange.getRequestHeaders();
        var answered = exchange.getResponseHeaders();
        answered.add("X-Headers", String.valueOf(asked.get("X-Stays")));
        answered.add("X-Length", "Length: " + asked.getFirst("Content-Length"));
        answered.add("Connection", "X-Service-Hop");
        answered.add("X-Service-Hop", "1");
        for (String name : List.of("TE", "X-Hop", "Proxy-Authorization")) {
            assertThat(asked.get(name)).as(name).isNull();
        }
        exchange.sendResponseHeaders(200, -1);
        exchange.close();
    }

    private static void answerWithoutEnd(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream out = exchange.getResponseBody()) {
            while (true) {
                out.write(new byte[LARGE]);
            }
        } catch (IOException e) {
            LEFT.countDown();
        }
    }
}
