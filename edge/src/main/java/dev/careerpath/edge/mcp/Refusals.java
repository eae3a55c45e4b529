package dev.careerpath.edge.mcp;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Puts a service's refusal into words. */
final class Refusals {

    private static final int UNPROCESSED = 202;

    private Refusals() {}

    /**
     * What to say of an answer that is no success.
     *
     * @param body a problem detail (RFC 9457), if it can be read
     */
    static ToolRefusal of(int status, String body, JsonMapper json) {
        JsonNode problem = read(body, json);
        String detail = problem.path("detail").asString("");
        return new ToolRefusal(
                switch (status) {
                    case UNPROCESSED -> detail + " Call the tool again in a few seconds.";
                    case 400 -> detail + faults(problem);
                    case 401 -> "The token counts no longer: sign in again.";
                    // In the service's own words, which are the same for what belongs to somebody
                    // else as for what is not there.
                    case 404 -> detail;
                    case 412 ->
                            "The roadmap was changed meanwhile. Call read_roadmap, look at what"
                                    + " changed, and use the revision that it gives.";
                    case 500, 502, 503, 504 ->
                            "A service does not answer. Nothing is known to have changed; call the"
                                    + " tool again in a few seconds.";
                    default ->
                            problem.path("title").asString("Refused")
                                    + ". "
                                    + detail
                                    + faults(problem);
                });
    }

    private static JsonNode read(String body, JsonMapper json) {
        try {
            return json.readTree(body);
        } catch (JacksonException e) {
            return json.createObjectNode();
        }
    }

    private static String faults(JsonNode problem) {
        List<String> faults = new ArrayList<>();
        for (JsonNode error : problem.path("errors")) {
            faults.add(
                    (error.path("pointer").asString("").replaceFirst("^/", "")
                                    + ": "
                                    + error.path("message").asString(""))
                            .replaceFirst("^: ", ""));
        }
        return faults.isEmpty() ? "" : " " + String.join(" ", faults);
    }
}
