package dev.careerpath.assessment.framework;

import java.util.List;

/**
 * Something a leader can do, to a level.
 *
 * @param code stable, such as {@code strategic-thinking}
 * @param domain code of its domain
 * @param levels what one can observe at level 0, 1 … 5: always six texts
 * @param sources ids of the domain facts it rests on
 */
public record Competency(
        String code,
        String domain,
        String name,
        String description,
        List<String> levels,
        List<String> sources) {
    public Competency {
        levels = List.copyOf(levels);
        sources = List.copyOf(sources);
    }
}
