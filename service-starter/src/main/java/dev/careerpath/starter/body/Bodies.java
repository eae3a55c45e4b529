package dev.careerpath.starter.body;

import dev.careerpath.starter.problem.FieldError;
import dev.careerpath.starter.problem.InvalidRequest;
import dev.careerpath.starter.problem.JsonErrors;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads bodies, each held against the schema of its type. */
public final class Bodies {

    private final JsonMapper json;
    private final Map<Class<?>, BodySchema> schemas;

    /**
     * @param ofFiles the schemas of types that have one in a file; any other record is its own
     */
    public Bodies(JsonMapper json, List<SchemaOf> ofFiles) {
        this.json = json;
        Map<Class<?>, BodySchema> known = new HashMap<>();
        ofFiles.forEach(it -> known.put(it.type(), it.schema()));
        this.schemas = new ConcurrentHashMap<>(known);
    }

    /** Which schema the bodies of a type follow. */
    public record SchemaOf(Class<?> type, BodySchema schema) {}

    /** The schema that bodies of a record are held against. */
    public JsonNode schema(Class<?> type) {
        return of(type).document();
    }

    /** The name of a record's component in JSON. */
    public static String nameOf(RecordComponent component) {
        return RecordSchema.nameOf(component);
    }

    private BodySchema of(Class<?> type) {
        return schemas.computeIfAbsent(type, it -> BodySchema.of(RecordSchema.of(it)));
    }

    /**
     * Reads JSON in UTF-8.
     *
     * @throws InvalidRequest when nothing of it can be read
     */
    public <T> Sent<T> read(byte[] bytes, Class<T> type) {
        return read(JsonText.read(bytes), type);
    }

    /**
     * Reads a tree, which is changed on the way.
     *
     * @throws InvalidRequest when nothing of it can be read
     */
    public <T> Sent<T> read(JsonNode tree, Class<T> type) {
        BodySchema schema = of(type);
        BodySchema.withoutNulls(tree);
        List<FieldError> errors = new ArrayList<>();
        List<String> unread = new ArrayList<>();
        for (Finding finding : schema.findings(tree)) {
            errors.add(finding.error());
            if (finding.unread()) {
                unread.add(finding.error().pointer());
            }
        }
        if (unread.contains("")) {
            throw new InvalidRequest(errors);
        }
        unread.forEach(pointer -> Pointers.takeOut(tree, pointer));
        try {
            return new Sent<>(json.treeToValue(tree, type), errors, unread);
        } catch (JacksonException e) {
            errors.add(JsonErrors.describe(e));
            throw new InvalidRequest(errors);
        }
    }
}
