package dev.careerpath.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerpath.acceptance.system.Caller;
import dev.careerpath.acceptance.system.Examples;
import dev.careerpath.acceptance.system.OnTheRunningSystem;
import dev.careerpath.acceptance.system.RunningSystem;
import dev.careerpath.acceptance.system.TopicReader.Published;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A plan lives: work on it leads to new assessments and new versions, each with its reason. */
@OnTheRunningSystem
class LivingPlanAcceptanceTests {

    private final RunningSystem system;
    private final Caller caller;

    LivingPlanAcceptanceTests(RunningSystem system) {
        this.system = system;
        this.caller = system.caller("living-plan");
    }

    @Test
    void walksFromSubmissionToACompletedStageAndSeesEachVersionsDifference() {
        String id = caller.submit(Examples.profile("vp-engineering-to-cto"));
        JsonNode roadmap = caller.awaitRoadmap(id, 1);
        String stage = roadmap.at("/stages/0/id").asString();
        int version = 1;
        for (JsonNode open = open(roadmap, stage); open != null; open = open(roadmap, stage)) {
            caller.changeMilestone(
                            id,
                            open.path("id").asString(),
                            "{\"status\":\"DONE\",\"evidence\":{\"title\":\"What came of it\"}}")
                    .expect(200);
            version++;
            roadmap = caller.awaitRoadmap(id, version);

            String completed =
                    "Milestone “%s” was completed.".formatted(open.path("title").asString());
            assertThat(roadmap.path("cause").asString()).isEqualTo(completed);
            assertThat(roadmap.path("assessmentVersion").asInt()).isEqualTo(version);
            JsonNode diff = caller.get("/v1/roadmaps/" + id + "/diff").expect(200).json();
            assertThat(diff.path("to").asInt()).isEqualTo(version);
            assertThat(diff.at("/causes/0/cause").asString()).isEqualTo(completed);
            assertThat(diff.path("summary").size()).isPositive();
            assertThat(version).as("the stage comes to an end").isLessThan(40);
        }

        assertThat(version).isGreaterThan(1);
        List<Published> events = system.topic("careerpath.progress.events").of(id);
        assertThat(events)
                .filteredOn(e -> e.attribute("type").equals("dev.careerpath.stage.completed.v1"))
                .extracting(e -> e.json().path("stage").asString())
                .contains(stage);
        assertThat(caller.get("/v1/roadmaps/" + id + "/versions").json().path("versions").size())
                .isEqualTo(version);
        // A plan made anew is no progress, so it leads to no further assessment.
        assertThat(caller.get("/v1/assessments/" + id).json().path("version").asInt())
                .isEqualTo(version);
    }

    @Test
    void showsWhatAnotherRoleContextOrProfileWouldLeadToAndStoresNothing() {
        ObjectNode profile = Examples.profile("cto-to-cpto");
        String id = caller.submit(profile);
        String before = caller.awaitRoadmap(id, 1).toString();

        JsonNode role =
                caller.post("/v1/roadmaps/" + id + "/preview", "{\"targetRole\":\"FIELD_CTO\"}")
                        .expect(200)
                        .json();
        JsonNode context =
                caller.post(
                                "/v1/roadmaps/" + id + "/preview",
                                "{\"context\":{\"companyStage\":\"STARTUP\",\"emphases\":[\"AI_FOCUSED\"]}}")
                        .expect(200)
                        .json();
        JsonNode whole = caller.post("/v1/roadmaps/preview", profile.toString()).expect(200).json();

        assertThat(role.at("/today/targetRole").asString()).isEqualTo("CPTO");
        assertThat(role.at("/preview/targetRole").asString()).isEqualTo("FIELD_CTO");
        assertThat(role.path("onlyPreview").size()).isPositive();
        assertThat(context.at("/preview/companyStage").asString()).isEqualTo("STARTUP");
        assertThat(whole.at("/preview/milestones").asInt()).isPositive();
        assertThat(caller.get("/v1/roadmaps/" + id).json().toString()).isEqualTo(before);
        assertThat(system.topic("careerpath.preview.requests").all())
                .noneMatch(record -> String.valueOf(record.value()).contains("@"));
    }

    @Test
    void canBeTakenAway(@TempDir Path folder) throws IOException {
        String id =
                system.caller("local").submit(Examples.profile("solutions-architect-to-field-cto"));
        system.caller("local").awaitRoadmap(id, 1);
        Path pdf = folder.resolve("plan.pdf");

        system.run("roadmap", id, "--format", "pdf", "-o", pdf.toString()).orFail();

        assertThat(Files.readAllBytes(pdf))
                .startsWith("%PDF-".getBytes())
                .hasSizeGreaterThan(10_000);
        assertThat(system.run("roadmap", id, "--format", "ics").orFail().out())
                .contains("BEGIN:VCALENDAR", "UID:milestone-", "METHOD:PUBLISH");
        assertThat(system.run("roadmap", id, "--format", "md").orFail().out())
                .startsWith("# Roadmap to Field CTO");
        assertThat(system.run("roadmap", id, "--format", "json").orFail().out())
                .startsWith("{")
                .contains(id);
        assertThat(system.run("roadmap", id, "--format", "pdf").err()).contains("add -o");
    }

    /**
     * The first milestone of the stage that is neither done nor skipped; null when none is left.
     */
    private static @Nullable JsonNode open(JsonNode roadmap, String stage) {
        return roadmap.path("stages")
                .valueStream()
                .filter(one -> one.path("id").asString().equals(stage))
                .flatMap(one -> one.path("milestones").valueStream())
                .filter(m -> !List.of("DONE", "SKIPPED").contains(m.path("status").asString()))
                .findFirst()
                .orElse(null);
    }
}
