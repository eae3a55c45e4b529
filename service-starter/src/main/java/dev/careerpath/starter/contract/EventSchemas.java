package dev.careerpath.starter.contract;

import dev.careerpath.starter.event.SchemaAddresses;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON Schema (2020-12) of each event type that a service publishes, each whole in itself: what
 * types share is written once, in {@code shapes.json}, and copied into the {@code $defs} of every
 * schema that refers to it. What the files give as {@code $id} and {@code dataschema} is an
 * example; here they are the address where this installation serves the schema.
 */
public final class EventSchemas {

    private static final String SCHEMA = ".schema.json";
    private static final String EXAMPLE = ".example.json";
    private static final String GOLDEN = ".golden.json";
    private static final JsonMapper JSON = new JsonMapper();

    private final SortedMap<String, JsonNode> schemas = new TreeMap<>();
    private final SortedMap<String, JsonNode> examples = new TreeMap<>();
    private final SortedMap<String, JsonNode> golden = new TreeMap<>();

    private EventSchemas(SortedMap<String, JsonNode> files, SchemaAddresses addresses) {
        SharedShapes shapes =
                SharedShapes.of(files.getOrDefault(SharedShapes.FILE, JSON.createObjectNode()));
        files.forEach((name, content) -> {
            if (name.endsWith(SCHEMA)) {
                String type = withoutEnd(name, SCHEMA);
                schemas.put(type, placed(shapes.broughtInto(content), "$id", type, addresses));
            } else if (name.endsWith(EXAMPLE)) {
                String type = withoutEnd(name, EXAMPLE);
                examples.put(type, placed(content, "dataschema", type, addresses));
            } else if (name.endsWith(GOLDEN)) {
                golden.put(withoutEnd(name, GOLDEN), content);
            }
        });
        if (!schemas.keySet().equals(examples.keySet())) {
            throw new IllegalStateException(
                    "Every event type needs a schema and an example; schemas are of %s, examples of %s"
                            .formatted(schemas.keySet(), examples.keySet()));
        }
    }

    /**
     * Reads every file of a folder.
     *
     * @param folder such as {@code classpath:schemas} or {@code file:/…/schemas}
     * @throws IllegalStateException if a file is no JSON, a reference leads nowhere, or a type
     *     lacks its example
     */
    public static EventSchemas in(String folder, SchemaAddresses addresses) {
        SortedMap<String, JsonNode> files = new TreeMap<>();
        try {
            var resolver = new PathMatchingResourcePatternResolver();
            for (Resource file : resolver.getResources(folder + "/*.json")) {
                files.put(String.valueOf(file.getFilename()), read(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The event schemas cannot be read from " + folder, e);
        }
        return new EventSchemas(files, addresses);
    }

    /** The types, by name. */
    public Set<String> types() {
        return Set.copyOf(schemas.keySet());
    }

    /**
     * @return the schema of a type's data
     * @throws IllegalArgumentException if the service has no such type
     */
    public JsonNode schema(String type) {
        return known(schemas, type);
    }

    /**
     * @return an event of the type in CloudEvents' JSON format
     * @throws IllegalArgumentException if the service has no such type
     */
    public JsonNode example(String type) {
        return known(examples, type);
    }

    /** Inputs of a type's formula with their results, where its schema states one. */
    public Optional<JsonNode> golden(String type) {
        return Optional.ofNullable(golden.get(type));
    }

    private static JsonNode known(SortedMap<String, JsonNode> all, String type) {
        JsonNode found = all.get(type);
        if (found == null) {
            throw new IllegalArgumentException(
                    "There is no event type " + type + "; there are " + all.keySet());
        }
        return found;
    }

    private static JsonNode placed(
            JsonNode file, String field, String type, SchemaAddresses addresses) {
        return ((ObjectNode) file).put(field, addresses.of(type).toString());
    }

    private static JsonNode read(Resource file) throws IOException {
        try {
            return JSON.readTree(file.getContentAsByteArray());
        } catch (JacksonException e) {
            throw new IllegalStateException(
                    file.getDescription() + " is not JSON: " + e.getMessage(), e);
        }
    }

    private static String withoutEnd(String name, String end) {
        return name.substring(0, name.length() - end.length());
    }
}
