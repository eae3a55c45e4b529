package dev.careerpath.starter.body;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.path.PathType;
import dev.careerpath.starter.data.FileSchema;
import dev.careerpath.starter.data.TextFormat;
import dev.careerpath.starter.problem.FieldError;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a body must be like, as a JSON Schema (2020-12) whose findings are told in plain words. */
public final class BodySchema {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Dialect DIALECT =
            Dialect.builder(Dialects.getDraft202012()).formats(TextFormat.all()).build();
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDialect(
                    DIALECT,
                    registry ->
                            registry.schemaRegistryConfig(
                                    SchemaRegistryConfig.builder()
                                            .pathType(PathType.JSON_POINTER)
                                            .formatAssertionsEnabled(true)
                                            .build()));

    private final Schema schema;
    private final Explanations explanations;
    private final JsonNode document;

    private BodySchema(JsonNode document) {
        this.document = document;
        this.schema = REGISTRY.getSchema(FileSchema.withExactLimits(document));
        this.schema.initializeValidators();
        this.explanations = new Explanations(document);
    }

    /** The schema that this document is. */
    public static BodySchema of(JsonNode document) {
        return new BodySchema(document);
    }

    /**
     * One definition of a file.
     *
     * @param resource on the class path, from its root
     * @param definition the name below {@code $defs}
     * @throws IllegalStateException when there is no such file
     */
    public static BodySchema at(String resource, String definition) {
        try (InputStream in = BodySchema.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is missing");
            }
            ObjectNode document = (ObjectNode) JSON.readTree(in);
            document.put("$ref", "#/$defs/" + definition);
            return new BodySchema(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The schema itself; of a definition, the file with a reference to it at the root. */
    public JsonNode document() {
        return document.deepCopy();
    }

    /** What does not fit, each place once; a field that is null counts as left out. */
    public List<FieldError> check(JsonNode body) {
        withoutNulls(body);
        return findings(body).stream().map(Finding::error).toList();
    }

    /** The same, with whether the value there can be read at all. */
    List<Finding> findings(JsonNode body) {
        Map<String, Finding> byPlace = new LinkedHashMap<>();
        List<Error> errors = new ArrayList<>(schema.validate(body));
        for (Error error : errors) {
            Finding finding = explanations.of(error);
            byPlace.merge(
                    finding.error().pointer(), finding, (a, b) -> a.weight() >= b.weight() ? a : b);
        }
        return List.copyOf(byPlace.values());
    }

    /** Takes the fields out that are null; an entry of a list stays, to be pointed at. */
    static void withoutNulls(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.removeNulls();
            object.forEach(BodySchema::withoutNulls);
        } else if (node instanceof ArrayNode list) {
            list.forEach(BodySchema::withoutNulls);
        }
    }
}
