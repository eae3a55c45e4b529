package dev.careerpath.starter.test;

import dev.careerpath.starter.openapi.RecordedAnswers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A caller of a service's API, seen from outside: real HTTP, a token, JSON in and out. */
public final class Api {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();

    private final String origin;
    private final @Nullable String token;

    private Api(String origin, @Nullable String token) {
        this.origin = origin;
        this.token = token;
    }

    /** A caller without a token. */
    public static Api at(int port) {
        return new Api("http://127.0.0.1:" + port, null);
    }

    /** The same service for a caller with this token. */
    public Api with(@Nullable String token) {
        return new Api(origin, token);
    }

    /** The same service for a caller of this tenant with these scopes. */
    public Api as(String tenant, String... scopes) {
        return with(TestTokens.of(tenant, scopes));
    }

    public Answer get(String path) {
        return send("GET", path, null, request -> request);
    }

    public Answer post(String path, String body) {
        return send("POST", path, body, request -> request);
    }

    /** Any request; {@code change} may add headers, such as If-Match, or replace Content-Type. */
    public Answer send(
            String method,
            String path,
            @Nullable String body,
            UnaryOperator<HttpRequest.Builder> change) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(origin + path));
        if (token != null) {
            request.setHeader("Authorization", "Bearer " + token);
        }
        if (body != null) {
            request.setHeader("Content-Type", "application/json");
        }
        request.method(
                method,
                body == null
                        ? HttpRequest.BodyPublishers.noBody()
                        : HttpRequest.BodyPublishers.ofString(body));
        try {
            HttpResponse<String> answer =
                    HTTP.send(change.apply(request).build(), HttpResponse.BodyHandlers.ofString());
            if (Boolean.getBoolean("examples.write")) {
                RecordedAnswers.note(origin, method, path, answer);
            }
            return new Answer(answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What came back. */
    public record Answer(HttpResponse<String> response) {

        public int status() {
            return response.statusCode();
        }

        public String body() {
            return response.body();
        }

        public JsonNode json() {
            return JSON.readTree(response.body());
        }

        public @Nullable String header(String name) {
            return response.headers().firstValue(name).orElse(null);
        }
    }
}
