package dev.careerpath.assessment.framework;

import dev.careerpath.assessment.framework.MalformedFramework.Problem;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** How deep the rules of gates may lie in each other; what follows them needs stack for each. */
final class RuleDepth {

    private static final int DEEPEST = 8;

    private RuleDepth() {}

    /**
     * @param name of the file, for messages
     * @throws MalformedFramework with the path of each gate whose rule is deeper
     */
    static void check(JsonNode framework, String name) {
        List<Problem> problems = new ArrayList<>();
        JsonNode gates = framework.path("gates");
        for (int i = 0; i < gates.size(); i++) {
            if (of(gates.get(i).path("rule")) > DEEPEST) {
                problems.add(
                        new Problem(
                                "/gates/" + i + "/rule",
                                "is nested deeper than " + DEEPEST + " rules"));
            }
        }
        if (!problems.isEmpty()) {
            throw new MalformedFramework(name, problems);
        }
    }

    private static int of(JsonNode rule) {
        int deepest = 0;
        for (JsonNode part : rule.path("rules")) {
            deepest = Math.max(deepest, of(part));
        }
        return deepest + 1;
    }
}
