package dev.careerpath.starter.security;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * What an answer shows to somebody who may see only parts of its subject. Whatever is not named
 * here is left out, so that a new field stays hidden until somebody decides otherwise.
 *
 * @param needs parts without which there is no answer at all
 * @param always paths that everybody sees who gets an answer, such as {@code stages.title}; arrays
 *     are looked into
 * @param fields further paths by the part that opens them
 * @param whole true when whoever has what it needs gets everything, as with a file
 */
public record Shown(
        Set<String> needs, Set<String> always, Map<String, Set<String>> fields, boolean whole) {

    /** The part that only who sees everything has. */
    public static final String EVERYTHING = "*";

    /** The part that somebody of the organisation has where it shows groups instead of figures. */
    public static final String GROUPED = "GROUPED";

    public Shown {
        needs = Set.copyOf(needs);
        always = Set.copyOf(always);
        fields = Map.copyOf(fields);
    }

    /** Shows nothing to anybody who sees only parts. */
    public static Shown nothing() {
        return whole(EVERYTHING);
    }

    /** The answer as it is for whoever has all these parts, and none for others. */
    public static Shown whole(String... needs) {
        return new Shown(Set.of(needs), Set.of(), Map.of(), true);
    }

    /** An answer of which whoever has a part sees these paths, and more by {@link #with}. */
    public static Shown fields(String... always) {
        return new Shown(Set.of(), Set.of(always), Map.of(), false);
    }

    /** An answer of which everything is opened by a part, by {@link #with}. */
    public static Shown byPart() {
        return new Shown(Set.of(), Set.of(), Map.of(), false);
    }

    /** The same for whoever has this part too. */
    public Shown needing(String part) {
        Set<String> more = new LinkedHashSet<>(needs);
        more.add(part);
        return new Shown(more, always, fields, whole);
    }

    /** The same with these paths for whoever has the part. */
    public Shown with(String part, String... paths) {
        Map<String, Set<String>> more = new LinkedHashMap<>(fields);
        more.merge(
                part,
                Set.of(paths),
                (a, b) -> {
                    Set<String> both = new LinkedHashSet<>(a);
                    both.addAll(Arrays.asList(paths));
                    return both;
                });
        return new Shown(needs, always, more, whole);
    }

    /** The paths that these parts open. */
    public Set<String> paths(Set<String> parts) {
        Set<String> open = new LinkedHashSet<>(always);
        parts.forEach(part -> open.addAll(fields.getOrDefault(part, Set.of())));
        return open;
    }
}
