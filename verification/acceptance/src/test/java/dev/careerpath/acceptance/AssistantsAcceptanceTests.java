package dev.careerpath.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.careerpath.acceptance.system.Caller;
import dev.careerpath.acceptance.system.Examples;
import dev.careerpath.acceptance.system.OnTheRunningSystem;
import dev.careerpath.acceptance.system.RunningSystem;
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import java.time.Duration;
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
        try (McpSyncClient assistant = assistant(leader)) {
            JsonNode standing = result(call(assistant, "read_readiness", Map.of()));
            assertThat(standing.at("/profileId").asString()).isEqualTo(id);
            assertThat(standing.at("/readiness/score").asDouble()).isPositive();
            assertThat(standing.at("/competencies").size()).isBetween(1, 8);

            JsonNode wider = result(call(assistant, "try_what_if", Map.of("hoursPerWeek", 20)));
            assertThat(wider.at("/preview/milestones").asInt()).isPositive();
            assertThat(wider.at("/summary").size()).isPositive();

            JsonNode plan = result(call(assistant, "read_roadmap", Map.of()));
            String step = plan.at("/stages/0/milestones/0/id").asString();
            Map<String, Object> change =
                    Map.of("milestoneId", step, "revision", plan.at("/revision").asString());
            JsonNode started = result(call(assistant, "start_milestone", change));
            assertThat(started.at("/milestone/status").asString()).isEqualTo("IN_PROGRESS");
            assertThat(error(call(assistant, "start_milestone", change)))
                    .contains("changed meanwhile");

            leader.awaitRoadmap(id, 2);
            JsonNode now = result(call(assistant, "read_roadmap", Map.of()));
            result(
                    call(
                            assistant,
                            "finish_milestone",
                            Map.of(
                                    "milestoneId",
                                    step,
                                    "revision",
                                    now.at("/revision").asString(),
                                    "evidenceTitle",
                                    "What came of it")));
            assertThat(leader.awaitRoadmap(id, 3).path("cause").asString()).contains("completed");

            assertThat(result(call(assistant, "find_people", Map.of())).findValuesAsString("by"))
                    .containsExactly("OWN");
        }
    }

    @Test
    void hasNoRightsThatItsPersonHasNot() {
        String id = system.caller(tenant).submit(Examples.profile("cto-to-cpto"));
        system.caller(tenant).awaitRoadmap(id, 1);
        String never = UUID.randomUUID().toString();
        try (McpSyncClient foreign = assistant(system.caller(tenant, LEADER));
                McpSyncClient elsewhere = assistant(system.caller(tenant + "-other"));
                McpSyncClient narrow = assistant(system.caller(tenant, "metrics:read"))) {
            for (String tool : new String[] {"read_readiness", "read_roadmap", "try_what_if"}) {
                for (McpSyncClient stranger : new McpSyncClient[] {foreign, elsewhere}) {
                    String said = error(call(stranger, tool, about(tool, id)));

                    assertThat(said)
                            .isEqualTo(
                                    error(call(stranger, tool, about(tool, never)))
                                            .replace(never, id));
                }
                assertThat(error(call(narrow, tool, about(tool, id)))).contains("lacks the scope");
            }
            assertThat(result(call(elsewhere, "find_people", Map.of())).at("/people").size())
                    .isZero();
        }
        try (McpSyncClient stranger = assistant(system.stranger())) {
            assertThatThrownBy(stranger::initialize).hasStackTraceContaining("401");
        }
    }

    private static Map<String, Object> about(String tool, String id) {
        return tool.equals("try_what_if")
                ? Map.of("profileId", id, "hoursPerWeek", 8)
                : Map.of("profileId", id);
    }

    private McpSyncClient assistant(Caller caller) {
        McpSyncClient client =
                McpClient.sync(
                                HttpClientStreamableHttpTransport.builder(system.url())
                                        .endpoint("/mcp")
                                        .httpRequestCustomizer((request, _, _, _, _) ->
                                                caller.token()
                                                        .ifPresent(token ->
                                                                request.header(
                                                                        "Authorization",
                                                                        "Bearer " + token)))
                                        .build())
                        .requestTimeout(Duration.ofMinutes(1))
                        .build();
        if (caller.token().isPresent()) {
            client.initialize();
        }
        return client;
    }

    private static CallToolResult call(
            McpSyncClient assistant, String tool, Map<String, Object> arguments) {
        return assistant.callTool(
                CallToolRequest.builder().name(tool).arguments(arguments).build());
    }

    private static JsonNode result(CallToolResult answer) {
        assertThat(answer.isError()).as(text(answer)).isNotEqualTo(true);
        return JsonMapper.shared().valueToTree(answer.structuredContent());
    }

    private static String error(CallToolResult answer) {
        assertThat(answer.isError()).as(text(answer)).isTrue();
        return text(answer);
    }

    private static String text(CallToolResult answer) {
        return ((TextContent) answer.content().getFirst()).text();
    }
}
