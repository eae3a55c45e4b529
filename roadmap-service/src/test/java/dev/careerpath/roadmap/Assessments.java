package dev.careerpath.roadmap;

import dev.careerpath.roadmap.catalogue.TargetRole;
import dev.careerpath.roadmap.planning.model.LeaderSituation;
import dev.careerpath.starter.event.Event;
import dev.careerpath.starter.test.Topic;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The assessment service as this one sees it: events of one leader on the topic. */
public final class Assessments {

    /** Where they are published. */
    public static final Topic TOPIC = Topic.named("careerpath.assessment.events");

    private static final JsonMapper JSON = new JsonMapper();

    private final String profileId;
    private final String tenant;
    private final LeaderSituation leader;
    private int version;

    private Assessments(String profileId, String tenant, LeaderSituation leader) {
        this.profileId = profileId;
        this.tenant = tenant;
        this.leader = leader;
    }

    /** A leader of the tenant acme with six hours a week, and more than a year to go. */
    public static Assessments ofSomeLeader() {
        return new Assessments(
                UUID.randomUUID().toString(), "acme", Plans.leader(7, TargetRole.CTO, 6, 60));
    }

    public String profileId() {
        return profileId;
    }

    /** The next assessment, at this moment. */
    public Event completed(Instant at, String kind, @Nullable String milestoneId) {
        return completed(at, kind, null, milestoneId);
    }

    /** As {@link #completed(Instant, String, String)}, with more about its cause. */
    public Event completed(
            Instant at, String kind, @Nullable String detail, @Nullable String milestoneId) {
        version++;
        Map<String, Object> cause = new LinkedHashMap<>();
        cause.put("kind", kind);
        if (detail != null) {
            cause.put("detail", detail);
        }
        if (milestoneId != null) {
            cause.put("milestoneId", milestoneId);
        }
        return event(
                "dev.careerpath.assessment.completed.v1",
                at,
                JSON.writeValueAsString(data(at, cause)));
    }

    /** What the same leader's assessment for another role would be. */
    public String whatIf(String targetRole) {
        Map<String, Object> data = new LinkedHashMap<>(data(Instant.now(), Map.of("kind", "")));
        data.put("targetRole", targetRole);
        return JSON.writeValueAsString(data);
    }

    /** The end of the profile, as the profile service tells it. */
    public Event erased(Instant at) {
        version++;
        return new Event(
                UUID.randomUUID().toString(),
                "/profile-service",
                "dev.careerpath.profile.erased.v1",
                profileId,
                at,
                version,
                tenant,
                "correlation",
                null,
                null,
                at,
                "{}");
    }

    private Event event(String type, Instant at, String data) {
        return new Event(
                UUID.randomUUID().toString(),
                "/assessment-service",
                type,
                profileId,
                at,
                version,
                tenant,
                "correlation",
                "cause",
                null,
                at,
                data);
    }

    private Map<String, Object> data(Instant at, Map<String, Object> cause) {
        return Map.of(
                "assessmentVersion",
                version,
                "profileVersion",
                1,
                "frameworkVersion",
                "1.0",
                "targetRole",
                leader.targetRole(),
                "assessedAt",
                at.toString(),
                "readiness",
                Map.of("score", 50, "low", 41.5, "high", 58, "band", "DEVELOPING"),
                "competencies",
                leader.needs().stream()
                        .map(need ->
                                Map.of(
                                        "code",
                                        need.code(),
                                        "name",
                                        need.name(),
                                        "required",
                                        need.required(),
                                        "level",
                                        need.level(),
                                        "confidence",
                                        0.5,
                                        "weight",
                                        need.weight(),
                                        "priority",
                                        need.priority(),
                                        "sources",
                                        List.of("a", "b", "c")))
                        .toList(),
                "gates",
                List.of(),
                "planning",
                Map.of(
                        "currentRole",
                        leader.currentRole(),
                        "context",
                        Map.of("companyStage", leader.companyStage(), "emphases", List.of()),
                        "goal",
                        Map.of("targetDate", "2029-11-30", "hoursPerWeek", 6),
                        "timeZone",
                        "Europe/London"),
                "cause",
                cause);
    }
}
