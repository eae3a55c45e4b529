package dev.careerpath.assessment;

import dev.careerpath.starter.event.Event;
import dev.careerpath.starter.test.Api;
import dev.careerpath.starter.test.Topic;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import tools.jackson.databind.JsonNode;

/** What the profile service would publish, and waiting for what this service makes of it. */
public final class ProfileEvents {

    private static final Topic PROFILES = Topic.named("careerpath.profile.events");

    /** A leader of whom little is known. */
    public static final String LEADER =
            """
            {"timeZone":"Europe/London","currentRole":"VP_ENGINEERING","targetRole":"CTO",
             "context":{"companyStage":"SCALE_UP","emphases":[]},
             "experience":{"largestTeamLed":40,"managesManagers":true},
             "ratings":[{"competency":"strategic-thinking","level":3.0},
                        {"competency":"technical-judgment","level":4.5}],
             "goal":{"targetDate":"2040-11-30","hoursPerWeek":6}}
            """;

    private ProfileEvents() {}

    /** Submits a profile and waits until it is assessed. */
    public static String submit(Api reader, String tenant, String profile) {
        String id = UUID.randomUUID().toString();
        publish("submitted", id, tenant, 1, profile);
        await(() -> versionOf(reader, id) == 1);
        return id;
    }

    /** Publishes an event of a profile. */
    public static void publish(
            String what, String id, String tenant, long version, String profile) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        PROFILES.publish(
                new Event(
                        UUID.randomUUID().toString(),
                        "/profile-service",
                        "dev.careerpath.profile." + what + ".v1",
                        id,
                        now,
                        version,
                        tenant,
                        "test-" + id,
                        null,
                        null,
                        now,
                        what.equals("erased")
                                ? ""
                                : "{\"profileVersion\":%d,\"profile\":%s}"
                                        .formatted(version, profile)));
    }

    /** Says whose a profile is and who may see it. */
    public static void publishAccess(
            String id, String tenant, long version, String profile, String access) {
        publish("access-changed", id, tenant, version, profile + ",\"access\":" + access);
    }

    /** The version of a profile's latest assessment; 0 if there is none yet. */
    public static long versionOf(Api reader, String id) {
        JsonNode found = reader.get("/v1/assessments/" + id).json();
        return found.at("/version").asLong(0);
    }

    /** Waits up to 30 seconds. */
    public static void await(BooleanSupplier condition) {
        Instant end = Instant.now().plus(Duration.ofSeconds(30));
        while (!condition.getAsBoolean()) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("it did not come to pass in 30 s");
            }
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
