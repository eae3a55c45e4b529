package dev.careerpath.starter.web;

import dev.careerpath.starter.problem.ApiProblem;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which versions of a document a caller is ready to change (RFC 9110, 13.1.1).
 *
 * @param any whether every version will do ({@code *})
 * @param tags what stood between quotes of the strong tags; a weak tag matches nothing
 */
public record IfMatch(boolean any, Set<String> tags) {

    public IfMatch {
        tags = Set.copyOf(tags);
    }

    /**
     * What the header says.
     *
     * @throws ApiProblem 428 if the header is missing, 400 if it is no list of entity tags
     */
    public static IfMatch required(@Nullable String header) {
        if (header == null || header.isBlank()) {
            throw ApiProblem.preconditionRequired();
        }
        EntityTags tags = EntityTags.parse("If-Match", header);
        return new IfMatch(tags.any(), tags.strong());
    }

    /** What the header says; null without one. */
    public static @Nullable IfMatch optional(@Nullable String header) {
        return header == null ? null : required(header);
    }

    /** Exactly this version. */
    public static IfMatch of(long version) {
        return new IfMatch(false, Set.of(Long.toString(version)));
    }

    /** True if the document may be changed from this version on. */
    public boolean matches(long version) {
        return any || tags.contains(Long.toString(version));
    }
}
