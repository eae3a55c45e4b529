package dev.careerpath.edge.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.careerpath.edge.StandIn;
import dev.careerpath.edge.Trusted;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What honestly takes longer than the edge waits for anything else. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.http.clients.read-timeout=500ms",
            "logging.structured.format.console="
        })
class LongRequestsIntegrationTests {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final int LINES = 6;
    private static final Duration BETWEEN_LINES = Duration.ofMillis(250);
    private static final HttpServer SERVICE =
            StandIn.start(
                    Map.of(
                            "/v1/profiles/import",
                            LongRequestsIntegrationTests::repeat,
                            "/v1/profiles/slow",
                            exchange -> answer(exchange, new SlowLines().readAllBytes())));

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
    void anImportIsAnsweredHoweverLongItsUploadTakes() throws Exception {
        HttpResponse<String> answer =
                HTTP.send(
                        to("/v1/profiles/import")
                                .header("Authorization", "Bearer " + Trusted.token())
                                .header("Content-Type", "application/x-ndjson")
                                .POST(BodyPublishers.ofInputStream(SlowLines::new))
                                .build(),
                        BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("line\n".repeat(LINES));
    }

    @Test
    void anythingElseIsGivenUp() throws Exception {
        HttpResponse<String> answer =
                HTTP.send(to("/v1/profiles/slow").build(), BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(504);
        assertThat(answer.body()).contains("no-answer-in-time");
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(20));
    }

    /** Comes a line at a time. */
    private static final class SlowLines extends InputStream {

        private int left = LINES;
        private InputStream line = InputStream.nullInputStream();

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0];
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = line.read(buffer, offset, length);
            if (read < 0 && left-- > 0) {
                pause();
                line = new ByteArrayInputStream("line\n".getBytes(UTF_8));
                return line.read(buffer, offset, length);
            }
            return read;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_LINES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void repeat(HttpExchange exchange) throws IOException {
        answer(exchange, exchange.getRequestBody().readAllBytes());
    }

    private static void answer(HttpExchange exchange, byte[] body) throws IOException {
        exchange.sendResponseHeaders(200, body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }
}
