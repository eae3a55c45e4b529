package dev.careerpath.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerpath.acceptance.system.Caller;
import dev.careerpath.acceptance.system.EventStream;
import dev.careerpath.acceptance.system.Examples;
import dev.careerpath.acceptance.system.OnTheRunningSystem;
import dev.careerpath.acceptance.system.RunningSystem;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A token that a person made for a script, at every service. */
@OnTheRunningSystem
class ScriptTokensAcceptanceTests {

    private final RunningSystem system;

    ScriptTokensAcceptanceTests(RunningSystem system) {
        this.system = system;
    }

    @Test
    void countsAtEveryServiceUntilItIsRevoked() {
        Caller leader =
                system.caller(
                        "scripts-" + UUID.randomUUID().toString().substring(0, 8),
                        "own:read own:write");
        String id = leader.submit(Examples.profile("vp-engineering-to-cto"));
        leader.awaitRoadmap(id, 1);
        JsonNode made =
                leader.post("/v1/me/tokens", "{\"name\":\"report\",\"scopes\":[\"own:read\"]}")
                        .expect(201)
                        .json();
        Caller script = leader.with(made.path("token").asString());
        List<String> everywhere =
                List.of("/v1/profiles/" + id, "/v1/assessments/" + id, "/v1/roadmaps/" + id);

        for (String path : everywhere) {
            Caller.eventually(() -> script.get(path).status() == 200);
        }
        script.changeMilestone(id, "any", "{\"status\":\"DONE\"}").expect(403);
        leader.with("cpat_" + "x".repeat(40)).get("/v1/roadmaps/" + id).expect(401);

        try (EventStream open = script.stream("/v1/events?from=now", null)) {
            leader.delete("/v1/me/tokens/" + made.path("id").asString()).expect(204);
            for (String path : everywhere) {
                Caller.eventually(() -> script.get(path).status() == 401);
            }
            open.await(message -> message.event().equals("end"));
        }
        assertThat(leader.get("/v1/me/tokens").expect(200).json().path("items").size()).isZero();
        assertThat(system.logs()).doesNotContain(made.path("token").asString());
    }
}
