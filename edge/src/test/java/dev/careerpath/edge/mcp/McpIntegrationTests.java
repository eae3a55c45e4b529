package dev.careerpath.edge.mcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.careerpath.edge.Trusted;
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The tools as the official SDK's client calls them. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "logging.structured.format.console=",
            "PUBLIC_URL=https://edge.example",
            "careerpath.tokens.issuer=http://127.0.0.1:9"
        })
class McpIntegrationTests {

    @LocalServerPort private int port;

    private final String token = Trusted.token();
    private McpSyncClient client;

    @DynamicPropertySource
    static void around(DynamicPropertyRegistry properties) {
        Trusted.by(properties);
        for (String service : List.of("PROFILE", "ASSESSMENT", "ROADMAP")) {
            properties.add(service + "_URI", () -> CannedServices.uri());
        }
    }

    @BeforeEach
    void connect() {
        client = client("Bearer " + token);
        client.initialize();
        CannedServices.ASKED.clear();
    }

    @AfterEach
    void leave() {
        client.close();
    }

    @Test
    void everyToolSaysWhatItTakesAndGives() {
        List<Tool> tools = client.listTools().tools();

        assertThat(tools)
                .extracting(Tool::name)
                .containsExactlyInAnyOrder(
                        "read_readiness",
                        "read_roadmap",
                        "try_what_if",
                        "start_milestone",
                        "finish_milestone",
                        "find_people");
        assertThat(tools)
                .allSatisfy(tool -> {
                    assertThat(tool.description()).isNotBlank();
                    assertThat(tool.inputSchema()).containsEntry("type", "object");
                    assertThat(tool.outputSchema()).containsEntry("type", "object");
                    assertThat(tool.annotations().readOnlyHint())
                            .isEqualTo(!tool.name().endsWith("milestone"));
                });
    }

    @Test
    void readsReadinessInShortAsTheCaller() {
        JsonNode standing = structured(call("read_readiness", Map.of()));

        assertThat(standing.at("/readiness/score").asDouble()).isEqualTo(68.4);
        assertThat(standing.at("/competencies").findValuesAsString("name"))
                .containsExactly("Strategy", "Budgeting");
        assertThat(standing.at("/gates").findValuesAsString("title")).containsExactly("Has led");
        assertThat(standing.toString()).doesNotContain("because");
        assertThat(CannedServices.ASKED)
                .hasSize(2)
                .allSatisfy(asked -> assertThat(asked).endsWith("Bearer " + token));
    }

    @Test
    void readsTheRoadmapAndChangesItByItsRevision() {
        JsonNode plan = structured(call("read_roadmap", Map.of("profileId", "mine")));
        assertThat(plan.at("/stages/0/milestones/0/title").asString()).isEqualTo("Present options");

        JsonNode started =
                structured(
                        call(
                                "start_milestone",
                                Map.of(
                                        "milestoneId",
                                        "present-an-option-paper",
                                        "revision",
                                        plan.at("/revision").asString())));
        assertThat(started.at("/milestone/doneWhen/0").asString()).isEqualTo("It was decided.");
        assertThat(CannedServices.ASKED.getLast())
                .startsWith(
                        "PATCH /v1/roadmaps/mine/milestones/present-an-option-paper {\"status\":\"IN_PROGRESS\"}");

        call(
                "finish_milestone",
                Map.of(
                        "milestoneId",
                        "present-an-option-paper",
                        "revision",
                        plan.at("/revision").asString(),
                        "evidenceTitle",
                        "The decision",
                        "evidenceUrl",
                        "https://x.example/1"));
        assertThat(CannedServices.ASKED.getLast())
                .contains("\"DONE\"", "\"The decision\"", "\"https://x.example/1\"");
    }

    @Test
    void saysThatTheRoadmapWasChangedMeanwhile() {
        CallToolResult answer =
                call(
                        "start_milestone",
                        Map.of("milestoneId", "present-an-option-paper", "revision", "\"old\""));

        assertThat(answer.isError()).isTrue();
        assertThat(text(answer)).contains("changed meanwhile", "read_roadmap");
    }

    @Test
    void triesAWhatIf() {
        JsonNode compared = structured(call("try_what_if", Map.of("hoursPerWeek", 12)));

        assertThat(compared.at("/preview/onTime").asBoolean()).isTrue();
        assertThat(compared.at("/summary/0").asString()).isEqualTo("It ends 18 months earlier.");
        assertThat(compared.has("roadmap")).isFalse();
        assertThat(CannedServices.ASKED.getLast()).contains("{\"hoursPerWeek\":12}");
    }

    @Test
    void findsThoseWhomTheCallerMaySee() {
        JsonNode all = structured(call("find_people", Map.of()));
        assertThat(all.findValuesAsString("by")).containsExactly("ORGANISATION", "SHARED");
        assertThat(all.findValuesAsString("profileId")).containsExactly("hers", "his");

        call("find_people", Map.of("query", "gr&ce"));
        assertThat(CannedServices.ASKED)
                .anySatisfy(asked -> assertThat(asked).contains("&q=gr%26ce"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    read_roadmap   | somebodys | There is no roadmap of the profile somebodys.
                    read_readiness | young     | The assessment is being made. Call the tool again in a few seconds.
                    read_readiness | denied    | The token does not allow this. The token lacks the scope.
                    read_readiness | broken    | A service does not answer. Nothing is known to have changed; call the tool again in a few seconds.
                    read_readiness | ../me     | profileId must be an id of up to 64 letters, digits and hyphens.
                    """)
    void saysWhyNot(String tool, String profile, String why) {
        CallToolResult answer = call(tool, Map.of("profileId", profile));

        assertThat(answer.isError()).isTrue();
        assertThat(text(answer)).isEqualTo(why);
        assertThat(answer.structuredContent()).isNull();
    }

    @Test
    void aBadArgumentIsNamed() {
        assertThat(text(call("try_what_if", Map.of("hoursPerWeek", "many"))))
                .contains("hoursPerWeek");
        assertThat(text(call("try_what_if", Map.of("hours", 3)))).contains("hours");
        assertThat(text(call("try_what_if", Map.of("hoursPerWeek", 99))))
                .isEqualTo("Something is not as it must be. hoursPerWeek: Give 1 to 60.");
        assertThat(text(call("start_milestone", Map.of("milestoneId", "x")))).contains("revision");
        assertThat(CannedServices.ASKED).filteredOn(asked -> !asked.startsWith("GET ")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"7\"\r\nX-Evil: 1", "\"7\"\u0000", "\"7é\"", "\n", ""})
    void aRevisionThatIsNoneIsNamedAndSentNowhere(String revision) {
        CallToolResult answer =
                call(
                        "start_milestone",
                        Map.of("milestoneId", "present-an-option-paper", "revision", revision));

        assertThat(answer.isError()).isTrue();
        assertThat(text(answer)).isEqualTo("revision must be as read_roadmap gave it.");
        assertThat(CannedServices.ASKED).noneMatch(asked -> asked.startsWith("PATCH "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    find_people      | {"query":"\\ud83d"} | half of a character
                    finish_milestone | {"milestoneId":"x","revision":"\\"7\\"","evidenceTitle":"a \\ud800"} | half of a character
                    start_milestone  | {"milestoneId":null,"revision":null} | Id
                    """)
    void anOddArgumentIsNoErrorOfTheServer(String tool, String arguments, String why)
            throws Exception {
        HttpResponse<String> answer =
                posted(
                        "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":\"%s\",\"arguments\":%s}}"
                                .formatted(tool, arguments));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        JsonNode result = JsonMapper.shared().readTree(answer.body()).at("/result");
        assertThat(result.at("/isError").asBoolean()).as(answer.body()).isTrue();
        assertThat(result.at("/content/0/text").asString()).contains(why);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer ", "Bearer made.up.token", "Basic YTpi"})
    void aStrangerGetsNothingButTheWayToAToken(String authorization) throws Exception {
        for (String method : List.of("POST", "GET", "DELETE")) {
            HttpResponse<String> answer = raw(method, authorization, "");

            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.headers().firstValue("WWW-Authenticate").orElseThrow())
                    .startsWith("Bearer ")
                    .contains(
                            "resource_metadata=\"https://edge.example/.well-known/oauth-protected-resource/mcp\"");
            assertThat(answer.body()).doesNotContain("tools", "career-path\"");
        }
        try (McpSyncClient stranger = client(authorization)) {
            assertThatThrownBy(stranger::initialize).hasStackTraceContaining("401");
        }
        assertThat(CannedServices.ASKED).isEmpty();
    }

    @Test
    void aTokenForAnotherAudienceIsRefused() throws Exception {
        HttpResponse<String> answer = raw("POST", "Bearer " + Trusted.tokenFor("another-api"), "");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate").orElseThrow())
                .contains("invalid_token", "aud must contain career-path", "resource_metadata=");
    }

    @Test
    void aPageOfAnotherSiteIsRefused() throws Exception {
        String bearer = "Bearer " + token;

        assertThat(raw("POST", bearer, "https://evil.example").statusCode()).isEqualTo(403);
        assertThat(raw("POST", bearer, "https://edge.example").statusCode()).isEqualTo(200);
    }

    @Test
    void saysWhoseTokensAreTaken() throws Exception {
        for (String path : List.of("", "/mcp")) {
            HttpResponse<String> answer =
                    HttpClient.newHttpClient()
                            .send(
                                    HttpRequest.newBuilder(
                                                    at(
                                                            "/.well-known/oauth-protected-resource"
                                                                    + path))
                                            .build(),
                                    HttpResponse.BodyHandlers.ofString());
            JsonNode metadata = JsonMapper.shared().readTree(answer.body());

            assertThat(metadata.at("/resource").asString())
                    .isEqualTo("https://edge.example" + path);
            assertThat(metadata.at("/authorization_servers/0").asString())
                    .isEqualTo("http://127.0.0.1:9");
            assertThat(metadata.at("/bearer_methods_supported/0").asString()).isEqualTo("header");
            assertThat(metadata.at("/scopes_supported").toString()).contains("own:read");
        }
    }

    private HttpResponse<String> posted(String message) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(at("/mcp"))
                                .header("Accept", "application/json, text/event-stream")
                                .header("Content-Type", "application/json")
                                .header("Authorization", "Bearer " + token)
                                .POST(BodyPublishers.ofString(message))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> raw(String method, String authorization, String origin)
            throws Exception {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(at("/mcp"))
                        .header("Accept", "application/json, text/event-stream")
                        .header("Content-Type", "application/json")
                        .method(
                                method,
                                method.equals("POST")
                                        ? BodyPublishers.ofString(
                                                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/list\"}")
                                        : BodyPublishers.noBody());
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        if (!origin.isEmpty()) {
            request.header("Origin", origin);
        }
        return HttpClient.newHttpClient()
                .send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private CallToolResult call(String tool, Map<String, Object> arguments) {
        return client.callTool(CallToolRequest.builder().name(tool).arguments(arguments).build());
    }

    private McpSyncClient client(String authorization) {
        return McpClient.sync(
                        HttpClientStreamableHttpTransport.builder("http://127.0.0.1:" + port)
                                .endpoint("/mcp")
                                .httpRequestCustomizer((request, _, _, _, _) -> {
                                    if (!authorization.isEmpty()) {
                                        request.header("Authorization", authorization);
                                    }
                                })
                                .build())
                .build();
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private static JsonNode structured(CallToolResult answer) {
        assertThat(answer.isError()).as(text(answer)).isNotEqualTo(true);
        JsonNode content = JsonMapper.shared().valueToTree(answer.structuredContent());
        assertThat(JsonMapper.shared().readTree(text(answer))).isEqualTo(content);
        return content;
    }

    private static String text(CallToolResult answer) {
        return ((TextContent) answer.content().getFirst()).text();
    }
}
