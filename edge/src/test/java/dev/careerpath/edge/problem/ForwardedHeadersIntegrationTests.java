package dev.careerpath.edge.problem;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.careerpath.edge.Edge;
import dev.careerpath.edge.StandIn;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Whom the edge believes when it is told for whom somebody asks. */
class ForwardedHeadersIntegrationTests {

    private final AtomicReference<Headers> seen = new AtomicReference<>(new Headers());
    private final HttpServer service = StandIn.start(Map.of("/", this::note));

    @AfterEach
    void stop() {
        service.stop(0);
    }

    @Test
    void nobodyUnlessToldOtherwise() throws Exception {
        try (ConfigurableApplicationContext edge = edge("")) {
            int port = ask(edge);

            assertThat(seen.get().get("X-Forwarded-For")).containsExactly("127.0.0.1");
            assertThat(seen.get().getFirst("X-Forwarded-Host")).isEqualTo("127.0.0.1:" + port);
            assertThat(seen.get().getFirst("X-Forwarded-Proto")).isEqualTo("http");
            assertThat(seen.get().getFirst("X-Forwarded-Prefix")).isNull();
            assertThat(seen.get().get("Forwarded")).isNull();
        }
    }

    @Test
    void theProxiesThatItIsToldOfAndOnlyWhatTheyAddedThemselves() throws Exception {
        try (ConfigurableApplicationContext edge = edge("10.0.0.0/8,127.0.0.0/8")) {
            ask(edge);

            assertThat(seen.get().get("X-Forwarded-For"))
                    .as("not 192.0.2.9, which the caller himself wrote")
                    .containsExactly("203.0.113.7");
            assertThat(seen.get().getFirst("X-Forwarded-Host")).isEqualTo("career.example");
            assertThat(seen.get().getFirst("X-Forwarded-Proto")).isEqualTo("https");
            assertThat(seen.get().getFirst("X-Forwarded-Prefix")).isEqualTo("/career");
            assertThat(seen.get().get("Forwarded")).isNull();
        }
    }

    private int ask(ConfigurableApplicationContext edge) throws Exception {
        int port = edge.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpRequest request =
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/v1/profiles"))
                            .header("X-Forwarded-For", "192.0.2.9, 203.0.113.7, 10.1.2.3")
                            .header("X-Forwarded-Host", "career.example")
                            .header("X-Forwarded-Proto", "https")
                            .header("X-Forwarded-Prefix", "/career")
                            .header("Forwarded", "for=192.0.2.9;host=career.example")
                            .build();
            assertThat(http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode())
                    .isEqualTo(200);
        }
        return port;
    }

    private ConfigurableApplicationContext edge(String trusted) {
        return new SpringApplicationBuilder(Edge.class)
                .run(
                        "--server.port=0",
                        "--logging.structured.format.console=",
                        "--PROFILE_URI=" + StandIn.uri(service),
                        "--TRUSTED_PROXIES=" + trusted);
    }

    private void note(HttpExchange exchange) throws IOException {
        seen.set(exchange.getRequestHeaders());
        exchange.sendResponseHeaders(200, -1);
        exchange.close();
    }
}
