package dev.careerpath.assessment.framework;

import java.util.List;

/**
 * What holding a post brings towards the gates.
 *
 * @param role the post
 * @param years facts of which a year in the post adds one
 * @param meets codes of the gates that the post can meet by what it asks for
 */
public record Post(CurrentRole role, List<Fact> years, List<String> meets, String reason) {
    public Post {
        years = List.copyOf(years);
        meets = List.copyOf(meets);
    }
}
