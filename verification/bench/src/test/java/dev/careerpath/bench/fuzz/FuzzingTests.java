package dev.careerpath.bench.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FuzzingTests {

    private static final String DOCUMENT =
            """
            {"paths": {
              "/v1/profiles": {
                "post": {"requestBody": {"content": {"application/json": {"schema": {
                  "type": "object", "properties": {"name": {"type": "string"}}}}}}}},
              "/v1/profiles/{id}": {
                "get": {"parameters": [
                  {"name": "id", "in": "path", "required": true, "schema": {"type": "string"}},
                  {"name": "limit", "in": "query", "schema": {"type": "integer"}}]}},
              "/v1/never": {"get": {}}}}
            """;

    private final AtomicInteger made = new AtomicInteger();
    private HttpServer server;
    private boolean broken;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/openapi/profile", exchange -> answer(exchange, 200, DOCUMENT));
        server.createContext("/openapi/", exchange -> answer(exchange, 200, "{}"));
        server.createContext("/v1/profiles", this::profiles);
        server.createContext("/v1/never", exchange -> answer(exchange, 404, ""));
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void profiles(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String query = exchange.getRequestURI().getQuery();
        if (exchange.getRequestMethod().equals("POST")) {
            exchange.getResponseHeaders().set("Location", path + "/p" + made.incrementAndGet());
            answer(exchange, 201, "");
        } else if (broken && query != null && !query.matches("limit=-?\\d+")) {
            answer(exchange, 500, "");
        } else {
            answer(exchange, path.matches(".*/p\\d+") ? 200 : 404, "{}");
        }
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        exchange.getRequestBody().readAllBytes();
        exchange.sendResponseHeaders(status, body.isEmpty() ? -1 : body.getBytes(UTF_8).length);
        exchange.getResponseBody().write(body.getBytes(UTF_8));
        exchange.close();
    }

    private Tally fuzzed() {
        String url = "http://127.0.0.1:" + server.getAddress().getPort();
        return new Fuzzing(url, List.of("token"), Path.of("../..")).run(300, 7, 4);
    }

    @Test
    void aServerErrorIsFoundAndShown() {
        broken = true;

        Tally tally = fuzzed();

        assertThat(tally.wrong()).isPositive();
        assertThat(tally.faults().getFirst()).startsWith("500 GET ").contains("/v1/profiles/");
    }

    @Test
    void whatWasMadeIsAskedForSoThatMostRequestsFindSomething() {
        Tally tally = fuzzed();

        assertThat(tally.answered()).isEqualTo(300);
        assertThat(tally.wrong()).as("%s", tally.faults()).isZero();
        assertThat(tally.neverDone()).containsExactly("GET /v1/never");
        String row =
                tally.table().lines().filter(it -> it.contains("{id}")).findFirst().orElseThrow();
        assertThat(Integer.parseInt(row.split("\\|")[3].strip())).as(row).isGreaterThan(50);
    }
}
