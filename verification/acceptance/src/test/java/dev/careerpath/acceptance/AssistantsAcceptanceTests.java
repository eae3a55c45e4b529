package dev.careerpath.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.careerpath.acceptance.system.Assistant;
import dev.careerpath.acceptance.system.Caller;
import dev.careerpath.acceptance.system.Examples;
import dev.careerpath.acceptance.system.OnTheRunningSystem;
import dev.careerpath.acceptance.system.RunningSystem;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An assistant works with a leader's plan, through the protocol's official client. */
@OnTheRunningSystem
class AssistantsAcceptanceTests {

    private static final String LEADER = "own:read own:write";

    private final RunningSystem system;
    private final String tenant = "assistants-" + UUID.randomUUID().toString().substring(0, 8);

    AssistantsAcceptanceTests(RunningSystem system) {
        this.system = system;
    }

    @Test
    void readsTriesStartsAndFinishesAsTheLeader() {
        Caller leader = system.caller(tenant, LEADER);
        String id = leader.submit(Examples.profile("vp-engineering-to-cto"));
        leader.awaitRoadmap(id, 1);
        try (Assistant assistant = new Assistant(system, leader)) {
            JsonNode standing = result(assistant.call("read_readiness", Map.of()));
            assertThat(standing.at("/profileId").asString()).isEqualTo(id);
            assertThat(standing.at("/readiness/score").asDouble()).isPositive();
            assertThat(standing.at("/competencies").size()).isBetween(1, 8);

            JsonNode wider = result(assistant.call("try_what_if", Map.of("hoursPerWeek", 20)));
            assertThat(wider.at("/preview/milestones").asInt()).isPositive();
            assertThat(wider.at("/summary").size()).isPositive();

            JsonNode plan = result(assistant.call("read_roadmap", Map.of()));
            String step = plan.at("/stages/0/milestones/0/id").asString();
            Map<String, Object> change =
                    Map.of("milestoneId", step, "revision", plan.at("/revision").asString());
            JsonNode started = result(assistant.call("start_milestone", change));
            assertThat(started.at("/milestone/status").asString()).isEqualTo("IN_PROGRESS");
            assertThat(error(assistant.call("start_milestone", change)))
                    .contains("changed meanwhile");

            leader.awaitRoadmap(id, 2);
            JsonNode now = result(assistant.call("read_roadmap", Map.of()));
            result(
                    assistant.call(
                            "finish_milestone",
                            Map.of(
                                    "milestoneId",
                                    step,
                                    "revision",
                                    now.at("/revision").asString(),
                                    "evidenceTitle",
                                    "What came of it")));
            assertThat(leader.awaitRoadmap(id, 3).path("cause").asString()).contains("completed");

            assertThat(result(assistant.call("find_people", Map.of())).findValuesAsString("by"))
                    .containsExactly("OWN");
        }
    }

    @Test
    void hasNoRightsThatItsPersonHasNot() {
        String id = system.caller(tenant).submit(Examples.profile("cto-to-cpto"));
        system.caller(tenant).awaitRoadmap(id, 1);
        String never = UUID.randomUUID().toString();
        try (Assistant foreign = new Assistant(system, system.caller(tenant, LEADER));
                Assistant elsewhere = new Assistant(system, system.caller(tenant + "-other"));
                Assistant narrow = new Assistant(system, system.caller(tenant, "metrics:read"))) {
            for (String tool : new String[] {"read_readiness", "read_roadmap", "try_what_if"}) {
                for (Assistant stranger : List.of(foreign, elsewhere)) {
                    String said = error(stranger.call(tool, about(tool, id)));

                    assertThat(said)
                            .isEqualTo(
                                    error(stranger.call(tool, about(tool, never)))
                                            .replace(never, id));
                }
                assertThat(error(narrow.call(tool, about(tool, id)))).contains("lacks the scope");
            }
            assertThat(result(elsewhere.call("find_people", Map.of())).at("/people").size())
                    .isZero();
        }
        assertThatThrownBy(() -> new Assistant(system, system.stranger()))
                .hasStackTraceContaining("401");
    }

    private static Map<String, Object> about(String tool, String id) {
        return tool.equals("try_what_if")
                ? Map.of("profileId", id, "hoursPerWeek", 8)
                : Map.of("profileId", id);
    }

    private static JsonNode result(CallToolResult answer) {
        assertThat(answer.isError()).as(Assistant.text(answer)).isNotEqualTo(true);
        return JsonMapper.shared().valueToTree(answer.structuredContent());
    }

    private static String error(CallToolResult answer) {
        assertThat(answer.isError()).as(Assistant.text(answer)).isTrue();
        return Assistant.text(answer);
    }
}
