package dev.careerpath.delivery.events;

import static dev.careerpath.starter.security.Shown.GROUPED;
import static java.util.Map.entry;

import dev.careerpath.starter.access.Access;
import dev.careerpath.starter.access.LeavingOut;
import dev.careerpath.starter.security.Shown;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** What of an event's data is seen by those who see only parts of its subject. */
public final class EventParts {

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

    /** About nobody; whoever manages the subscription is to know. */
    private static final Shown SUBSCRIPTION =
            Shown.byPart().with(GROUPED, "subscriptionId", "reason", "failingSince");

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
                    entry("subscription.paused.v1", SUBSCRIPTION),
                    entry("subscription.ended.v1", SUBSCRIPTION),
                    entry("profile.erased.v1", Shown.fields("nothing")));

    private EventParts() {}

    /** Whether whoever has this access to an event's subject gets the event at all. */
    public static boolean show(String type, Access access) {
        return access.whole()
                || access.right() != Access.Right.NONE && !paths(type, access).isEmpty();
    }

    /**
     * Takes out of an event what this access does not open.
     *
     * @param event the CloudEvent in structured mode
     */
    public static void leaveOut(ObjectNode event, String type, Access access) {
        if (!access.whole() && event.has("data")) {
            event.set("data", LeavingOut.allBut(event.get("data"), paths(type, access)));
        }
    }

    private static Set<String> paths(String type, Access access) {
        Shown shown = of(type);
        return access.parts().containsAll(shown.needs()) ? shown.paths(access.parts()) : Set.of();
    }

    /** A type that is not named here is not shown at all. */
    private static Shown of(String type) {
        return type.startsWith(PREFIX)
                ? BY_TYPE.getOrDefault(type.substring(PREFIX.length()), Shown.nothing())
                : Shown.nothing();
    }
}
