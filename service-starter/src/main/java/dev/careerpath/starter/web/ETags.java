package dev.careerpath.starter.web;

import dev.careerpath.starter.problem.InvalidRequest;
import org.jspecify.annotations.Nullable;

/** Versions as strong entity tags: version 3 is {@code "3"}. */
public final class ETags {

    private ETags() {}

    /** The tag of a version. */
    public static String of(long version) {
        return "\"" + version + "\"";
    }

    /**
     * True when If-None-Match names this very version, weakly or not, or any (RFC 9110, 13.1.2), so
     * that 304 is the answer.
     *
     * @throws InvalidRequest if it is no list of entity tags
     */
    public static boolean unchanged(@Nullable String ifNoneMatch, long version) {
        if (ifNoneMatch == null || ifNoneMatch.isBlank()) {
            return false;
        }
        EntityTags tags = EntityTags.parse("If-None-Match", ifNoneMatch);
        String current = Long.toString(version);
        return tags.any() || tags.strong().contains(current) || tags.weak().contains(current);
    }
}
