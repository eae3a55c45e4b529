package dev.careerpath.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerpath.acceptance.system.Caller;
import dev.careerpath.acceptance.system.Examples;
import dev.careerpath.acceptance.system.OnTheRunningSystem;
import dev.careerpath.acceptance.system.RunningSystem;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Somebody gets everything that is held on them, from all services, or is told why not. */
@OnTheRunningSystem
class ExportingAPersonAcceptanceTests {

    private static final String TENANT = "exporting";

    private final RunningSystem system;
    private final Caller caller;
    private final ObjectNode profile = Examples.profile("solutions-architect-to-field-cto");

    ExportingAPersonAcceptanceTests(RunningSystem system) {
        this.system = system;
        this.caller = system.caller(TENANT);
    }

    @Test
    void givesTheProfileAndEveryVersionOfAssessmentAndRoadmap() {
        String id = caller.submit(profile);
        caller.awaitRoadmap(id, 1);
        caller.send(
                        "PATCH",
                        "/v1/profiles/" + id,
                        "{\"goal\":{\"hoursPerWeek\":12}}",
                        request ->
                                request.setHeader("Content-Type", "application/merge-patch+json")
                                        .header("If-Match", "\"1\""))
                .expect(200);
        caller.awaitRoadmap(id, 2);

        JsonNode export = caller.get("/v1/profiles/" + id + "/export").expect(200).json();

        assertThat(export.path("profileId").asString()).isEqualTo(id);
        assertThat(export.at("/profile/name")).isEqualTo(profile.path("name"));
        assertThat(export.at("/profile/goal/hoursPerWeek").asInt()).isEqualTo(12);
        assertThat(export.at("/assessment/assessments").size()).isEqualTo(2);
        assertThat(export.at("/roadmap/roadmaps").size()).isEqualTo(2);
        assertThat(export.at("/roadmap/roadmaps/0/stages").size()).isPositive();
    }

    @Test
    void showsNothingToWhoeverMayNotSeeAllOfIt() {
        String id = caller.submit(profile);
        caller.awaitRoadmap(id, 1);
        String path = "/v1/profiles/" + id + "/export";

        system.stranger().get(path).expect(401);
        system.caller("another", RunningSystem.ALL_SCOPES).get(path).expect(404);
        system.caller(TENANT, "profiles:read").get(path).expect(403);
        caller.get("/v1/profiles/" + UUID.randomUUID() + "/export").expect(404);
    }
}
