package dev.careerpath.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerpath.acceptance.system.Caller;
import dev.careerpath.acceptance.system.Examples;
import dev.careerpath.acceptance.system.OnTheRunningSystem;
import dev.careerpath.acceptance.system.RunningSystem;
import dev.careerpath.acceptance.system.TopicReader.Published;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** Whoever is erased is gone from every service. */
@OnTheRunningSystem
class ErasingAPersonAcceptanceTests {

    private static final List<String> PUBLISHED =
            List.of(
                    "careerpath.profile.events",
                    "careerpath.assessment.events",
                    "careerpath.progress.events");

    private final RunningSystem system;
    private final Caller caller;

    ErasingAPersonAcceptanceTests(RunningSystem system) {
        this.system = system;
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

    @Test
    void endsOnceInEachTopicForEachTimeItIsTold() {
        String id = caller.submit(Examples.profile("cio-to-field-cto"));
        caller.awaitRoadmap(id, 1);
        caller.delete("/v1/profiles/" + id).expect(202);
        Caller.eventually(() -> PUBLISHED.stream().allMatch(topic -> ends(topic, id).size() == 1));
        String next = caller.submit(Examples.profile("cio-to-field-cto"));
        caller.awaitRoadmap(next, 1);

        // As profile-service does when nothing of the person may be left on the disk.
        Published told = ends(PUBLISHED.getFirst(), id).getFirst();
        system.topic(PUBLISHED.getFirst()).put(id, null, told.headers());
        Caller.eventually(() -> PUBLISHED.stream().allMatch(topic -> ends(topic, id).size() == 2));
        next = caller.submit(Examples.profile("cio-to-field-cto"));
        caller.awaitRoadmap(next, 1);

        for (String topic : PUBLISHED) {
            assertThat(ends(topic, id)).as(topic).hasSize(2);
            assertThat(ends(topic, id).stream().map(end -> end.attribute("id")).distinct())
                    .as(topic)
                    .hasSize(1);
        }
        // Between the parts of assessment-service: each telling is passed on once at most.
        assertThat(ends("careerpath.assessment.inputs", id)).hasSizeLessThanOrEqualTo(2);
        for (String path : List.of("/v1/profiles/", "/v1/assessments/", "/v1/roadmaps/")) {
            caller.get(path + id).expect(404);
        }
    }

    private List<Published> ends(String topic, String id) {
        return system.topic(topic).of(id).stream()
                .filter(record -> record.value() == null)
                .toList();
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
