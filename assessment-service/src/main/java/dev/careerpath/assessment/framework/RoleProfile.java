package dev.careerpath.assessment.framework;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a target role asks for, before stage and emphasis modify it.
 *
 * @param defining codes of competencies that the role stands and falls with; absent is none
 */
public record RoleProfile(
        String title,
        String summary,
        List<String> sources,
        List<Requirement> requirements,
        @Nullable List<String> defining) {
    public RoleProfile {
        sources = List.copyOf(sources);
        requirements = List.copyOf(requirements);
        defining = defining == null ? null : List.copyOf(defining);
    }

    /** The codes of the competencies that define the role; none where the framework names none. */
    public List<String> definingOrNone() {
        return defining == null ? List.of() : defining;
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
