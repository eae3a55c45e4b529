package dev.careerpath.edge.bodies;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.careerpath.edge.StandIn;
import dev.careerpath.edge.Trusted;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What a rater answered is nobody's address. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "logging.structured.format.console=")
class AnsweredFormsIntegrationTests {

    private static final List<String> ARRIVED = new CopyOnWriteArrayList<>();
    private static final HttpServer SERVICE =
            StandIn.start(
                    Map.of(
                            "/v1/ratings/secret",
                            exchange -> {
                                String body =
                                        new String(
                                                exchange.getRequestBody().readAllBytes(),
                                                StandardCharsets.UTF_8);
                                ARRIVED.add(exchange.getRequestURI() + " " + body);
                                exchange.sendResponseHeaders(204, -1);
                                exchange.close();
                            }));

    @LocalServerPort private int port;

    @DynamicPropertySource
    static void service(DynamicPropertyRegistry properties) {
        Trusted.by(properties);
        properties.add("ASSESSMENT_URI", () -> StandIn.uri(SERVICE));
    }

    @AfterAll
    static void stop() {
        SERVICE.stop(0);
    }

    @Test
    void aRatersFormComesAsABodyAndNotInTheAddress() throws Exception {
        HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(
                                        URI.create(
                                                "http://localhost:" + port + "/v1/ratings/secret"))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString("level.governance=3&comment=Ja%21"))
                                .build(),
                        BodyHandlers.discarding());

        assertThat(ARRIVED)
                .singleElement()
                .asString()
                .startsWith("/v1/ratings/secret ")
                .contains("level.governance=3", "comment=Ja%21");
    }
}
