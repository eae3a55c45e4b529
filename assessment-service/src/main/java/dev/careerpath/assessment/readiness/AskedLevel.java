package dev.careerpath.assessment.readiness;

import java.util.List;

/**
 * A level that a gate asks for.
 *
 * @param anyOf codes of competencies, one of which is enough
 * @param level 0 to 5, to be shown by more than the leader's own word
 */
public record AskedLevel(List<String> anyOf, double level) {

    public AskedLevel {
        anyOf = List.copyOf(anyOf);
    }
}
