package dev.careerpath.starter.body;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import jakarta.validation.constraints.NotNull;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON Schema of a record: what its components are, and what Jakarta's {@code @NotNull},
 * {@code @Size}, {@code @Min} and {@code @Max} and our {@code @Text} say of them. OpenAPI reads the
 * same.
 */
final class RecordSchema {

    private static final JsonMapper JSON = new JsonMapper();
    private static final BigDecimal GREATEST = BigDecimal.valueOf(Double.MAX_VALUE);

    private RecordSchema() {}

    static ObjectNode of(Class<?> type) {
        return schema(type);
    }

    private static ObjectNode schema(Type type) {
        ObjectNode schema = JSON.createObjectNode();
        if (type instanceof ParameterizedType generic
                && generic.getRawType() instanceof Class<?> raw) {
            Type[] arguments = generic.getActualTypeArguments();
            if (Collection.class.isAssignableFrom(raw)) {
                schema.put("type", "array").set("items", schema(arguments[0]));
            } else if (Map.class.isAssignableFrom(raw)) {
                schema.put("type", "object").set("additionalProperties", schema(arguments[1]));
            }
        } else if (type instanceof Class<?> plain) {
            describe(schema, plain);
        }
        return schema;
    }

    private static void describe(ObjectNode schema, Class<?> type) {
        if (type.isEnum()) {
            schema.put("type", "string");
            Arrays.stream(type.getEnumConstants())
                    .forEach(it -> schema.withArray("enum").add(nameOf((Enum<?>) it)));
        } else if (type.isRecord() && !type.isAnnotationPresent(JsonTypeInfo.class)) {
            record(schema, type);
        } else if (type == String.class) {
            schema.put("type", "string");
        } else if (type == LocalDate.class) {
            schema.put("type", "string").put("format", "date");
        } else if (type == Instant.class) {
            schema.put("type", "string").put("format", "date-time");
        } else if (type == boolean.class || type == Boolean.class) {
            schema.put("type", "boolean");
        } else if (type == int.class || type == Integer.class) {
            schema.put("type", "integer")
                    .put("minimum", Integer.MIN_VALUE)
                    .put("maximum", Integer.MAX_VALUE);
        } else if (type == long.class || type == Long.class) {
            schema.put("type", "integer")
                    .put("minimum", Long.MIN_VALUE)
                    .put("maximum", Long.MAX_VALUE);
        } else if (type == double.class || type == Double.class || type == BigDecimal.class) {
            schema.put("type", "number").put("minimum", GREATEST.negate()).put("maximum", GREATEST);
        }
    }

    private static void record(ObjectNode schema, Class<?> type) {
        schema.put("type", "object").put("additionalProperties", false);
        ObjectNode properties = schema.putObject("properties");
        for (RecordComponent component : type.getRecordComponents()) {
            ObjectNode property = schema(component.getGenericType());
            ComponentLimits.add(property, component);
            String name = nameOf(component);
            properties.set(name, property);
            if (component.getType().isPrimitive()
                    || ComponentLimits.annotation(component, NotNull.class) != null) {
                schema.withArray("required").add(name);
            }
        }
    }

    static String nameOf(RecordComponent component) {
        JsonProperty named = ComponentLimits.annotation(component, JsonProperty.class);
        return named == null || named.value().isEmpty() ? component.getName() : named.value();
    }

    private static String nameOf(Enum<?> constant) {
        try {
            JsonProperty named =
                    constant.getDeclaringClass()
                            .getField(constant.name())
                            .getAnnotation(JsonProperty.class);
            return named == null ? constant.name() : named.value();
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException("Every constant is a field", e);
        }
    }
}
