package dev.careerpath.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerpath.acceptance.system.Caller;
import dev.careerpath.acceptance.system.Caller.Reply;
import dev.careerpath.acceptance.system.Examples;
import dev.careerpath.acceptance.system.OnTheRunningSystem;
import dev.careerpath.acceptance.system.RunningSystem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** An organisation's own framework, from a copy of the shipped one to the plan it leads to. */
@OnTheRunningSystem
class AdoptingAFrameworkAcceptanceTests {

    private static final String OWN = "2.0-acme";

    private final RunningSystem system;
    private final Caller caller;

    AdoptingAFrameworkAcceptanceTests(RunningSystem system) {
        this.system = system;
        this.caller = system.caller("own-framework");
    }

    @Test
    void leadsToANewAssessmentAndANewRoadmapForWhoeverItIsAdoptedForAlone() {
        Caller elsewhere = system.caller("shipped-framework");
        String moved = caller.submit(Examples.profile("vp-engineering-to-cto"));
        String stayed = caller.submit(Examples.profile("vp-engineering-to-cto"));
        String foreign = elsewhere.submit(Examples.profile("vp-engineering-to-cto"));
        JsonNode assessed = caller.awaitAssessment(moved, 1);
        JsonNode planned = caller.awaitRoadmap(moved, 1);
        caller.awaitRoadmap(stayed, 1);
        elsewhere.awaitRoadmap(foreign, 1);

        String stricter = stricter();
        assertThat(
                        caller.post("/v1/frameworks/validate", stricter)
                                .expect(200)
                                .json()
                                .at("/errors"))
                .isEmpty();
        Reply draft = caller.post("/v1/frameworks", stricter).expect(201);
        JsonNode preview = caller.post("/v1/frameworks/" + OWN + "/preview", "").expect(200).json();
        assertThat(preview.path("assessed").asInt()).isEqualTo(2);
        assertThat(preview.path("meanChange").asDouble()).isNegative();
        caller.send(
                        "POST",
                        "/v1/frameworks/" + OWN + "/publish",
                        "{\"replaces\":\"1.1\"}",
                        request -> request.setHeader("If-Match", draft.header("ETag")))
                .expect(200);
        assertThat(caller.get("/v1/frameworks/1.1").expect(200).header("Link"))
                .contains(OWN, "successor-version");
        assertThat(versions(caller, moved)).as("published is not adopted").containsExactly(1, 1);

        Reply order =
                caller.post(
                                "/v1/frameworks/" + OWN + "/adopt",
                                "{\"profiles\":[\"%s\"]}".formatted(moved))
                        .expect(202);
        JsonNode again = caller.awaitAssessment(moved, 2);
        assertThat(again.path("frameworkVersion").asString()).isEqualTo(OWN);
        assertThat(again.at("/cause/kind").asString()).isEqualTo("FRAMEWORK_ADOPTED");
        double expected = preview.at("/biggestMovers/0/after").asDouble();
        assertThat(again.at("/readiness/score").asDouble())
                .as("what the preview promised")
                .isEqualTo(expected)
                .isLessThan(assessed.at("/readiness/score").asDouble());
        JsonNode replanned = caller.awaitRoadmap(moved, 2);
        assertThat(replanned.path("cause").asString()).contains("adopted another framework");
        assertThat(replanned.at("/readiness/now").asDouble())
                .isLessThan(planned.at("/readiness/now").asDouble());
        Caller.eventually(() ->
                "DONE"
                        .equals(
                                caller.get(order.header("Location"))
                                        .json()
                                        .path("status")
                                        .asString()));

        assertThat(versions(caller, stayed)).containsExactly(1, 1);
        assertThat(versions(elsewhere, foreign)).containsExactly(1, 1);
        assertThat(types("careerpath.assessment.events", stayed)).hasSize(1);
        assertThat(types("careerpath.assessment.events", moved)).hasSize(2);
        assertThat(types("careerpath.assessment.inputs", moved))
                .containsExactly("dev.careerpath.framework.adopted.v1");
        assertThat(types("careerpath.progress.events", moved))
                .as("the order to adopt is told to nobody outside")
                .doesNotContain("dev.careerpath.framework.adopted.v1")
                .hasSizeGreaterThan(types("careerpath.progress.events", stayed).size());

        String later = caller.submit(Examples.profile("vp-engineering-to-cto"));
        assertThat(caller.awaitAssessment(later, 1).path("frameworkVersion").asString())
                .isEqualTo(OWN);
        String theirs = elsewhere.submit(Examples.profile("vp-engineering-to-cto"));
        assertThat(elsewhere.awaitAssessment(theirs, 1).path("frameworkVersion").asString())
                .isEqualTo("1.1");
        elsewhere.get("/v1/frameworks/" + OWN).expect(404);
    }

    /** The shipped framework, asking a CTO for the highest level of everything. */
    private String stricter() {
        ObjectNode framework = (ObjectNode) caller.get("/v1/frameworks/1.1").expect(200).json();
        framework.put("version", OWN);
        for (JsonNode requirement : framework.at("/roles/CTO/requirements")) {
            ((ObjectNode) requirement).put("level", 5);
        }
        return framework.toString();
    }

    private static List<Integer> versions(Caller caller, String profile) {
        return List.of(
                caller.get("/v1/assessments/" + profile).expect(200).json().path("version").asInt(),
                caller.get("/v1/roadmaps/" + profile).expect(200).json().path("version").asInt());
    }

    /** The types of a profile's events, repeats dropped by their ids. */
    private List<String> types(String topic, String profile) {
        Map<String, String> types = new LinkedHashMap<>();
        system.topic(topic)
                .of(profile)
                .forEach(it -> types.putIfAbsent(it.attribute("id"), it.attribute("type")));
        return List.copyOf(types.values());
    }
}
