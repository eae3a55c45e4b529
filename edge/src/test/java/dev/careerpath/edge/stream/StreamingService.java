package dev.careerpath.edge.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.careerpath.edge.StandIn;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** A service whose event streams stay open until the caller leaves. */
final class StreamingService implements AutoCloseable {

    private final HttpServer server;
    private final byte[] part;
    private final Duration pause;
    private final AtomicInteger open = new AtomicInteger();
    private final AtomicLong written = new AtomicLong();

    /** Starts it; each stream is this part again and again, with a pause after each. */
    StreamingService(String part, Duration pause) {
        this.part = part.getBytes(UTF_8);
        this.pause = pause;
        this.server = StandIn.start(Map.of("/v1/", this::stream));
    }

    private void stream(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        open.incrementAndGet();
        try (OutputStream out = exchange.getResponseBody()) {
            while (true) {
                out.write(part);
                out.flush();
                written.addAndGet(part.length);
                Thread.sleep(pause);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            open.decrementAndGet();
        }
    }

    String uri() {
        return StandIn.uri(server);
    }

    /** Streams that are open here. */
    int open() {
        return open.get();
    }

    /** Bytes that all streams have taken so far. */
    long written() {
        return written.get();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
