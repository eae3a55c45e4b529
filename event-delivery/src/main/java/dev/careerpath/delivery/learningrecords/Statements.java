package dev.careerpath.delivery.learningrecords;

import dev.careerpath.http.ids.Uuids;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Says events as xAPI statements, the same event always in the same bytes.
 *
 * @param home the address of this installation, the root of every id
 * @param json makes the nodes
 */
record Statements(String home, JsonMapper json) {

    private static final String EVENT = "dev.careerpath.";

    private static final UUID NAMESPACE =
            Uuids.ofName(new UUID(0x6ba7b8119dad11d1L, 0x80b400c04fd430c8L), Statement.TLA);

    private static final Set<String> CARRIED =
            Set.of(
                    EVENT + "assessment.completed.v1",
                    EVENT + "roadmap.generated.v1",
                    EVENT + "roadmap.revised.v1",
                    EVENT + "roadmap.completed.v1",
                    EVENT + "stage.completed.v1",
                    EVENT + "milestone.started.v1",
                    EVENT + "milestone.completed.v1",
                    EVENT + "milestone.skipped.v1");

    /** Whether the model has words for this event type. */
    static boolean carries(String type) {
        return CARRIED.contains(type);
    }

    /**
     * The statement of an event.
     *
     * @param payload the CloudEvent in structured mode
     */
    ObjectNode of(String payload) {
        JsonNode event = json.readTree(payload);
        JsonNode data = event.path("data");
        Statement statement = new Statement(home, json.createObjectNode());
        String id = text(event, "source") + "\n" + text(event, "id");
        statement.json.put("id", Uuids.ofName(NAMESPACE, id).toString());
        statement.actor(text(event, "tenantid"), text(event, "subject"));
        switch (text(event, "type").substring(EVENT.length())) {
            case "assessment.completed.v1" -> assessed(statement, event, data);
            case "roadmap.generated.v1", "roadmap.revised.v1" -> {
                statement.tlaVerb("planned");
                String role = text(data, "targetRole");
                statement.activity(
                        "careers/" + ActivityTypes.slug(role), "career", "Career towards " + role);
            }
            case "milestone.started.v1" -> {
                statement.adlVerb("initialized");
                milestone(statement, data);
            }
            case "milestone.completed.v1" -> {
                statement.completed();
                milestone(statement, data);
            }
            case "milestone.skipped.v1" -> {
                statement.tlaVerb("deselected");
                milestone(statement, data);
            }
            case "stage.completed.v1" -> {
                statement.completed();
                String stage = text(data, "stage");
                statement.activity(
                        "stages/" + ActivityTypes.slug(stage), "activity", "Stage " + stage);
            }
            case "roadmap.completed.v1" -> {
                statement.completed();
                statement.activity("roadmap", "activity", "The whole roadmap");
            }
            default -> throw new IllegalArgumentException("No words for " + text(event, "type"));
        }
        statement.context(
                data.has("roadmapVersion") ? data.path("roadmapVersion").asString() : null);
        return statement.json.put("timestamp", text(event, "time"));
    }

    private static void assessed(Statement statement, JsonNode event, JsonNode data) {
        String role = text(data, "targetRole");
        statement.tlaVerb("assessed");
        statement.activity(
                "competencies/readiness-" + ActivityTypes.slug(role),
                "competency",
                "Readiness for " + role);
        JsonNode readiness = data.path("readiness");
        ObjectNode result = statement.json.putObject("result");
        result.put("success", text(readiness, "band").equals("READY"));
        ObjectNode extensions = statement.json.putObject("context").putObject("extensions");
        // An organisation that sees groups gets the band alone.
        if (readiness.has("score")) {
            result.putObject("score").put("scaled", readiness.path("score").asDouble() / 100);
            // The narrower the interval, the surer the assessment.
            double width = readiness.path("high").asDouble() - readiness.path("low").asDouble();
            extensions.put(
                    Statement.TLA + "extensions/confidence", Math.clamp(1 - width / 100, -1, 1));
        }
        extensions
                .putArray(Statement.TLA + "extensions/evidence")
                .add("urn:uuid:" + text(event, "id"));
    }

    private static void milestone(Statement statement, JsonNode data) {
        statement.activity(
                "activities/" + text(data, "milestoneId"), "activity", text(data, "title"));
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asString("");
    }
}
