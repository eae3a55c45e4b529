package dev.careerpath.edge.mcp;

import dev.careerpath.edge.forward.Services;
import dev.careerpath.edge.observe.Correlation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The services as one caller sees them: every request carries the caller's own token. */
final class CallersServices {

    private static final Pattern ID = Pattern.compile("[0-9A-Za-z-]{1,64}");
    private static final Pattern REVISION = Pattern.compile("[ -~]{1,100}");
    private static final int OK = 200;

    private final RestClient http;
    private final Services services;
    private final JsonMapper json;
    private final String authorization;
    private final String correlation;
    private final UntilSignedOut calls;

    /**
     * @param authorization the header with which the tool was called
     * @param calls ends what is under way when the caller is signed out
     */
    CallersServices(
            RestClient http,
            Services services,
            JsonMapper json,
            String authorization,
            String correlation,
            UntilSignedOut calls) {
        this.http = http;
        this.services = services;
        this.json = json;
        this.authorization = authorization;
        this.correlation = correlation;
        this.calls = calls;
    }

    /**
     * A service's answer.
     *
     * @param revision its ETag; empty where it has none
     */
    record Answer<T>(T body, String revision) {}

    /** Reads something. */
    <T> Answer<T> get(String service, String path, Class<T> as) throws ToolRefusal {
        return send(service, HttpMethod.GET, path, null, "", as);
    }

    /** Asks for something that needs a body. */
    <T> Answer<T> post(String service, String path, Object body, Class<T> as) throws ToolRefusal {
        return send(service, HttpMethod.POST, path, body, "", as);
    }

    /** Changes something if it is still as the caller read it. */
    <T> Answer<T> patch(String service, String path, Object body, String revision, Class<T> as)
            throws ToolRefusal {
        return send(service, HttpMethod.PATCH, path, body, revision, as);
    }

    /** The profile that a tool is about: the one given, else the caller's own newest. */
    String profile(@Nullable String given) throws ToolRefusal {
        if (given != null && !given.isBlank()) {
            return id("profileId", given);
        }
        JsonNode own = get("profiles", "/v1/me", JsonNode.class).body().path("profiles").path(0);
        if (own.isMissingNode()) {
            throw new ToolRefusal(
                    "You have no profile of your own here. Give a profileId; find_people lists those that you may see.");
        }
        return own.asString();
    }

    /** An id that is safe in a path. */
    static String id(String argument, @Nullable String given) throws ToolRefusal {
        if (given == null || !ID.matcher(given).matches()) {
            throw new ToolRefusal(
                    argument + " must be an id of up to 64 letters, digits and hyphens.");
        }
        return given;
    }

    /** A revision that is safe in a header. */
    static String revision(@Nullable String given) throws ToolRefusal {
        if (given == null || !REVISION.matcher(given).matches()) {
            throw new ToolRefusal("revision must be as read_roadmap gave it.");
        }
        return given;
    }

    private <T> Answer<T> send(
            String service,
            HttpMethod method,
            String path,
            @Nullable Object body,
            String revision,
            Class<T> as)
            throws ToolRefusal {
        RestClient.RequestBodySpec request =
                http.method(method)
                        .uri(services.uri(service, path))
                        .header(HttpHeaders.AUTHORIZATION, authorization)
                        .header(Correlation.HEADER, correlation)
                        .accept(MediaType.APPLICATION_JSON, MediaType.APPLICATION_PROBLEM_JSON);
        if (!revision.isEmpty()) {
            request.header(HttpHeaders.IF_MATCH, revision);
        }
        if (body != null) {
            request.contentType(
                            method == HttpMethod.PATCH
                                    ? MediaType.valueOf("application/merge-patch+json")
                                    : MediaType.APPLICATION_JSON)
                    .body(json.writeValueAsBytes(body));
        }
        Got got = got(request);
        if (got.status() != OK) {
            throw Refusals.of(got.status(), got.body(), json);
        }
        try {
            return new Answer<>(
                    json.readValue(got.body(), as), got.revision() == null ? "" : got.revision());
        } catch (JacksonException e) {
            throw Refusals.of(502, "", json);
        }
    }

    private Got got(RestClient.RequestBodySpec request) throws ToolRefusal {
        try {
            return calls.call(() -> request.exchange((_, answer) -> got(answer)))
                    .orElseThrow(() -> Refusals.of(401, "", json));
        } catch (ResourceAccessException e) {
            throw Refusals.of(503, "", json);
        }
    }

    private static Got got(ClientHttpResponse answer) throws IOException {
        return new Got(
                answer.getStatusCode().value(),
                new String(answer.getBody().readAllBytes(), StandardCharsets.UTF_8),
                answer.getHeaders().getETag());
    }

    private record Got(int status, String body, @Nullable String revision) {}
}
