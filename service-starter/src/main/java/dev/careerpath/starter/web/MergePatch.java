package dev.careerpath.starter.web;

import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** JSON Merge Patch (RFC 7396) of an object by an object. */
public final class MergePatch {

    private MergePatch() {}

    /** The target after the patch; the arguments stay as they are. */
    public static ObjectNode apply(ObjectNode target, ObjectNode patch) {
        ObjectNode merged = target.deepCopy();
        merge(merged, patch);
        return merged;
    }

    private static void merge(ObjectNode target, ObjectNode patch) {
        for (Map.Entry<String, JsonNode> change : patch.properties()) {
            if (change.getValue().isNull()) {
                target.remove(change.getKey());
            } else if (change.getValue() instanceof ObjectNode inner) {
                ObjectNode into =
                        target.get(change.getKey()) instanceof ObjectNode existing
                                ? existing
                                : target.putObject(change.getKey());
                merge(into, inner);
            } else {
                target.set(change.getKey(), change.getValue().deepCopy());
            }
        }
    }
}
