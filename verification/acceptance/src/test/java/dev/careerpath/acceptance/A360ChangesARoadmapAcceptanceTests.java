package dev.careerpath.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerpath.acceptance.system.Caller;
import dev.careerpath.acceptance.system.Examples;
import dev.careerpath.acceptance.system.OnTheRunningSystem;
import dev.careerpath.acceptance.system.RunningSystem;
import java.net.URI;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What somebody else says through a one-time link moves the assessment, and so the plan. */
@OnTheRunningSystem
class A360ChangesARoadmapAcceptanceTests {

    private final RunningSystem system;
    private final Caller caller;

    A360ChangesARoadmapAcceptanceTests(RunningSystem system) {
        this.system = system;
        this.caller = system.caller("three-sixty");
    }

    @Test
    void aManagersRatingLeadsToANewAssessmentAndANewRoadmap() {
        String id = caller.submit(Examples.profile("vp-engineering-to-cto"));
        JsonNode before = caller.awaitRoadmap(id, 1);
        JsonNode assessed = caller.awaitAssessment(id, 1);
        String gap = topGap(assessed);

        JsonNode invited =
                caller.post(
                                "/v1/assessments/" + id + "/raters",
                                "{\"group\":\"MANAGER\",\"introduction\":\"About your VP\"}")
                        .expect(201)
                        .json();
        String link = invited.path("link").asString();
        assertThat(link)
                .startsWith(system.url().replace("127.0.0.1", "localhost") + "/v1/ratings/");
        String path = URI.create(link).getPath();

        Caller rater = system.stranger();
        assertThat(page(rater, path)).contains("About your VP", gap).doesNotContain("<script>");
        String answer =
                "{\"levels\":[{\"competency\":\"%s\",\"level\":5}],\"comment\":\"Convincing\"}"
                        .formatted(gap);
        rater.post(path, answer).expect(200);
        rater.post(path, answer).expect(410);

        JsonNode again = caller.awaitAssessment(id, 2);
        assertThat(again.at("/cause/kind").asString()).isEqualTo("RATING_SUBMITTED");
        assertThat(again.at("/readiness/score").asDouble())
                .isGreaterThan(assessed.at("/readiness/score").asDouble());
        JsonNode after = caller.awaitRoadmap(id, 2);
        assertThat(after.path("assessmentVersion").asInt()).isEqualTo(2);
        assertThat(after.path("cause").toString()).isNotEqualTo(before.path("cause").toString());
        assertThat(after.at("/readiness/now").asDouble())
                .isGreaterThan(before.at("/readiness/now").asDouble());
        assertThat(after.toString()).doesNotContain("Convincing");
        assertThat(
                        caller.get("/v1/assessments/" + id + "/raters/summary")
                                .expect(200)
                                .json()
                                .at("/groups/0/comments/0")
                                .asString())
                .isEqualTo("Convincing");
    }

    private static String page(Caller rater, String path) {
        return rater.send("GET", path, null, it -> it.header("Accept", "text/html"))
                .expect(200)
                .body();
    }

    private static String topGap(JsonNode assessment) {
        for (JsonNode competency : assessment.path("competencies")) {
            if (competency.path("priority").asInt() == 1) {
                return competency.path("code").asString();
            }
        }
        throw new AssertionError(assessment.toString());
    }
}
