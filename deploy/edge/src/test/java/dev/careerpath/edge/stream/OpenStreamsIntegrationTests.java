package dev.careerpath.edge.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.github.resilience4j.bulkhead.BulkheadRegistry;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The edge in front of a service whose streams stay open until the caller leaves. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "logging.structured.format.console=",
            "spring.http.clients.read-timeout=1s",
            "resilience4j.bulkhead.instances.streams.max-concurrent-calls=2"
        })
@ExtendWith(OutputCaptureExtension.class)
class OpenStreamsIntegrationTests {

    private static final AtomicInteger OPEN_AT_THE_SERVICE = new AtomicInteger();
    private static final HttpServer SERVICE = service();
    private static final Duration BEAT = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @LocalServerPort private int port;
    @Autowired private BulkheadRegistry bulkheads;

    @DynamicPropertySource
    static void service(DynamicPropertyRegistry properties) {
        properties.add("ROADMAP_URI", () -> "http://127.0.0.1:" + SERVICE.getAddress().getPort());
    }

    @AfterAll
    static void stop() {
        SERVICE.stop(0);
    }

    @Test
    void oneMoreThanThereIsMemoryForIsRefusedUntilAnotherHasLeft() throws Exception {
        try (Socket first = open();
                Socket second = open()) {
            assertThat(statusLine(first)).contains(" 200");
            assertThat(statusLine(second)).contains(" 200");
            Socket third = open();
            assertThat(new String(third.getInputStream().readAllBytes(), UTF_8))
                    .contains(" 503", "Retry-After: 5", "too-many-streams", "2 event streams");

            first.close();
            await(() -> free() > 0);
            try (Socket fourth = open()) {
                assertThat(statusLine(fourth)).contains(" 200");
            }
        }
        await(() -> free() == 2);
    }

    @Test
    void aCallerWhoLeavesIsNotedAtTheServiceAndNowhereElse(CapturedOutput output) throws Exception {
        try (Socket caller = open()) {
            assertThat(statusLine(caller)).contains(" 200");
            await(() -> OPEN_AT_THE_SERVICE.get() > 0);
        }

        await(() -> OPEN_AT_THE_SERVICE.get() == 0 && free() == 2);
        assertThat(output).doesNotContain(" WARN ", " ERROR ", "Exception");
    }

    @Test
    void aStreamStaysLongerThanAServiceMayTakeToAnswer() throws Exception {
        try (Socket caller = open()) {
            Instant end = Instant.now().plusSeconds(3);
            BufferedReader lines =
                    new BufferedReader(new InputStreamReader(caller.getInputStream(), UTF_8));
            while (Instant.now().isBefore(end)) {
                assertThat(lines.readLine()).isNotNull();
            }
        }
        await(() -> free() == 2);
    }

    private static void await(BooleanSupplier holds) throws InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (!holds.getAsBoolean()) {
            assertThat(Instant.now()).isBefore(end);
            Thread.sleep(BEAT);
        }
    }

    private int free() {
        return bulkheads.bulkhead("streams").getMetrics().getAvailableConcurrentCalls();
    }

    private Socket open() throws IOException {
        Socket caller = new Socket(InetAddress.getByName("127.0.0.1"), port);
        caller.setSoTimeout((int) PATIENCE.toMillis());
        caller.getOutputStream()
                .write(
                        "GET /v1/events HTTP/1.1\r\nHost: edge\r\nConnection: close\r\n\r\n"
                                .getBytes(UTF_8));
        return caller;
    }

    private static String statusLine(Socket caller) throws IOException {
        return new BufferedReader(new InputStreamReader(caller.getInputStream(), UTF_8)).readLine();
    }

    private static HttpServer service() {
        try {
            HttpServer service =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 50);
            service.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            service.createContext(
                    "/v1/events",
                    exchange -> {
                        exchange.getResponseHeaders().add("Content-Type", "text/event-stream");
                        exchange.sendResponseHeaders(200, 0);
                        OPEN_AT_THE_SERVICE.incrementAndGet();
                        try (OutputStream out = exchange.getResponseBody()) {
                            while (true) {
                                out.write(": still here\n\n".getBytes(UTF_8));
                                out.flush();
                                Thread.sleep(BEAT);
                            }
                        } catch (InterruptedException e) {
                            Thread.currentThread().interrupt();
                        } finally {
                            OPEN_AT_THE_SERVICE.decrementAndGet();
                        }
                    });
            service.start();
            return service;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
