package dev.careerpath.starter.web;

import dev.careerpath.starter.problem.ApiProblem;
import dev.careerpath.starter.problem.InvalidRequest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Versions as strong entity tags: version 3 is {@code "3"}. */
public final class ETags {

    private static final Pattern STRONG = Pattern.compile("\"(\\d{1,18})\"");

    private ETags() {}

    /** The tag of a version. */
    public static String of(long version) {
        return "\"" + version + "\"";
    }

    /**
     * The version that If-Match names.
     *
     * @throws ApiProblem 428 if the header is missing, 400 if it is no tag of ours
     */
    public static long required(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw ApiProblem.preconditionRequired();
        }
        Matcher tag = STRONG.matcher(ifMatch.strip());
        if (!tag.matches()) {
            throw new InvalidRequest(
                    "", "If-Match must be one ETag as it was sent, such as \"3\".");
        }
        return Long.parseLong(tag.group(1));
    }

    /** True when If-None-Match names this very version, so that 304 is the answer. */
    public static boolean unchanged(@Nullable String ifNoneMatch, long version) {
        return ifNoneMatch != null && ifNoneMatch.contains(of(version));
    }
}
