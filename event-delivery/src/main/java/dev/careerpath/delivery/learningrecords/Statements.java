package dev.careerpath.delivery.learningrecords;

import dev.careerpath.http.ids.Uuids;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
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
    static final String TLA = "https://w3id.org/xapi/tla/";
    private static final String ADL = "https://adlnet.gov/expapi/verbs/";

    /** The version of the Master Object Model that these statements follow. */
    private static final String PROFILE = TLA + "v0.16";

    private static final UUID NAMESPACE =
            Uuids.ofName(new UUID(0x6ba7b8119dad11d1L, 0x80b400c04fd430c8L), TLA);

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
        ObjectNode statement = json.createObjectNode();
        statement.put(
                "id",
                Uuids.ofName(NAMESPACE, text(event, "source") + "\n" + text(event, "id"))
                        .toString());
        statement.set("actor", actor(text(event, "tenantid"), text(event, "subject")));
        switch (text(event, "type").substring(EVENT.length())) {
            case "assessment.completed.v1" -> assessed(statement, event, data);
            case "roadmap.generated.v1", "roadmap.revised.v1" -> {
                verb(statement, TLA + "verbs/planned", "planned");
                activity(
                        statement,
                        "careers/" + slug(data, "targetRole"),
                        "career",
                        "Career towards " + text(data, "targetRole"));
            }
            case "milestone.started.v1" -> {
                verb(statement, ADL + "initialized", "initialized");
                milestone(statement, data);
            }
            case "milestone.completed.v1" -> {
                completed(statement);
                milestone(statement, data);
            }
            case "milestone.skipped.v1" -> {
                verb(statement, TLA + "verbs/deselected", "deselected");
                milestone(statement, data);
            }
            case "stage.completed.v1" -> {
                completed(statement);
                activity(
                        statement,
                        "stages/" + slug(data, "stage"),
                        "activity",
                        "Stage " + text(data, "stage"));
            }
            case "roadmap.completed.v1" -> {
                completed(statement);
                activity(statement, "roadmap", "activity", "The whole roadmap");
            }
            default -> throw new IllegalArgumentException("No words for " + text(event, "type"));
        }
        context(statement, data);
        statement.put("timestamp", text(event, "time"));
        return statement;
    }

    private ObjectNode actor(String tenant, String profile) {
        ObjectNode actor = json.createObjectNode();
        actor.put("objectType", "Agent");
        actor.putObject("account")
                .put("homePage", home + "/tenants/" + tenant)
                .put("name", hash(tenant + "\n" + profile));
        return actor;
    }

    private void assessed(ObjectNode statement, JsonNode event, JsonNode data) {
        verb(statement, TLA + "verbs/assessed", "assessed");
        activity(
                statement,
                "competencies/readiness-" + slug(data, "targetRole"),
                "competency",
                "Readiness for " + text(data, "targetRole"));
        JsonNode readiness = data.path("readiness");
        ObjectNode result = statement.putObject("result");
        result.put("success", text(readiness, "band").equals("READY"));
        ObjectNode extensions = statement.putObject("context").putObject("extensions");
        // An organisation that sees groups gets the band alone.
        if (readiness.has("score")) {
            result.putObject("score").put("scaled", readiness.path("score").asDouble() / 100);
            // The narrower the interval, the surer the assessment.
            double width = readiness.path("high").asDouble() - readiness.path("low").asDouble();
            extensions.put(TLA + "extensions/confidence", Math.clamp(1 - width / 100, -1, 1));
        }
        extensions.putArray(TLA + "extensions/evidence").add("urn:uuid:" + text(event, "id"));
    }

    private static void completed(ObjectNode statement) {
        verb(statement, ADL + "completed", "completed");
        statement.putObject("result").put("completion", true).put("success", true);
    }

    private void milestone(ObjectNode statement, JsonNode data) {
        activity(
                statement,
                "activities/" + text(data, "milestoneId"),
                "activity",
                text(data, "title"));
    }

    private static void verb(ObjectNode statement, String id, String display) {
        statement.putObject("verb").put("id", id).putObject("display").put("en", display);
    }

    private void activity(ObjectNode statement, String path, String type, String name) {
        ObjectNode object = statement.putObject("object");
        object.put("objectType", "Activity").put("id", home + "/xapi/" + path);
        object.putObject("definition")
                .put("type", ActivityTypes.iri(type))
                .putObject("name")
                .put("en", name);
    }

    private static void context(ObjectNode statement, JsonNode data) {
        ObjectNode context =
                statement.get("context") instanceof ObjectNode there
                        ? there
                        : statement.putObject("context");
        context.put("platform", "Career Path");
        if (data.has("roadmapVersion")) {
            context.put("revision", data.path("roadmapVersion").asString());
        }
        context.putObject("contextActivities")
                .putArray("category")
                .addObject()
                .put("objectType", "Activity")
                .put("id", PROFILE)
                .putObject("definition")
                .put("type", "http://adlnet.gov/expapi/activities/profile");
    }

    private static String slug(JsonNode node, String field) {
        return ActivityTypes.slug(text(node, field));
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asString("");
    }

    private static String hash(String text) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
