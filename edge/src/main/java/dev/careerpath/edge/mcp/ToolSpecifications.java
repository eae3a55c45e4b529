package dev.careerpath.edge.mcp;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.server.McpStatelessServerFeatures.SyncToolSpecification;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import java.util.Map;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.ai.mcp.annotation.method.tool.utils.McpJsonSchemaGenerator;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Turns a tool into what the protocol's server calls: schemas from records, errors in words. */
final class ToolSpecifications {

    private static final Logger log = LoggerFactory.getLogger(ToolSpecifications.class);
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    private ToolSpecifications() {}

    static <A extends Record, R extends Record> SyncToolSpecification of(
            Tool<A, R> tool,
            Function<McpTransportContext, CallersServices> services,
            JsonMapper mapper) {
        JsonMapper json =
                mapper.rebuild()
                        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                        .changeDefaultPropertyInclusion(
                                all -> all.withValueInclusion(JsonInclude.Include.NON_NULL))
                        .build();
        return SyncToolSpecification.builder()
                .tool(described(tool, json))
                .callHandler((context, request) -> {
                    try {
                        A arguments = arguments(tool, request, json);
                        return answer(tool.work().apply(arguments, services.apply(context)), json);
                    } catch (ToolRefusal e) {
                        return refused(String.valueOf(e.getMessage()));
                    } catch (RuntimeException e) {
                        log.error("The tool {} failed", tool.name(), e);
                        return refused(
                                "The tool failed, and not for what was asked. Nothing is known to have changed; call the tool again in a few seconds.");
                    }
                })
                .build();
    }

    private static CallToolResult refused(String why) {
        return CallToolResult.builder().isError(true).addTextContent(why).build();
    }

    private static McpSchema.Tool described(Tool<?, ?> tool, JsonMapper json) {
        return McpSchema.Tool.builder(tool.name(), schema(tool.arguments(), json))
                .title(tool.title())
                .description(tool.description())
                .outputSchema(schema(tool.result(), json))
                .annotations(
                        McpSchema.ToolAnnotations.builder()
                                .title(tool.title())
                                .readOnlyHint(!tool.changes())
                                // What a tool changes can be taken back, and is the same when it is
                                // said twice.
                                .destructiveHint(false)
                                .idempotentHint(true)
                                .openWorldHint(false)
                                .build())
                .build();
    }

    private static Map<String, Object> schema(Class<?> of, JsonMapper json) {
        return json.readValue(McpJsonSchemaGenerator.generateFromClass(of), OBJECT);
    }

    private static <A extends Record> A arguments(
            Tool<A, ?> tool, CallToolRequest request, JsonMapper json) throws ToolRefusal {
        try {
            Map<String, Object> given =
                    request.arguments() == null ? Map.of() : request.arguments();
            requireWhole(given);
            return json.convertValue(given, tool.arguments());
        } catch (JacksonException e) {
            throw new ToolRefusal("The arguments cannot be read: " + e.getOriginalMessage());
        }
    }

    /** What no service would get as it was given. */
    private static void requireWhole(Map<String, Object> arguments) throws ToolRefusal {
        for (Map.Entry<String, Object> argument : arguments.entrySet()) {
            if (isHalf(argument.getKey())
                    || argument.getValue() instanceof String text && isHalf(text)) {
                throw new ToolRefusal(
                        "An argument holds half of a character (a lone surrogate); send it whole.");
            }
        }
    }

    private static boolean isHalf(String text) {
        return text.codePoints()
                .anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    private static CallToolResult answer(Record result, JsonMapper json) {
        return CallToolResult.builder()
                .structuredContent(json.convertValue(result, OBJECT))
                .addTextContent(json.writeValueAsString(result))
                .build();
    }
}
