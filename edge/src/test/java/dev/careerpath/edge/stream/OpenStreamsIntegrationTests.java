package dev.careerpath.edge.stream;

import static dev.careerpath.edge.stream.Streams.await;
import static dev.careerpath.edge.stream.Streams.statusLine;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.resilience4j.bulkhead.BulkheadRegistry;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.Socket;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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

    private static final StreamingService SERVICE =
            new StreamingService(": still here\n\n", Duration.ofMillis(100));

    @LocalServerPort private int port;
    @Autowired private BulkheadRegistry bulkheads;

    @DynamicPropertySource
    static void service(DynamicPropertyRegistry properties) {
        properties.add("ROADMAP_URI", SERVICE::uri);
    }

    @AfterAll
    static void stop() {
        SERVICE.close();
    }

    @Test
    void oneMoreThanThereIsMemoryForIsRefusedUntilAnotherHasLeft() throws Exception {
        try (Socket first = Streams.open(port);
                Socket second = Streams.open(port)) {
            assertThat(statusLine(first)).contains(" 200");
            assertThat(statusLine(second)).contains(" 200");
            Socket third = Streams.open(port);
            assertThat(new String(third.getInputStream().readAllBytes(), UTF_8))
                    .contains(" 503", "Retry-After: 5", "too-many-streams", "2 event streams");

            for (String path :
                    List.of("/v1/%65vents", "/%76%31/event%73", "/v1/imports/1/%65vents")) {
                try (Socket spelled = Streams.open(port, path)) {
                    assertThat(statusLine(spelled)).as(path).contains(" 503");
                }
            }

            first.close();
            await(() -> free() > 0);
            try (Socket fourth = Streams.open(port)) {
                assertThat(statusLine(fourth)).contains(" 200");
            }
        }
        await(() -> free() == 2);
    }

    @Test
    void aCallerWhoLeavesIsNotedAtTheServiceAndNowhereElse(CapturedOutput output) throws Exception {
        try (Socket caller = Streams.open(port)) {
            assertThat(statusLine(caller)).contains(" 200");
            await(() -> SERVICE.open() > 0);
        }

        await(() -> SERVICE.open() == 0 && free() == 2);
        assertThat(output).doesNotContain(" WARN ", " ERROR ", "Exception");
    }

    @Test
    void aStreamStaysLongerThanAServiceMayTakeToAnswer() throws Exception {
        try (Socket caller = Streams.open(port)) {
            Instant end = Instant.now().plusSeconds(3);
            BufferedReader lines =
                    new BufferedReader(new InputStreamReader(caller.getInputStream(), UTF_8));
            while (Instant.now().isBefore(end)) {
                assertThat(lines.readLine()).isNotNull();
            }
        }
        await(() -> free() == 2);
    }

    private int free() {
        return bulkheads.bulkhead("streams").getMetrics().getAvailableConcurrentCalls();
    }
}
