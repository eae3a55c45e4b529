package dev.careerpath.starter.data;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.path.PathType;
import com.networknt.schema.regex.JDKRegularExpressionFactory;
import com.networknt.schema.regex.RegularExpression;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The schema that a data file is held against, JSON Schema 2020-12. */
public final class FileSchema {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

    private static final Dialect DIALECT =
            Dialect.builder(Dialects.getDraft202012()).formats(TextFormat.all()).build();

    /** Twice what the schemas allow such a text, which they check apart from its pattern. */
    private static final int LONGEST_OF_GROUPS = 200;

    private FileSchema() {}

    /**
     * Reads a schema; what it finds names its place as a JSON Pointer.
     *
     * @param resource on the class path, from its root
     * @throws IllegalStateException when there is none
     */
    public static Schema at(String resource) {
        try (InputStream in = FileSchema.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is missing");
            }
            return SchemaRegistry.withDialect(
                            DIALECT,
                            registry ->
                                    registry.schemaRegistryConfig(
                                            SchemaRegistryConfig.builder()
                                                    .pathType(PathType.JSON_POINTER)
                                                    .formatAssertionsEnabled(true)
                                                    .regularExpressionFactory(
                                                            FileSchema::expression)
                                                    .build()))
                    .getSchema(withExactLimits(JSON.readTree(in)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Java needs stack for each repetition of a group, and a text of some thousand characters would
     * use up what there is; so only a short one has a pattern that repeats groups.
     */
    private static RegularExpression expression(String pattern) {
        RegularExpression any =
                JDKRegularExpressionFactory.getInstance().getRegularExpression(pattern);
        return pattern.contains(")*") || pattern.contains(")+")
                ? text -> text.length() <= LONGEST_OF_GROUPS && any.matches(text)
                : any;
    }

    /**
     * The schema with exact decimal limits: with whole limits the validator would compare as long,
     * which fails over a number like 1e400.
     */
    public static JsonNode withExactLimits(JsonNode schema) {
        if (schema instanceof ObjectNode object) {
            for (String limit : List.of("minimum", "maximum")) {
                if (object.path(limit).isNumber()) {
                    object.put(limit, object.path(limit).decimalValue());
                }
            }
        }
        schema.forEach(FileSchema::withExactLimits);
        return schema;
    }
}
