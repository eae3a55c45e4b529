package dev.careerpath.starter.web;

import dev.careerpath.starter.problem.InvalidRequest;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A list of entity tags as If-Match and If-None-Match hold it (RFC 9110, 8.8.3).
 *
 * @param any whether it is {@code *}
 * @param strong what stands between the quotes of the strong tags
 * @param weak the same of the weak ones
 */
record EntityTags(boolean any, Set<String> strong, Set<String> weak) {

    private static final Pattern TAG =
            Pattern.compile("\\G[ \\t,]*(W/)?\"([\\x21\\x23-\\x7e\\x80-\\xff]*)\"[ \\t]*(?=,|$)");

    /**
     * Reads a header.
     *
     * @throws InvalidRequest if it is something else
     */
    static EntityTags parse(String name, String header) {
        if (header.strip().equals("*")) {
            return new EntityTags(true, Set.of(), Set.of());
        }
        Set<String> strong = new HashSet<>();
        Set<String> weak = new HashSet<>();
        Matcher tag = TAG.matcher(header);
        int end = 0;
        while (tag.find()) {
            (tag.group(1) == null ? strong : weak).add(tag.group(2));
            end = tag.end();
        }
        if (end == 0 || !header.substring(end).matches("[ \\t,]*")) {
            throw new InvalidRequest(
                    "",
                    name
                            + " must be *, or ETags as they were sent with commas between, such as \"3\".");
        }
        return new EntityTags(false, strong, weak);
    }
}
