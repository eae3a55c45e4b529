package dev.careerpath.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerpath.acceptance.system.Caller;
import dev.careerpath.acceptance.system.CommandLine.Said;
import dev.careerpath.acceptance.system.Examples;
import dev.careerpath.acceptance.system.OnTheRunningSystem;
import dev.careerpath.acceptance.system.RunningSystem;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Data survives {@code down} and {@code up}, and nobody has to wait for a start himself. */
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

    @Test
    void aSubmissionThatComesTooEarlyWaits(RunningSystem system) {
        system.down();
        CompletableFuture<Void> up = CompletableFuture.runAsync(system::up);

        Said said;
        do {
            said =
                    system.run(
                            "submit", "--watch", Examples.file("vp-engineering-to-cto").toString());
        } while (!up.isDone() && said.err().contains("Nothing runs"));
        up.join();

        assertThat(said.orFail().out()).containsSubsequence("submitted", "assessed", "planned");
        assertThat(said.err()).contains("still starting");
    }
}
