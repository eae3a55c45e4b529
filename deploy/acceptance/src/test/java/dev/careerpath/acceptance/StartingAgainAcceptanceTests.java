package dev.careerpath.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerpath.acceptance.system.Caller;
import dev.careerpath.acceptance.system.Examples;
import dev.careerpath.acceptance.system.OnTheRunningSystem;
import dev.careerpath.acceptance.system.RunningSystem;
import org.junit.jupiter.api.Test;

/** Data survives {@code down} and {@code up}. */
@OnTheRunningSystem
class StartingAgainAcceptanceTests {

    @Test
    void keepsEverything(RunningSystem system) {
        Caller caller = system.caller("starting-again");
        String id = caller.submit(Examples.profile("cpo-to-cpto"));
        caller.awaitRoadmap(id, 1);
        String profile = caller.get("/v1/profiles/" + id).expect(200).body();
        String assessment = caller.get("/v1/assessments/" + id).expect(200).body();
        String roadmap = caller.get("/v1/roadmaps/" + id).expect(200).body();
        int events = system.topic("careerpath.progress.events").of(id).size();

        system.down();
        system.up();

        assertThat(caller.get("/v1/profiles/" + id).expect(200).body()).isEqualTo(profile);
        assertThat(caller.get("/v1/assessments/" + id).expect(200).body()).isEqualTo(assessment);
        assertThat(caller.get("/v1/roadmaps/" + id).expect(200).body()).isEqualTo(roadmap);
        assertThat(system.topic("careerpath.progress.events").of(id)).hasSize(events);
        caller.awaitRoadmap(caller.submit(Examples.profile("cpo-to-cpto")), 1);
    }
}
