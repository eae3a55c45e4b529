package dev.careerpath.delivery.events;

import dev.careerpath.starter.event.Event;
import dev.careerpath.starter.test.EventContract;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** An event of every public type with every field that its schema has, as its contract promises. */
public final class ExampleEvents {

    private static final Map<String, EventContract> SERVICES =
            Map.of(
                    "careerpath.profile.events", EventContract.of("profile-service"),
                    "careerpath.assessment.events", EventContract.of("assessment-service"),
                    "careerpath.progress.events", EventContract.of("roadmap-service"));

    /**
     * What of a person's events an organisation may know that sees groups instead of one person's
     * figures: what is done when, towards which role, and the band.
     */
    public static final Set<String> WITHOUT_FIGURES =
            Set.of(
                    "/assessedAt",
                    "/assessmentVersion",
                    "/at",
                    "/catalogueVersion",
                    "/cause",
                    "/confirmed",
                    "/evidenced",
                    "/feasibility/hoursAvailable",
                    "/feasibility/hoursNeeded",
                    "/feasibility/onTime",
                    "/feasibility/projectedFinish",
                    "/generatedAt",
                    "/hours",
                    "/milestoneId",
                    "/readiness/band",
                    "/roadmapVersion",
                    "/slips",
                    "/stage",
                    "/stages/*/end",
                    "/stages/*/hours",
                    "/stages/*/id",
                    "/stages/*/milestones/*/end",
                    "/stages/*/milestones/*/hours",
                    "/stages/*/milestones/*/id",
                    "/stages/*/milestones/*/start",
                    "/stages/*/milestones/*/title",
                    "/stages/*/start",
                    "/stages/*/title",
                    "/targetRole",
                    "/title",
                    "/weeks",
                    // About a subscription, and nobody.
                    "/failingSince",
                    "/reason",
                    "/subscriptionId");

    private ExampleEvents() {}

    /** The topics. */
    public static List<String> topics() {
        return SERVICES.keySet().stream().sorted().toList();
    }

    /** Those of a topic, about this subject. */
    public static List<Event> of(String topic, String tenant, String subject) {
        EventContract service = SERVICES.getOrDefault(topic, EventContract.of("roadmap-service"));
        return service.schemas().types().stream()
                .sorted()
                // After it nothing of the subject is told any more.
                .filter(type -> !type.equals(EventTypes.ERASED))
                .map(type -> service.exampleOf(type, tenant, subject, 1))
                .toList();
    }

    /** Every one of all topics. */
    public static Stream<Event> all() {
        return topics().stream().flatMap(topic -> of(topic, "acme", "somebody").stream());
    }

    /** Where in an event's data something stands; items of a list count as one. */
    public static Set<String> leaves(JsonNode data) {
        Set<String> leaves = new TreeSet<>();
        leaves("", data, leaves);
        return leaves;
    }

    private static void leaves(String at, JsonNode value, Set<String> leaves) {
        if (value.isValueNode()) {
            leaves.add(at);
        }
        value.properties()
                .forEach(field -> leaves(at + "/" + field.getKey(), field.getValue(), leaves));
        if (value.isArray()) {
            value.forEach(item -> leaves(at + "/*", item, leaves));
        }
    }
}
