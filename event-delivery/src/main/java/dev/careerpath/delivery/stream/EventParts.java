package dev.careerpath.delivery.stream;

import static dev.careerpath.starter.security.Shown.GROUPED;

import dev.careerpath.starter.security.Shown;
import java.util.Map;

/** What of an event's data is seen by those who see only parts of its subject. */
final class EventParts {

    private static final String PREFIX = "dev.careerpath.";

    private static final String[] STEP = {
        "roadmapVersion", "milestoneId", "title", "stage", "evidenced", "hours", "weeks", "at"
    };
    private static final String[] PLAN = {
        "catalogueVersion", "generatedAt", "cause", "feasibility", "stages", "slips"
    };

    private static final Shown MILESTONE =
            Shown.byPart().with("ROADMAP", STEP).with(GROUPED, STEP).with("LEVELS", "raises");
    private static final Shown ROADMAP =
            Shown.fields("roadmapVersion", "assessmentVersion", "targetRole")
                    .with("ROADMAP", PLAN)
                    .with(GROUPED, PLAN)
                    .with("READINESS", "readiness");
    private static final Shown ASSESSMENT =
            Shown.fields("assessmentVersion", "targetRole", "assessedAt")
                    .with("READINESS", "readiness", "gates")
                    .with(
                            "LEVELS",
                            "competencies.code",
                            "competencies.name",
                            "competencies.required",
                            "competencies.level",
                            "competencies.gap",
                            "strengths")
                    .with(GROUPED, "readiness.band");

    private static final Map<String, Shown> BY_TYPE =
            Map.of(
                    "milestone.started.v1", MILESTONE,
                    "milestone.completed.v1", MILESTONE,
                    "milestone.skipped.v1", MILESTONE,
                    "milestone.reopened.v1", MILESTONE,
                    "stage.completed.v1", MILESTONE,
                    "roadmap.completed.v1", MILESTONE,
                    "roadmap.generated.v1", ROADMAP,
                    "roadmap.revised.v1", ROADMAP,
                    "assessment.completed.v1", ASSESSMENT,
                    "profile.erased.v1", Shown.fields("nothing"));

    private EventParts() {}

    /** What is seen of a type; a type that is not named here is not shown at all. */
    static Shown of(String type) {
        return type.startsWith(PREFIX)
                ? BY_TYPE.getOrDefault(type.substring(PREFIX.length()), Shown.nothing())
                : Shown.nothing();
    }
}
