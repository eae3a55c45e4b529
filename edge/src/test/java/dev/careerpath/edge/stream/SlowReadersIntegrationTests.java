package dev.careerpath.edge.stream;

import static dev.careerpath.edge.stream.Streams.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.resilience4j.bulkhead.BulkheadRegistry;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Callers that stay but do not read what a service sends without end. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "logging.structured.format.console=",
            "server.tomcat.connection-timeout=8s",
            "resilience4j.bulkhead.instances.streams.max-concurrent-calls=20"
        })
class SlowReadersIntegrationTests {

    private static final int ASLEEP = 10;
    private static final int ROOM = 20;
    private static final StreamingService SERVICE =
            new StreamingService("data: " + "x".repeat(8000) + "\n\n", Duration.ZERO);

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
    void areCutOffAndTakeNeitherThreadsNorMemoryUntilThen() throws Exception {
        readAMegabyte();
        long heap = used();
        int threads = platformThreads();
        List<Socket> asleep = new ArrayList<>();
        try {
            for (int i = 0; i < ASLEEP; i++) {
                asleep.add(Streams.open(port, 4096));
            }
            await(() -> SERVICE.open() == ASLEEP);
            awaitStandstill();

            assertThat(SERVICE.open()).as("still there").isEqualTo(ASLEEP);
            assertThat(used() - heap).as("bytes of heap").isLessThan(ASLEEP * (1L << 20));
            assertThat(platformThreads() - threads).as("threads").isLessThan(ASLEEP / 2);
            readAMegabyte();
            await(() -> free() == ROOM && SERVICE.open() == 0);
        } finally {
            for (Socket caller : asleep) {
                caller.close();
            }
        }
    }

    private void readAMegabyte() throws IOException {
        try (Socket reader = Streams.open(port)) {
            assertThat(reader.getInputStream().readNBytes(1 << 20)).hasSize(1 << 20);
        }
    }

    /** Until the system's own buffers are full on the whole way; without a bound they never are. */
    private static void awaitStandstill() throws InterruptedException {
        AtomicLong before = new AtomicLong(-1);
        await(() -> {
            pause();
            return before.getAndSet(SERVICE.written()) == SERVICE.written();
        });
    }

    private static void pause() {
        try {
            Thread.sleep(500);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private int free() {
        return bulkheads.bulkhead("streams").getMetrics().getAvailableConcurrentCalls();
    }

    private static int platformThreads() {
        return Thread.getAllStackTraces().size();
    }

    private static long used() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
