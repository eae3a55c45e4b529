package dev.careerpath.edge.stream;

import static dev.careerpath.edge.stream.Streams.await;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.careerpath.edge.Edge;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The edge is told to stop while hundreds of streams are open. */
class StoppingWithStreamsIntegrationTests {

    private static final int MANY = 300;

    @Test
    void endsEachOfThemAsAWholeAndAtOnce() throws Exception {
        try (StreamingService service =
                new StreamingService(": still here\n\n", Duration.ofMillis(200))) {
            ConfigurableApplicationContext edge = edge(service, Duration.ofSeconds(30));
            List<Socket> callers = open(edge, MANY);

            assertThat(stopped(edge)).isLessThan(Duration.ofSeconds(10));

            for (Socket caller : callers) {
                assertThat(rest(caller)).endsWith("\r\n0\r\n\r\n");
            }
            await(() -> service.open() == 0);
        }
    }

    @Test
    void waitsForOneThatDoesNotReadNoLongerThanForAnyRequest() throws Exception {
        try (StreamingService service =
                new StreamingService("data: " + "x".repeat(8000) + "\n\n", Duration.ofMillis(1))) {
            ConfigurableApplicationContext edge = edge(service, Duration.ofSeconds(2));
            Socket asleep = Streams.open(port(edge), 4096);
            await(() -> service.written() > 0);
            for (long before = -1; before != service.written(); Thread.sleep(500)) {
                before = service.written();
            }

            assertThat(stopped(edge)).isLessThan(Duration.ofSeconds(10));

            asleep.close();
        }
    }

    private static ConfigurableApplicationContext edge(
            StreamingService service, Duration requestsAreAwaited) {
        return new SpringApplicationBuilder(Edge.class)
                .run(
                        "--server.port=0",
                        "--logging.structured.format.console=",
                        "--ROADMAP_URI=" + service.uri(),
                        "--STREAMS_AT_MOST=" + MANY,
                        "--spring.lifecycle.timeout-per-shutdown-phase=" + requestsAreAwaited);
    }

    private static int port(ConfigurableApplicationContext edge) {
        return edge.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    private static List<Socket> open(ConfigurableApplicationContext edge, int many)
            throws IOException {
        List<Socket> callers = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            callers.add(Streams.open(port(edge)));
        }
        for (Socket caller : callers) {
            awaitFirstPart(caller);
        }
        return callers;
    }

    private static void awaitFirstPart(Socket caller) throws IOException {
        String seen = "";
        while (!seen.contains(": still here")) {
            int next = caller.getInputStream().read();
            assertThat(next).as("after " + seen).isNotNegative();
            seen += (char) next;
        }
    }

    private static Duration stopped(ConfigurableApplicationContext edge) {
        long began = System.nanoTime();
        edge.close();
        return Duration.ofNanos(System.nanoTime() - began);
    }

    private static String rest(Socket caller) throws IOException {
        try (caller) {
            return new String(caller.getInputStream().readAllBytes(), US_ASCII);
        }
    }
}
