package dev.careerpath.delivery.deliveries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.careerpath.starter.event.Event;
import dev.careerpath.starter.test.Api;
import dev.careerpath.starter.test.Topic;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The example that readers copy takes what this service really sends, and nothing else. */
class ReceiverExampleIntegrationTests extends DeliveryScenario {

    @Test
    void printsEachGenuineEventOnceAndTurnsForgeriesAway() throws Exception {
        int free = freePort();
        String url = "http://127.0.0.1:" + free + "/";
        JsonNode subscription =
                Api.at(port)
                        .as(tenant, MANAGE)
                        .post("/v1/subscriptions", "{\"url\":\"" + url + "\"}")
                        .json();
        List<String> printed = new CopyOnWriteArrayList<>();
        Process example = start(subscription.at("/secret").asString(), free);
        try {
            // Ends with the process; closing it from here would wait for the line being read.
            var lines = example.inputReader(StandardCharsets.UTF_8).lines();
            Thread.ofVirtual().start(() -> lines.forEach(printed::add));
            await().until(() -> printed.stream().anyMatch(line -> line.startsWith("Listening")));

            assertThat(forged(url)).isEqualTo(401);
            Event event = event(GENERATED, profile, 1);
            Topic.named(PROGRESS).publish(event);
            await().until(() -> printed.stream().anyMatch(line -> line.contains(event.id())));
            post(subscription, "/replay", "{\"from\":\"2026-01-01T00:00:00Z\"}");
            await().untilAsserted(() ->
                    assertThat(
                                    log(subscription, "?status=DELIVERED")
                                            .at("/items/0/attempts")
                                            .size())
                            .isEqualTo(2));
            assertThat(printed).filteredOn(line -> line.startsWith("msg_")).hasSize(1);
        } finally {
            example.destroy();
        }
    }

    private static Process start(String secret, int port) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        Path.of("..", "deploy", "examples", "WebhookReceiver.java").toString(),
                        secret,
                        Integer.toString(port))
                .redirectErrorStream(true)
                .start();
    }

    private static int forged(String url) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(
                            HttpRequest.newBuilder(URI.create(url))
                                    .setHeader("webhook-id", "msg_forged")
                                    .setHeader(
                                            "webhook-timestamp",
                                            Long.toString(System.currentTimeMillis() / 1000))
                                    .setHeader("webhook-signature", "v1,bm9uc2Vuc2U=")
                                    .POST(HttpRequest.BodyPublishers.ofString("{}"))
                                    .build(),
                            HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
