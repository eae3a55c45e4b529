package dev.careerpath.assessment.caseformat;

import dev.careerpath.assessment.caseformat.CasePackage.Item;
import dev.careerpath.starter.text.TextRule;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Puts what travelled in extensions into the JSON of a framework, and notes where parts come from.
 */
final class ImportedJson {

    static final String SOURCES = "sources";

    private static final Pattern BREAKS = Pattern.compile("[\\r\\n\\t]+");

    private final Origins origins = new Origins();

    Origins origins() {
        return origins;
    }

    void note(String path, String origin) {
        origins.note(path, origin);
    }

    /** Adds what travelled in the extension, which never overrules what CASE itself says. */
    void extended(ObjectNode into, String path, String from, @Nullable JsonNode extensions) {
        origins.note(path, from);
        for (Map.Entry<String, JsonNode> it : Extension.of(extensions).properties()) {
            origins.note(
                    path + "/" + it.getKey(),
                    from + "/extensions/" + Extension.NAME + "/" + it.getKey());
            if (!into.has(it.getKey())) {
                into.set(it.getKey(), it.getValue());
            }
        }
    }

    /** Lets a list be there. */
    static void orEmpty(ObjectNode node, String list) {
        if (!node.has(list)) {
            node.putArray(list);
        }
    }

    /** What an item is called, on one line. */
    static String name(Item item) {
        return BREAKS.matcher(either(item.abbreviatedStatement(), item.fullStatement()))
                .replaceAll(" ");
    }

    /** The first, unless there is nothing to be seen in it. */
    static String either(@Nullable String first, String second) {
        return first == null || TextRule.MULTI_LINE.problem(first) != null ? second : first;
    }
}
