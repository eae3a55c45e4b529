package dev.careerpath.assessment.frameworks;

import dev.careerpath.assessment.framework.FrameworkFile;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Frameworks as an organisation would send them. */
public final class FrameworkJson {

    private static final JsonMapper JSON = new JsonMapper();

    private FrameworkJson() {}

    /** The shipped framework under a version of one's own. */
    public static ObjectNode ownCopy(String version) {
        ObjectNode copy =
                (ObjectNode) JSON.readTree(FrameworkFile.write(FrameworkFile.shipped("1.1")));
        return copy.put("version", version);
    }

    /** The same with a change. */
    public static String ownCopy(String version, Consumer<ObjectNode> change) {
        ObjectNode copy = ownCopy(version);
        change.accept(copy);
        return copy.toString();
    }
}
