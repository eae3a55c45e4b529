package dev.careerpath.starter.openapi;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Gives each schema the name of its record, after the name of the one that it is written in unless
 * that is a controller. Two of one name are refused: the second would take the first one's place.
 */
final class SchemaNames implements DocumentStep {

    @Override
    public void complete(ApiTree api) {
        Map<String, String> renamed = new TreeMap<>();
        Map<String, String> taken = new TreeMap<>();
        for (String name : api.schemas().propertyNames()) {
            String shorter = of(name);
            String other = taken.put(shorter, name);
            if (other != null) {
                throw new IllegalStateException(
                        "%s and %s would both be called %s in the API document. Rename one of the records, or give it @Schema(name = …)."
                                .formatted(other, name, shorter));
            }
            renamed.put(name, shorter);
        }
        ObjectNode schemas = api.schemas();
        ObjectNode sorted = schemas.objectNode();
        taken.forEach((shorter, name) -> sorted.set(shorter, schemas.get(name)));
        api.document().withObject("/components").set("schemas", sorted);
        pointTo(api.document(), renamed);
    }

    /** Such as {@code PlanStep} for {@code org.example.Plan.Step}. */
    static String of(String name) {
        return Stream.of(name.split("\\."))
                .filter(it -> Character.isUpperCase(it.charAt(0)))
                .filter(it -> !it.endsWith("Controller"))
                .collect(Collectors.joining());
    }

    private static void pointTo(JsonNode node, Map<String, String> renamed) {
        if (node instanceof ObjectNode object) {
            String name = ApiTree.referred(object);
            if (name != null) {
                object.put("$ref", ApiTree.SCHEMAS + renamed.getOrDefault(name, name));
            }
            if (object.path("discriminator").path("mapping") instanceof ObjectNode mapping) {
                for (var one : mapping.properties()) {
                    String to = one.getValue().asString().substring(ApiTree.SCHEMAS.length());
                    mapping.put(one.getKey(), ApiTree.SCHEMAS + renamed.getOrDefault(to, to));
                }
            }
            object.forEach(child -> pointTo(child, renamed));
        } else if (node instanceof ArrayNode array) {
            array.forEach(child -> pointTo(child, renamed));
        }
    }
}
