package dev.careerpath.edge.mcp;

import dev.careerpath.edge.forward.Services;
import dev.careerpath.edge.observe.Correlation;
import dev.careerpath.edge.session.EndedSignIns;
import dev.careerpath.edge.session.SessionProperties;
import dev.careerpath.edge.session.SignInNames;
import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.json.jackson3.JacksonMcpJsonMapper;
import io.modelcontextprotocol.server.McpStatelessServerFeatures.SyncToolSpecification;
import io.modelcontextprotocol.server.transport.DefaultServerTransportSecurityValidator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.ai.mcp.server.webmvc.transport.WebMvcStatelessServerTransport;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.web.client.RestClient;
import org.springframework.web.servlet.function.ServerRequest;
import tools.jackson.databind.json.JsonMapper;

/** The tools, and the way to them. */
@Configuration(proxyBeanMethods = false)
class McpConfiguration {

    static final String PATH = "/mcp";

    private static final String CALLER = "caller";

    @Bean
    WebMvcStatelessServerTransport assistants(JsonMapper json, SessionProperties session) {
        return WebMvcStatelessServerTransport.builder()
                .jsonMapper(new JacksonMcpJsonMapper(json))
                .messageEndpoint(PATH)
                .contextExtractor(McpConfiguration::whatGoesOn)
                // A page of another site must not speak with the server through a browser.
                .securityValidator(
                        DefaultServerTransportSecurityValidator.builder()
                                .allowedOrigin(session.at(""))
                                .build())
                .build();
    }

    @Bean
    List<SyncToolSpecification> tools(
            RestClient.Builder http, Services services, EndedSignIns signIns, JsonMapper json) {
        RestClient client = http.build();
        return Stream.concat(
                        Stream.of(
                                ReadinessTool.tool(),
                                RoadmapTool.tool(),
                                WhatIfTool.tool(),
                                PeopleTool.tool()),
                        MilestoneTools.tools().stream())
                .map(tool ->
                        ToolSpecifications.of(
                                tool,
                                context ->
                                        new CallersServices(
                                                client,
                                                services,
                                                json,
                                                String.valueOf(
                                                        context.get(HttpHeaders.AUTHORIZATION)),
                                                String.valueOf(context.get(Correlation.HEADER)),
                                                new UntilSignedOut(signIns, caller(context))),
                                json))
                .toList();
    }

    private static McpTransportContext whatGoesOn(ServerRequest request) {
        return McpTransportContext.create(
                Map.of(
                        HttpHeaders.AUTHORIZATION,
                        header(request, HttpHeaders.AUTHORIZATION),
                        Correlation.HEADER,
                        header(request, Correlation.HEADER),
                        CALLER,
                        SignInNames.of(request.servletRequest())));
    }

    private static SignInNames caller(McpTransportContext context) {
        return (SignInNames) Objects.requireNonNull(context.get(CALLER), "put there above");
    }

    private static String header(ServerRequest request, String name) {
        return Objects.requireNonNullElse(request.headers().firstHeader(name), "");
    }
}
