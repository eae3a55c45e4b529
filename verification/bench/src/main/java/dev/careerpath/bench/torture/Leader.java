package dev.careerpath.bench.torture;

import dev.careerpath.bench.system.Pause;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One client who looks after a few leaders' profiles, one command after the other. */
public final class Leader {

    static final JsonMapper JSON = JsonMapper.shared();
    private static final int THINK_MILLIS = 120;

    private final Client client;
    private final Random random;
    private final long seed;
    private final AtomicInteger numbers;
    private final List<Told> all;
    private final Counts acknowledged;
    private final List<Told> mine = new ArrayList<>();

    /**
     * @param numbers gives each profile of the run its own number
     * @param all where every profile of the run is kept for the check
     */
    public Leader(
            Client client,
            Random random,
            long seed,
            AtomicInteger numbers,
            List<Told> all,
            Counts acknowledged) {
        this.client = client;
        this.random = random;
        this.seed = seed;
        this.numbers = numbers;
        this.all = all;
        this.acknowledged = acknowledged;
    }

    /** One command of any kind. */
    public void act() {
        Pause.millis(random.nextInt(THINK_MILLIS));
        int choice = random.nextInt(100);
        List<Told> living = mine.stream().filter(told -> !told.erased()).toList();
        if (living.isEmpty() || choice < 25) {
            submit();
            return;
        }
        Told one = living.get(random.nextInt(living.size()));
        if (choice < 50) {
            revise(one);
        } else if (choice < 62) {
            rate(one);
        } else if (choice < 93) {
            progress(one);
        } else {
            erase(one);
        }
    }

    private void submit() {
        Told told = new Told(seed, numbers.incrementAndGet());
        all.add(told);
        HttpResponse<String> answer =
                client.until(
                        client.json("/v1/profiles", "POST", told.profile(0))
                                .header("Idempotency-Key", UUID.randomUUID().toString()),
                        status -> status == 201);
        told.submitted(JSON.readTree(answer.body()).get("id").asString(), version(answer));
        mine.add(told);
        acknowledged.add("submitted");
    }

    private void revise(Told told) {
        int next = told.revision() + 1;
        HttpRequest.Builder put =
                client.json("/v1/profiles/" + told.id(), "PUT", told.profile(next))
                        .header("If-Match", "\"" + told.version() + "\"");
        HttpResponse<String> answer = client.until(put, status -> status == 200 || status == 412);
        // A 412 after a try without an answer: that try was done after all.
        long stored =
                answer.statusCode() == 200
                        ? version(answer)
                        : version(client.get("/v1/profiles/" + told.id()));
        told.revised(stored, next);
        acknowledged.add("revised");
    }

    /** Invites somebody and answers in their place. */
    private void rate(Told told) {
        String label = "{\"group\":\"PEER\",\"label\":\"" + told.mark() + " rater\"}";
        HttpResponse<String> invited =
                client.until(
                        client.json(
                                "/v1/assessments/%s/raters".formatted(told.id()), "POST", label),
                        status -> status < 500 && status != 429);
        if (invited.statusCode() != 201) {
            // Not assessed yet.
            return;
        }
        String link = JSON.readTree(invited.body()).path("link").asString();
        String answer =
                """
                {"levels":[{"competency":"strategic-thinking","level":%d,"comment":"%s comment"}]}
                """
                        .formatted(1 + random.nextInt(5), told.mark());
        HttpResponse<String> rated =
                client.until(
                        client.json(link.substring(link.indexOf("/v1/ratings/")), "POST", answer),
                        status -> status < 500 && status != 429);
        // 410 with this type: a try without an answer was done after all.
        if (rated.statusCode() == 200 || rated.body().contains("rating-answered")) {
            told.rated();
            acknowledged.add("rated");
        }
    }

    private void progress(Told told) {
        HttpResponse<String> answer = client.get("/v1/roadmaps/" + told.id());
        if (answer.statusCode() != 200) {
            return;
        }
        List<JsonNode> open = new ArrayList<>();
        for (JsonNode stage : JSON.readTree(answer.body()).path("stages")) {
            for (JsonNode milestone : stage.path("milestones")) {
                String status = milestone.path("status").asString();
                if (status.equals("PLANNED") || status.equals("IN_PROGRESS")) {
                    open.add(milestone);
                }
            }
        }
        if (open.isEmpty()) {
            return;
        }
        JsonNode milestone = open.get(random.nextInt(Math.min(3, open.size())));
        String id = milestone.path("id").asString();
        String status =
                milestone.path("status").asString().equals("PLANNED")
                        ? "IN_PROGRESS"
                        : random.nextInt(4) == 0 ? "SKIPPED" : "DONE";
        HttpResponse<String> changed =
                client.until(
                        client.json(
                                "/v1/roadmaps/%s/milestones/%s".formatted(told.id(), id),
                                "PATCH",
                                "{\"status\":\"" + status + "\"}"),
                        code -> code == 200 || code == 404 || code == 409);
        // 404 and 409: a new plan came between, in which the milestone is not or is elsewhere.
        if (changed.statusCode() == 200) {
            told.milestones().put(id, status);
            acknowledged.add("milestone " + status.toLowerCase(Locale.ROOT));
        }
    }

    private void erase(Told told) {
        client.until(
                client.to("/v1/profiles/" + told.id()).DELETE(),
                status -> status == 202 || status == 404);
        told.wasErased();
        acknowledged.add("erased");
    }

    private static long version(HttpResponse<String> answer) {
        String etag = answer.headers().firstValue("ETag").orElseThrow();
        return Long.parseLong(etag.replaceAll("\\D", ""));
    }
}
