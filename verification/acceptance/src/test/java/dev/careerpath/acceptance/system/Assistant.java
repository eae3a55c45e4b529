package dev.careerpath.acceptance.system;

import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import java.time.Duration;
import java.util.Map;

/** An assistant of somebody, through the protocol's official client. */
public final class Assistant implements AutoCloseable {

    private final McpSyncClient client;

    /** Connects one. */
    public Assistant(RunningSystem system, Caller caller) {
        this.client = client(system, caller);
        client.initialize();
    }

    /** The status with which a caller is not let in. */
    public static String refused(RunningSystem system, Caller caller) {
        return Integer.toString(
                caller.send(
                                "POST",
                                "/mcp",
                                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/list\"}",
                                request ->
                                        request.setHeader(
                                                "Accept", "application/json, text/event-stream"))
                        .status());
    }

    /** What a tool answers. */
    public CallToolResult call(String tool, Map<String, Object> arguments) {
        return client.callTool(CallToolRequest.builder().name(tool).arguments(arguments).build());
    }

    /** What an answer says in words. */
    public static String text(CallToolResult answer) {
        return ((TextContent) answer.content().getFirst()).text();
    }

    @Override
    public void close() {
        client.close();
    }

    private static McpSyncClient client(RunningSystem system, Caller caller) {
        return McpClient.sync(
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
    }
}
