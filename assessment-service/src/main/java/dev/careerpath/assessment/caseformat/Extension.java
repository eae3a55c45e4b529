package dev.careerpath.assessment.caseformat;

import dev.careerpath.assessment.caseformat.CaseIds.ItemKind;
import dev.careerpath.assessment.caseformat.CasePackage.Item;
import dev.careerpath.assessment.framework.TargetRole;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What travels in CASE's extensions because CASE has no field for it. */
final class Extension {

    /** The member of the extensions that is ours. */
    static final String NAME = "dev.careerpath";

    private static final JsonMapper JSON = new JsonMapper();

    private Extension() {}

    /** Ours; empty where there is none. */
    static ObjectNode of(@Nullable JsonNode extensions) {
        JsonNode found = extensions == null ? null : extensions.get(NAME);
        return found instanceof ObjectNode ours ? ours : JSON.createObjectNode();
    }

    /** Extensions with these of a node's fields as ours, as far as they are there. */
    static JsonNode only(JsonNode node, String... fields) {
        ObjectNode extensions = JSON.createObjectNode();
        ObjectNode ours = extensions.putObject(NAME);
        Arrays.stream(fields)
                .sorted()
                .filter(node::has)
                .forEachOrdered(field -> ours.set(field, node.get(field)));
        return extensions;
    }

    /** Whether a role or gate says what only we can know of it. */
    static boolean completes(ItemKind kind, Item item) {
        return switch (kind) {
            case DOMAIN, COMPETENCY -> true;
            case ROLE ->
                    Arrays.stream(TargetRole.values())
                            .anyMatch(role -> role.name().equals(item.humanCodingScheme()));
            case GATE -> {
                ObjectNode ours = of(item.extensions());
                yield ours.has("rule") && ours.has("roles");
            }
        };
    }
}
