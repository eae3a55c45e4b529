package dev.careerpath.starter.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.PathType;
import dev.careerpath.starter.contract.EventSchemas;
import dev.careerpath.starter.event.Event;
import dev.careerpath.starter.event.SchemaAddresses;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The contract of one service's events, read from its files as another system would read them.
 *
 * <p>Schemas are open, so that a consumer takes what is added later; here they are closed, so that
 * a producer sends nothing that it does not describe.
 */
public final class EventContract {

    /** Where the examples of this repository say that their schemas are served. */
    public static final SchemaAddresses ADDRESSES =
            new SchemaAddresses(URI.create("https://career-path.example.org"));

    private static final String RELEASED = "src/test/resources/released-schemas";
    private static final String SCHEMAS = "src/main/resources/schemas";
    private static final JsonMapper JSON = new JsonMapper();
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(
                    SpecificationVersion.DRAFT_2020_12,
                    registry ->
                            registry.schemaRegistryConfig(
                                    SchemaRegistryConfig.builder()
                                            .pathType(PathType.JSON_POINTER)
                                            .formatAssertionsEnabled(true)
                                            .build()));

    private final Path service;
    private final EventSchemas schemas;

    private EventContract(Path service) {
        this.service = service;
        this.schemas = EventSchemas.in("file:" + service.resolve(SCHEMAS), ADDRESSES);
    }

    /** The contract of a service of this repository, such as {@code profile-service}. */
    public static EventContract of(String service) {
        return new EventContract(repository().resolve(service));
    }

    /** The folder that holds every module. */
    public static Path repository() {
        Path at = Path.of("").toAbsolutePath();
        while (!Files.exists(at.resolve("mvnw"))) {
            at = at.getParent();
        }
        return at;
    }

    public EventSchemas schemas() {
        return schemas;
    }

    /**
     * Holds an event that the service really published against the schema and the example of its
     * type.
     */
    public void accepts(Event event) {
        JsonNode data = event.data().isEmpty() ? JSON.nullNode() : JSON.readTree(event.data());
        ObjectNode closed = ((ObjectNode) schemas.schema(event.type())).deepCopy();
        close(closed);
        assertThat(validated(closed, data))
                .as("%s must be as its schema in %s says: %s", event.type(), service, data)
                .isEmpty();
        assertThat(shape(schemas.example(event.type()).path("data")))
                .as("The example of %s must show every field that is published", event.type())
                .containsAll(shape(data));
    }

    private void showsEveryFieldByExample(String type) {
        JsonNode example = schemas.example(type);
        assertThat(example.path("type").asString()).isEqualTo(type);
        assertThat(inFile(type, ".example.json").path("dataschema").asString())
                .isEqualTo(ADDRESSES.of(type).toString());
        assertThat(inFile(type, ".schema.json").path("$id").asString())
                .isEqualTo(ADDRESSES.of(type).toString());
        JsonNode data = example.has("data") ? example.get("data") : JSON.nullNode();
        ObjectNode closed = ((ObjectNode) schemas.schema(type)).deepCopy();
        close(closed);
        assertThat(validated(closed, data)).as("the example of %s", type).isEmpty();
        Set<String> described = new TreeSet<>();
        describe("", closed, closed, described);
        Set<String> shown = new TreeSet<>();
        shape(data).forEach(path -> shown.add(path.substring(0, path.indexOf(':'))));
        assertThat(shown).as("fields that the example of %s shows", type).containsAll(described);
    }

    /**
     * The promises of every type, each a test: its example fits and shows every field, nothing that
     * was released is broken or gone. Run with {@code -Dcontracts.release=true} to make the schemas
     * as they are the released ones.
     */
    public Stream<DynamicTest> promises() {
        if (Boolean.getBoolean("contracts.release")) {
            release();
        }
        Stream<DynamicTest> examples =
                schemas.types().stream()
                        .sorted()
                        .map(type ->
                                dynamicTest(
                                        type + " is shown whole by its example",
                                        () -> showsEveryFieldByExample(type)));
        Stream<DynamicTest> releases =
                releasedTypes().stream()
                        .map(type ->
                                dynamicTest(
                                        type + " only adds to what was released",
                                        () -> onlyAddsToTheReleased(type)));
        return Stream.concat(examples, releases);
    }

    private void onlyAddsToTheReleased(String type) {
        assertThat(schemas.types()).as("released types that are still there").contains(type);
        assertThat(BreakingChanges.between(read(released(type)), schemas.schema(type)))
                .as("What breaks with the last release; make a new type, .v2, where it must")
                .isEmpty();
    }

    private Set<String> releasedTypes() {
        try (var files = Files.list(service.resolve(RELEASED))) {
            Set<String> types = new TreeSet<>();
            files.map(file -> String.valueOf(file.getFileName()).replace(".schema.json", ""))
                    .forEach(types::add);
            return types;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void release() {
        for (String type : schemas.types()) {
            try {
                Files.createDirectories(released(type).getParent());
                Files.writeString(
                        released(type),
                        JSON.rebuild()
                                        .enable(SerializationFeature.INDENT_OUTPUT)
                                        .build()
                                        .writeValueAsString(schemas.schema(type))
                                + "\n");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /**
     * A type's example as an event that happened to this subject of this tenant, under a new id.
     */
    public Event exampleOf(String type, String tenant, String subject, long sequence) {
        JsonNode example = schemas.example(type);
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        return new Event(
                UUID.randomUUID().toString(),
                example.path("source").asString(),
                type,
                subject,
                now,
                sequence,
                tenant,
                "correlation-" + subject,
                null,
                null,
                now,
                example.has("data") ? example.get("data").toString() : "");
    }

    private Path released(String type) {
        return service.resolve(RELEASED).resolve(type + ".schema.json");
    }

    private static List<String> validated(JsonNode schemaNode, JsonNode data) {
        Schema schema = REGISTRY.getSchema(schemaNode);
        return schema.validate(data).stream().map(EventContract::text).distinct().sorted().toList();
    }

    private static String text(Error error) {
        return error.getInstanceLocation() + " " + error.getMessage();
    }

    /** Each field with the kind of its value; items of a list count as one. */
    private static Set<String> shape(JsonNode data) {
        Set<String> shape = new TreeSet<>();
        shape("", data, shape);
        return shape;
    }

    private static void shape(String at, JsonNode value, Set<String> shape) {
        if (!at.isEmpty() && !at.endsWith("/*")) {
            shape.add(at + ":" + value.getNodeType());
        }
        value.properties()
                .forEach(field -> shape(at + "/" + field.getKey(), field.getValue(), shape));
        if (value.isArray()) {
            value.forEach(item -> shape(at + "/*", item, shape));
        }
    }

    private static void describe(String at, JsonNode whole, JsonNode schema, Set<String> fields) {
        if (schema.path("$ref").isString()) {
            describe(at, whole, whole.at(schema.path("$ref").asString().substring(1)), fields);
        }
        schema.path("properties")
                .properties()
                .forEach(field -> {
                    fields.add(at + "/" + field.getKey());
                    describe(at + "/" + field.getKey(), whole, field.getValue(), fields);
                });
        if (schema.has("items")) {
            describe(at + "/*", whole, schema.get("items"), fields);
        }
    }

    private static void close(JsonNode schema) {
        if (schema instanceof ObjectNode object && object.path("properties").isObject()) {
            object.put("additionalProperties", false);
        }
        schema.forEach(EventContract::close);
    }

    private JsonNode inFile(String type, String end) {
        return read(service.resolve(SCHEMAS).resolve(type + end));
    }

    private static JsonNode read(Path file) {
        try {
            return JSON.readTree(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
