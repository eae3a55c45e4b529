package dev.careerpath.assessment.caseformat;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.careerpath.assessment.framework.MalformedFramework.Problem;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** Names the fields of a package that {@link CasePackage} has no place for. */
final class LeftOut {

    /** Leads from an object that is served by itself to what it is part of. */
    private static final Set<String> OF_OBJECTS_ALONE = Set.of("CFPackageURI", "CFDocumentURI");

    private final List<Problem> found = new ArrayList<>();

    private LeftOut() {}

    /** One for each field, with its path in the package. */
    static List<Problem> of(JsonNode casePackage) {
        LeftOut leftOut = new LeftOut();
        leftOut.walk(casePackage, CasePackage.class, JsonPointer.empty());
        return leftOut.found;
    }

    private void walk(JsonNode node, Type type, JsonPointer path) {
        if (type instanceof ParameterizedType list && node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                walk(node.get(i), list.getActualTypeArguments()[0], path.appendIndex(i));
            }
        } else if (type instanceof Class<?> object && object.isRecord() && node.isObject()) {
            Map<String, Type> known = fields(object);
            for (Map.Entry<String, JsonNode> field : node.properties()) {
                JsonPointer at = path.appendProperty(field.getKey());
                Type place = known.get(field.getKey());
                if (place == null || OF_OBJECTS_ALONE.contains(field.getKey())) {
                    found.add(
                            new Problem(
                                    at.toString(), "has no place in a framework and is left out"));
                } else {
                    walk(field.getValue(), place, at);
                }
            }
        }
    }

    private static Map<String, Type> fields(Class<?> object) {
        Map<String, Type> fields = new LinkedHashMap<>();
        for (RecordComponent component : object.getRecordComponents()) {
            JsonProperty named = component.getAccessor().getAnnotation(JsonProperty.class);
            fields.put(
                    named == null ? component.getName() : named.value(),
                    component.getGenericType());
        }
        return fields;
    }
}
