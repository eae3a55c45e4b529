package dev.careerpath.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerpath.acceptance.system.Caller;
import dev.careerpath.acceptance.system.CommandLine.Said;
import dev.careerpath.acceptance.system.Examples;
import dev.careerpath.acceptance.system.OnTheRunningSystem;
import dev.careerpath.acceptance.system.RunningSystem;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Data survives {@code down} and {@code up}, and nobody has to wait for a start himself. */
@OnTheRunningSystem
class StartingAgainAcceptanceTests {

    private static Map<String, String> before = Map.of();
    private static Map<String, String> after = Map.of();
    private static Said early;

    @BeforeAll
    static void startAgain(RunningSystem system) {
        Caller caller = system.caller("starting-again");
        String id = caller.submit(Examples.profile("cpo-to-cpto"));
        caller.awaitRoadmap(id, 1);
        before = stored(system, caller, id);

        system.down();
        CompletableFuture<Void> up = CompletableFuture.runAsync(system::up);
        String profile = Examples.file("vp-engineering-to-cto").toString();
        do {
            early = system.run("submit", "--watch", profile);
        } while (!up.isDone() && early.err().contains("Nothing runs"));
        up.join();

        after = stored(system, caller, id);
    }

    @Test
    void keepsEverything() {
        assertThat(after).isEqualTo(before);
    }

    @Test
    void aSubmissionThatComesTooEarlyWaits() {
        assertThat(early.orFail().out()).containsSubsequence("submitted", "assessed", "planned");
        assertThat(early.err()).contains("still starting");
    }

    @Test
    void goesOnAfterwards(RunningSystem system) {
        Caller caller = system.caller("starting-again");
        caller.awaitRoadmap(caller.submit(Examples.profile("cpo-to-cpto")), 1);
    }

    /** What there is of a leader, by where it is read. */
    private static Map<String, String> stored(RunningSystem system, Caller caller, String id) {
        Map<String, String> all = new TreeMap<>();
        for (String path : new String[] {"/v1/profiles/", "/v1/assessments/", "/v1/roadmaps/"}) {
            all.put(path, caller.get(path + id).expect(200).body());
        }
        all.put("events", system.topic("careerpath.progress.events").of(id).toString());
        return all;
    }
}
