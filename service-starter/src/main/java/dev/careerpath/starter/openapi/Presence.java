package dev.careerpath.starter.openapi;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.careerpath.starter.body.Bodies;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Says of each record which fields are always there: all that cannot be null. */
final class Presence implements DocumentStep {

    @Override
    public void complete(ApiTree api) {
        for (var schema : api.schemas().properties()) {
            Class<?> type = ApiTree.type(schema.getKey());
            if (type != null
                    && type.isRecord()
                    && schema.getValue() instanceof ObjectNode object
                    && !SentShapes.isSent(object)) {
                Set<String> present = new LinkedHashSet<>();
                always(type, present);
                object.path("required").forEach(it -> present.add(it.asString()));
                require(object, present);
            }
        }
    }

    /** Replaces what is required by those of these names that the schema has. */
    static void require(ObjectNode schema, Set<String> names) {
        ArrayNode required = schema.arrayNode();
        JsonNode properties = schema.path("properties");
        names.stream().filter(properties::has).forEach(required::add);
        if (required.isEmpty()) {
            schema.remove("required");
        } else {
            schema.set("required", required);
        }
    }

    private static void always(Class<?> type, Set<String> names) {
        for (RecordComponent component : type.getRecordComponents()) {
            if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                continue;
            }
            if (component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)) {
                always(component.getType(), names);
            } else {
                names.add(Bodies.nameOf(component));
            }
        }
    }
}
