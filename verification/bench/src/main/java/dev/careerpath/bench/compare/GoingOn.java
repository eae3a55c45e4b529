package dev.careerpath.bench.compare;

import dev.careerpath.bench.load.Flow;
import dev.careerpath.bench.load.Submission;
import dev.careerpath.bench.system.Pause;
import dev.careerpath.bench.torture.Client;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Goes on with a few profiles as their leaders would: evidence, then steps begun and done, each
 * after the plan that the one before led to. Nothing fails meanwhile.
 */
final class GoingOn {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int STEPS = 2;
    private static final int LOOK_EVERY_MILLIS = 50;
    private static final String EVIDENCE =
            """
            {"competency":"governance","kind":"LED","title":"A review board","date":"2026-01-01","level":3.5}
            """;

    private final Client client;

    private GoingOn(Client client) {
        this.client = client;
    }

    /** Submits each of these and goes on with it, one after the other. */
    static void with(String url, Flow product, List<byte[]> bodies) {
        GoingOn going = new GoingOn(new Client(url, product.token(), PATIENCE));
        try (var http = HttpClient.newHttpClient()) {
            for (byte[] body : bodies) {
                going.on(Submission.of(body, product, http));
            }
        }
    }

    private void on(String id) {
        JsonNode roadmap = planned(id, 1);
        send(client.json("/v1/profiles/" + id + "/evidence", "POST", EVIDENCE), 201);
        roadmap = planned(id, roadmap.path("version").asInt() + 1);
        for (int step = 0; step < STEPS; step++) {
            String next =
                    roadmap.path("stages")
                            .valueStream()
                            .flatMap(stage -> stage.path("milestones").valueStream())
                            .filter(it -> it.path("status").asString().equals("PLANNED"))
                            .findFirst()
                            .orElseThrow()
                            .path("id")
                            .asString();
            String path = "/v1/roadmaps/" + id + "/milestones/" + next;
            send(client.json(path, "PATCH", "{\"status\":\"IN_PROGRESS\"}"), 200);
            roadmap = planned(id, roadmap.path("version").asInt() + 1);
            if (roadmap.toString().contains('"' + next + '"')) {
                send(client.json(path, "PATCH", "{\"status\":\"DONE\"}"), 200);
                roadmap = planned(id, roadmap.path("version").asInt() + 1);
            }
        }
    }

    private void send(HttpRequest.Builder request, int expected) {
        HttpResponse<String> answer = client.until(request, status -> status < 500);
        if (answer.statusCode() != expected) {
            throw new IllegalStateException("Refused: " + answer.body());
        }
    }

    /** The roadmap, once it is of this version or a later one. */
    private JsonNode planned(String id, int version) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            HttpResponse<String> answer = client.get("/v1/roadmaps/" + id);
            if (answer.statusCode() == 200) {
                JsonNode roadmap = JsonMapper.shared().readTree(answer.body());
                if (roadmap.path("version").asInt() >= version) {
                    return roadmap;
                }
            }
            Pause.millis(LOOK_EVERY_MILLIS);
        }
        throw new IllegalStateException(
                "The roadmap of %s did not come to version %d".formatted(id, version));
    }
}
