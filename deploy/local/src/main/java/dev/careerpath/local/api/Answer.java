package dev.careerpath.local.api;

import dev.careerpath.local.console.Trouble;
import java.net.http.HttpResponse;
import java.time.Duration;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the edge answered.
 *
 * @param retryAfter how long to wait before asking again
 */
public record Answer(int status, String body, Duration retryAfter) {

    private static final JsonMapper JSON = JsonMapper.shared();

    static Answer of(HttpResponse<String> response) {
        long seconds = response.headers().firstValueAsLong("Retry-After").orElse(1);
        return new Answer(response.statusCode(), response.body(), Duration.ofSeconds(seconds));
    }

    /** Whether the service still works on it. */
    public boolean pending() {
        return status == 202;
    }

    public boolean ok() {
        return status >= 200 && status < 300;
    }

    /**
     * Itself, if it is a success.
     *
     * @throws Trouble with the problem's fields as a readable list
     */
    public Answer orTrouble() {
        if (!ok()) {
            throw new Trouble(ProblemText.of(this));
        }
        return this;
    }

    /** The body as JSON; a missing node if it is none. */
    public JsonNode json() {
        try {
            return JSON.readTree(body);
        } catch (JacksonException e) {
            return JSON.missingNode();
        }
    }
}
