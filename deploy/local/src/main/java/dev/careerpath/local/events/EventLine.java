package dev.careerpath.local.events;

import dev.careerpath.local.console.RoleTitle;
import tools.jackson.databind.JsonNode;

/** An event in one line. */
public final class EventLine {

    private static final String PREFIX = "dev.careerpath.";

    private EventLine() {}

    static String of(JsonNode event) {
        return "%s  %-26s %s  %s"
                .formatted(
                        event.path("time").asString(),
                        type(event),
                        event.path("subject").asString(),
                        facts(event));
    }

    /** The type without its prefix. */
    public static String type(JsonNode event) {
        String type = event.path("type").asString();
        return type.startsWith(PREFIX) ? type.substring(PREFIX.length()) : type;
    }

    /** What it says, in a few words. */
    public static String facts(JsonNode event) {
        JsonNode data = event.path("data");
        return switch (type(event)) {
            case "profile.submitted.v1",
                    "profile.revised.v1",
                    "profile.evidence-added.v1",
                    "profile.access-changed.v1" ->
                    "version %d, %s to %s"
                            .formatted(
                                    data.path("profileVersion").asLong(),
                                    RoleTitle.of(data.at("/profile/currentRole").asString()),
                                    RoleTitle.of(data.at("/profile/targetRole").asString()));
            case "assessment.completed.v1" ->
                    "version %d, readiness %.0f (%.0f to %.0f)"
                            .formatted(
                                    data.path("assessmentVersion").asLong(),
                                    data.at("/readiness/score").asDouble(),
                                    data.at("/readiness/low").asDouble(),
                                    data.at("/readiness/high").asDouble());
            case "roadmap.generated.v1", "roadmap.revised.v1" ->
                    "version %d, readiness %.0f to %.0f in %d stages"
                            .formatted(
                                    data.path("roadmapVersion").asLong(),
                                    data.at("/readiness/now").asDouble(),
                                    data.at("/readiness/projected").asDouble(),
                                    data.path("stages").size());
            case "milestone.started.v1",
                    "milestone.completed.v1",
                    "milestone.skipped.v1",
                    "milestone.reopened.v1" ->
                    data.path("title").asString();
            case "stage.completed.v1" -> data.path("stage").asString();
            default -> "";
        };
    }
}
