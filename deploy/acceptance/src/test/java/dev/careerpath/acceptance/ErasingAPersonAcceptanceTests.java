package dev.careerpath.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerpath.acceptance.system.Caller;
import dev.careerpath.acceptance.system.Examples;
import dev.careerpath.acceptance.system.OnTheRunningSystem;
import dev.careerpath.acceptance.system.RunningSystem;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** Whoever is erased is gone from every service. */
@OnTheRunningSystem
class ErasingAPersonAcceptanceTests {

    private final Caller caller;

    ErasingAPersonAcceptanceTests(RunningSystem system) {
        caller = system.caller("erasing");
    }

    @Test
    void reachesEveryService() {
        ObjectNode profile = Examples.profile("cio-to-field-cto");
        String id = caller.submit(profile);
        caller.awaitRoadmap(id, 1);

        caller.delete("/v1/profiles/" + id).expect(202);

        for (String path :
                List.of(
                        "/v1/profiles/" + id,
                        "/v1/profiles/" + id + "/export",
                        "/v1/assessments/" + id,
                        "/v1/assessments/" + id + "?version=1",
                        "/v1/assessments/" + id + "/versions",
                        "/v1/roadmaps/" + id,
                        "/v1/roadmaps/" + id + "?version=1",
                        "/v1/roadmaps/" + id + "/versions",
                        "/v1/roadmaps/" + id + ".md")) {
            Caller.eventually(() -> caller.get(path).status() == 404);
        }
    }

    @Test
    void forgetsTheIdempotencyKey() {
        ObjectNode profile = Examples.profile("cio-to-field-cto");
        String first = submitted(profile, "erased-later");
        assertThat(submitted(profile, "erased-later")).isEqualTo(first);

        caller.delete("/v1/profiles/" + first).expect(202);

        assertThat(submitted(profile, "erased-later")).isNotEqualTo(first);
    }

    private String submitted(ObjectNode profile, String key) {
        return caller.send(
                        "POST",
                        "/v1/profiles",
                        profile.toString(),
                        request -> request.header("Idempotency-Key", key))
                .expect(201)
                .json()
                .path("id")
                .asString();
    }
}
