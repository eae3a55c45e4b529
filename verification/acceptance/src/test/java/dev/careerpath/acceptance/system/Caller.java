package dev.careerpath.acceptance.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who uses the API through the edge. */
public final class Caller {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final String url;
    private final @Nullable String token;

    Caller(String url, @Nullable String token) {
        this.url = url;
        this.token = token;
    }

    /** What came back. */
    public record Reply(int status, String body, HttpResponse<String> response) {

        public JsonNode json() {
            return JSON.readTree(body);
        }

        /** A header; empty if there is none. */
        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        /** Itself, if it has this status. */
        public Reply expect(int status) {
            assertThat(this.status).as(body).isEqualTo(status);
            return this;
        }
    }

    /** What it shows; empty for a stranger. */
    public Optional<String> token() {
        return Optional.ofNullable(token);
    }

    /** Somebody else at the same address, by this token. */
    public Caller with(String other) {
        return new Caller(url, other);
    }

    /** The same caller at another address. */
    Caller at(String other) {
        return new Caller(other, token);
    }

    /** Submits a profile and gives its id. */
    public String submit(JsonNode profile) {
        return post("/v1/profiles", profile.toString()).expect(201).json().path("id").asString();
    }

    /** Waits for a profile's assessment of at least this version. */
    public JsonNode awaitAssessment(String profileId, int version) {
        return awaitVersion("/v1/assessments/" + profileId, version);
    }

    /** Waits for a profile's roadmap of at least this version. */
    public JsonNode awaitRoadmap(String profileId, int version) {
        return awaitVersion("/v1/roadmaps/" + profileId, version);
    }

    /** Waits until something holds; errors on the way count as not yet. */
    public static void eventually(Callable<Boolean> condition) {
        await().atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(50))
                .until(condition);
    }

    private JsonNode awaitVersion(String path, int version) {
        return await(path)
                .atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(50))
                .until(
                        () -> get(path),
                        reply ->
                                reply.status() == 200
                                        && reply.json().path("version").asInt() >= version)
                .json();
    }

    /** Changes a milestone's status: IN_PROGRESS, DONE or SKIPPED. */
    public Reply changeMilestone(String profileId, String milestoneId, String change) {
        return send(
                "PATCH",
                "/v1/roadmaps/" + profileId + "/milestones/" + milestoneId,
                change,
                request -> request);
    }

    public Reply get(String path) {
        return send("GET", path, null, request -> request);
    }

    public Reply post(String path, String json) {
        return send("POST", path, json, request -> request);
    }

    public Reply delete(String path) {
        return send("DELETE", path, null, request -> request);
    }

    /**
     * Any request.
     *
     * @param body JSON, or what the header set by {@code change} says
     */
    public Reply send(
            String method,
            String path,
            @Nullable String body,
            UnaryOperator<HttpRequest.Builder> change) {
        HttpRequest.Builder request = request(path);
        if (body != null) {
            request.setHeader("Content-Type", "application/json");
        }
        request.method(
                method,
                body == null
                        ? HttpRequest.BodyPublishers.noBody()
                        : HttpRequest.BodyPublishers.ofString(body));
        try {
            HttpResponse<String> response =
                    HTTP.send(change.apply(request).build(), HttpResponse.BodyHandlers.ofString());
            DescribedAnswers.check(HTTP, url, method, path, response);
            return new Reply(response.statusCode(), response.body(), response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /**
     * Opens the event stream.
     *
     * @param path such as {@code /v1/events?from=now}
     * @param lastEventId where to go on; null for the path's own start
     */
    public EventStream stream(String path, @Nullable String lastEventId) {
        HttpRequest.Builder request =
                request(path).setHeader("Accept", "text/event-stream").timeout(PATIENCE);
        if (lastEventId != null) {
            request.setHeader("Last-Event-ID", lastEventId);
        }
        return EventStream.open(HTTP, request.build());
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(url + path)).timeout(PATIENCE);
        if (token != null) {
            request.setHeader("Authorization", "Bearer " + token);
        }
        return request;
    }
}
