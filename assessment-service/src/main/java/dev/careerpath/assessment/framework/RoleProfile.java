package dev.careerpath.assessment.framework;

import java.util.List;

/** What a target role asks for, before stage and emphasis modify it. */
public record RoleProfile(
        String title, String summary, List<String> sources, List<Requirement> requirements) {
    public RoleProfile {
        sources = List.copyOf(sources);
        requirements = List.copyOf(requirements);
    }

    /**
     * @param competency code
     * @param level required, 0.5 to 5 in halves
     * @param weight above 0; only its share among the role's weights matters
     */
    public record Requirement(
            String competency, double level, double weight, List<String> sources) {
        public Requirement {
            sources = List.copyOf(sources);
        }
    }
}
