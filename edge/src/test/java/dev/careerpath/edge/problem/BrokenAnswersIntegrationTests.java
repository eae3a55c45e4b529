package dev.careerpath.edge.problem;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A service that is killed while it answers: no caller takes what came for all there is. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"logging.structured.format.console=", "spring.http.clients.read-timeout=2s"})
@ExtendWith(OutputCaptureExtension.class)
class BrokenAnswersIntegrationTests {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final AtomicReference<Answer> ANSWER = new AtomicReference<>();
    private static final ServerSocket SERVICE = service();
    private static final int NOBODY = portOfNobody();

    @LocalServerPort private int port;

    private interface Answer {
        void on(Socket connection) throws IOException;
    }

    @DynamicPropertySource
    static void service(DynamicPropertyRegistry properties) {
        properties.add("ROADMAP_URI", () -> "http://127.0.0.1:" + SERVICE.getLocalPort());
        properties.add("ASSESSMENT_URI", () -> "http://127.0.0.1:" + NOBODY);
    }

    @AfterAll
    static void stop() throws IOException {
        SERVICE.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: 1000000", "Transfer-Encoding: chunked"})
    void anAnswerThatBreaksOffBreaksOffForTheCallerToo(String length) {
        ANSWER.set(connection -> {
            write(connection, head(length));
            write(connection, "30000\r\n" + "x".repeat(0x20000));
            pause();
        });

        assertThatThrownBy(this::roadmap).isInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: 1000000", "Transfer-Encoding: chunked"})
    void anAnswerThatIsResetBreaksOffForTheCallerToo(String length) {
        ANSWER.set(connection -> {
            write(connection, head(length));
            write(connection, "30000\r\n" + "x".repeat(0x20000));
            pause();
            connection.setSoLinger(true, 0);
        });

        assertThatThrownBy(this::roadmap).isInstanceOf(IOException.class);
    }

    @Test
    void anAnswerOfWhichNothingWasPassedOnYetBecomes503() throws Exception {
        ANSWER.set(connection -> {
            write(connection, head("Transfer-Encoding: chunked"));
            write(connection, "1000\r\n{\"stages\":[{\"title\":\"Foun");
            pause();
        });

        var answer = roadmap();

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("service-unavailable").doesNotContain("stages");
    }

    @Test
    void aStreamThatBreaksOffBreaksOffForTheCallerToo(CapturedOutput output) {
        ANSWER.set(connection -> {
            write(connection, head("Transfer-Encoding: chunked"));
            write(connection, "1000\r\nid: 0.0.1\ndata: {\"type\"");
            pause();
        });

        int before = output.length();

        assertThatThrownBy(() -> get("/v1/events")).isInstanceOf(IOException.class);
        assertThat(output.subSequence(before, output.length()))
                .doesNotContain(" WARN ", " ERROR ", "Exception");
    }

    @Test
    void aStreamOfWhichNothingCameBecomes503() throws Exception {
        ANSWER.set(connection -> write(connection, head("Transfer-Encoding: chunked")));

        var answer = get("/v1/events");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Content-Type"))
                .contains("application/problem+json");
        assertThat(answer.body()).contains("service-unavailable");
    }

    @Test
    void aStreamThatIsNeverBegunBecomes504() throws Exception {
        ANSWER.set(connection -> connection.getInputStream().read());

        assertThat(get("/v1/events").statusCode()).isEqualTo(504);
    }

    /** Nobody listens, or whoever does says nothing. */
    @ParameterizedTest
    @CsvSource({"/v1/assessments/some-id, 503", "/v1/roadmaps/some-id, 504"})
    void aServiceThatIsAwayIsToldOfInOneLine(String path, int status, CapturedOutput output)
            throws Exception {
        ANSWER.set(connection -> connection.getInputStream().read());
        int before = output.length();

        assertThat(get(path).statusCode()).isEqualTo(status);
        assertThat(output.subSequence(before, output.length()).toString().lines())
                .filteredOn(line -> !line.contains(" INFO "))
                .singleElement()
                .asString()
                .contains(" WARN ", "No answer from http://127.0.0.1:", "Exception");
    }

    @Test
    void aRefusalOfAStreamIsPassedOnWhole() throws Exception {
        ANSWER.set(connection ->
                write(
                        connection,
                        "HTTP/1.1 403 Forbidden\r\nContent-Type: application/problem+json\r\n"
                                + "Content-Length: 17\r\n\r\n{\"title\":\"Scope\"}"));

        var answer = get("/v1/events?from=start");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).isEqualTo("{\"title\":\"Scope\"}");
    }

    private HttpResponse<String> roadmap() throws IOException, InterruptedException {
        return get("/v1/roadmaps/some-id");
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return HTTP.send(
                HttpRequest.newBuilder(uri(path)).timeout(Duration.ofSeconds(20)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private static String head(String length) {
        return "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n" + length + "\r\n\r\n";
    }

    private static void write(Socket connection, String text) throws IOException {
        connection.getOutputStream().write(text.getBytes(US_ASCII));
        connection.getOutputStream().flush();
    }

    /** So that what was written is passed on before the end. */
    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static int portOfNobody() {
        try (ServerSocket closed = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"))) {
            return closed.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ServerSocket service() {
        try {
            ServerSocket service = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
            Thread.ofVirtual()
                    .start(() -> {
                        while (!service.isClosed()) {
                            try {
                                Socket connection = service.accept();
                                Thread.ofVirtual().start(() -> serve(connection));
                            } catch (IOException e) {
                                return;
                            }
                        }
                    });
            return service;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void serve(Socket connection) {
        try (connection) {
            // As far as the end of the head.
            InputStream in = connection.getInputStream();
            for (int matched = 0; matched < 4; ) {
                int next = in.read();
                if (next < 0) {
                    return;
                }
                matched = next == "\r\n\r\n".charAt(matched) ? matched + 1 : next == '\r' ? 1 : 0;
            }
            ANSWER.get().on(connection);
        } catch (IOException e) {
            // The edge has hung up.
        }
    }
}
