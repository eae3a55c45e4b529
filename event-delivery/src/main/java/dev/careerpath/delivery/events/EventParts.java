package dev.careerpath.delivery.stream;

import static dev.careerpath.starter.security.Shown.GROUPED;
import static java.util.Map.entry;

import dev.careerpath.starter.security.Shown;
import java.util.Map;

/** What of an event's data is seen by those who see only parts of its subject. */
final class EventParts {

    private static final String PREFIX = "dev.careerpath.";

    private static final String[] STEP = {
        "roadmapVersion",
        "milestoneId",
        "title",
        "stage",
        "evidenced",
        "confirmed",
        "hours",
        "weeks",
        "at"
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

    /** What the leader and whoever sees the roadmap say to each other; nobody else. */
    private static final Shown COMMENT =
            Shown.byPart().with("ROADMAP", "commentId", "milestoneId", "by", "as", "at");

    private static final Shown COMMITMENT =
            Shown.byPart().with("ROADMAP", "commitmentId", "state", "by", "as", "at");
    private static final Shown REVIEW =
            Shown.byPart()
                    .with("ROADMAP", "roadmapVersion", "milestoneId", "outcome", "by", "as", "at");

    private static final Map<String, Shown> BY_TYPE =
            Map.ofEntries(
                    entry("milestone.started.v1", MILESTONE),
                    entry("milestone.completed.v1", MILESTONE),
                    entry("milestone.skipped.v1", MILESTONE),
                    entry("milestone.reopened.v1", MILESTONE),
                    entry("milestone.reviewed.v1", REVIEW),
                    entry("stage.completed.v1", MILESTONE),
                    entry("roadmap.completed.v1", MILESTONE),
                    entry("roadmap.generated.v1", ROADMAP),
                    entry("roadmap.revised.v1", ROADMAP),
                    entry("assessment.completed.v1", ASSESSMENT),
                    entry("comment.added.v1", COMMENT),
                    entry("comment.changed.v1", COMMENT),
                    entry("comment.removed.v1", COMMENT),
                    entry("commitment.proposed.v1", COMMITMENT),
                    entry("commitment.changed.v1", COMMITMENT),
                    entry("commitment.removed.v1", COMMITMENT),
                    entry("profile.erased.v1", Shown.fields("nothing")));

    private EventParts() {}

    /** What is seen of a type; a type that is not named here is not shown at all. */
    static Shown of(String type) {
        return type.startsWith(PREFIX)
                ? BY_TYPE.getOrDefault(type.substring(PREFIX.length()), Shown.nothing())
                : Shown.nothing();
    }
}
