package dev.careerpath.acceptance.system;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.stream.Collectors;

/** Takes in the traces that the parts export over OTLP, as a collector would. */
final class TraceCollector implements AutoCloseable {

    private static final int KEPT = 2_000;

    private final HttpServer server;
    private final ConcurrentLinkedDeque<String> batches = new ConcurrentLinkedDeque<>();

    TraceCollector() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext(
                "/v1/traces",
                exchange -> {
                    // One char for each byte, so that ids can be looked for in the Protobuf form.
                    batches.add(
                            new String(
                                    exchange.getRequestBody().readAllBytes(),
                                    StandardCharsets.ISO_8859_1));
                    if (batches.size() > KEPT) {
                        batches.poll();
                    }
                    exchange.sendResponseHeaders(200, -1);
                    exchange.close();
                });
        server.start();
    }

    /** What tells the parts to export here. */
    Map<String, String> environment() {
        return Map.of(
                "OTLP_TRACES",
                "true",
                "OTLP_ENDPOINT",
                "http://127.0.0.1:%d/v1/traces".formatted(server.getAddress().getPort()));
    }

    /** The parts of these that have exported a span of the trace. */
    List<String> partsOf(String traceId, List<String> parts) {
        String id = new String(HexFormat.of().parseHex(traceId), StandardCharsets.ISO_8859_1);
        return parts.stream()
                .filter(part -> batches.stream().anyMatch(b -> b.contains(id) && b.contains(part)))
                .collect(Collectors.toList());
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
