package dev.careerpath.starter.openapi;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Describes a type of which there are several kinds as exactly one of them, told apart by the field
 * that names the kind.
 */
final class Kinds implements DocumentStep {

    @Override
    public void complete(ApiTree api) {
        for (String name : List.copyOf(api.schemas().propertyNames())) {
            Class<?> type = ApiTree.type(name);
            JsonTypeInfo info = type == null ? null : type.getAnnotation(JsonTypeInfo.class);
            JsonSubTypes kinds = type == null ? null : type.getAnnotation(JsonSubTypes.class);
            if (info != null && kinds != null) {
                describe(api, name, info.property(), kinds);
            }
        }
    }

    private static void describe(ApiTree api, String name, String field, JsonSubTypes kinds) {
        ObjectNode one = api.schemas().objectNode();
        one.put("type", "object");
        ArrayNode choices = one.putArray("oneOf");
        ObjectNode discriminator = one.putObject("discriminator").put("propertyName", field);
        ObjectNode mapping = discriminator.putObject("mapping");
        Set<String> names = new HashSet<>();
        for (JsonSubTypes.Type kind : kinds.value()) {
            String of = kind.value().getName().replace('$', '.');
            String reference = ApiTree.SCHEMAS + of;
            names.add(of);
            choices.addObject().put("$ref", reference);
            mapping.put(kind.name(), reference);
            api.schemas().set(of, named(api.schemas().path(of), field, kind.name()));
        }
        api.schemas().set(name, one);
        point(api.paths(), names, name);
        api.schemas()
                .forEach(schema -> {
                    if (schema != one) {
                        point(schema, names, name);
                    }
                });
    }

    /** The kind's own fields, and the one that names it. */
    private static ObjectNode named(JsonNode kind, String field, String name) {
        JsonNode own = kind.path("allOf").isArray() ? kind.path("allOf").get(1) : kind;
        ObjectNode schema = ((ObjectNode) own).deepCopy();
        ObjectNode properties = schema.objectNode();
        properties.putObject(field).put("type", "string").putArray("enum").add(name);
        schema.path("properties")
                .properties()
                .forEach(it -> properties.set(it.getKey(), it.getValue()));
        schema.set("properties", properties);
        schema.putArray("required").add(field);
        return schema;
    }

    /** Where all kinds are written out, the type that they are of is meant. */
    private static void point(@Nullable JsonNode node, Set<String> kinds, String to) {
        if (node == null) {
            return;
        }
        if (node instanceof ObjectNode object && object.path("oneOf").isArray()) {
            Set<String> found = new HashSet<>();
            object.path("oneOf").forEach(it -> found.add(String.valueOf(ApiTree.referred(it))));
            if (found.equals(kinds)) {
                object.removeAll();
                object.put("$ref", ApiTree.SCHEMAS + to);
            }
        }
        node.forEach(child -> point(child, kinds, to));
    }
}
