package dev.careerpath.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerpath.acceptance.system.Caller;
import dev.careerpath.acceptance.system.Examples;
import dev.careerpath.acceptance.system.OnTheRunningSystem;
import dev.careerpath.acceptance.system.RunningSystem;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Each example career gets a plan of its own. */
@OnTheRunningSystem
class EveryCareerAcceptanceTests {

    private final Caller caller;

    EveryCareerAcceptanceTests(RunningSystem system) {
        caller = system.caller("every-career");
    }

    static Stream<String> careers() {
        return Examples.names().stream();
    }

    @ParameterizedTest
    @MethodSource("careers")
    void getsAStagedRoadmap(String career) {
        ObjectNode profile = Examples.profile(career);
        JsonNode roadmap = caller.awaitRoadmap(caller.submit(profile), 1);

        assertThat(roadmap.path("targetRole")).isEqualTo(profile.path("targetRole"));
        assertThat(roadmap.path("stages").size()).isPositive();
        assertThat(milestones(roadmap)).isNotEmpty();
        assertThat(roadmap.at("/readiness/projected").asDouble())
                .isGreaterThan(roadmap.at("/readiness/now").asDouble());
        for (JsonNode stage : roadmap.path("stages")) {
            assertThat(LocalDate.parse(stage.path("start").asString()))
                    .isBeforeOrEqualTo(LocalDate.parse(stage.path("end").asString()));
        }
    }

    @Test
    void differsByTargetRole() {
        Set<Set<String>> plans = new HashSet<>();
        for (String role : List.of("CTO", "CPTO", "FIELD_CTO")) {
            ObjectNode profile = Examples.profile("vp-engineering-to-cto");
            profile.put("targetRole", role);
            plans.add(milestones(caller.awaitRoadmap(caller.submit(profile), 1)));
        }
        assertThat(plans).hasSize(3);
    }

    @Test
    void differsByStageOfCompany() {
        Set<Set<String>> plans = new HashSet<>();
        for (String stage : List.of("STARTUP", "SCALE_UP", "ENTERPRISE")) {
            ObjectNode profile = Examples.profile("vp-engineering-to-cto");
            ((ObjectNode) profile.path("context")).put("companyStage", stage);
            plans.add(milestones(caller.awaitRoadmap(caller.submit(profile), 1)));
        }
        assertThat(plans).hasSize(3);
    }

    private static Set<String> milestones(JsonNode roadmap) {
        Set<String> ids = new HashSet<>();
        roadmap.path("stages")
                .forEach(stage ->
                        stage.path("milestones").forEach(m -> ids.add(m.path("id").asString())));
        return ids;
    }
}
