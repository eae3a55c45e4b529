package dev.careerpath.assessment.readiness;

import dev.careerpath.assessment.framework.EducationLevel;
import dev.careerpath.assessment.framework.FieldNames;
import dev.careerpath.assessment.leader.Education;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The fields that a degree is in, as the leader wrote them: {@code MSc Electronics & Communication}
 * is in electronics and in communication, {@code History of technology} in history, {@code
 * 计算机科学与技术} in computer science and in technology.
 */
final class FieldsOfStudy {

    private static final Pattern BETWEEN =
            Pattern.compile(
                    "[,;/()&+|、・·与與和及と]|\\s-\\s|\\b(?:and|with|in|for|major|minor|und|mit|im|et|avec|en|y|con|e|em|com|и|по|в|в области|में|और|एवं|في|و)\\b",
                    Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern OF = Pattern.compile("\\b(?:of|der|des)\\b");
    private static final String OF_AN_MBA = "business administration";

    /** Compared as what the leader writes is, by the name in English. */
    private static final Map<String, Elsewhere> ELSEWHERE = folded(FieldNames.shipped());

    /** As they are written, each with what it is narrowed by. */
    private final List<String> wholes;

    /** Each without what it is only about. */
    private final List<String> parts;

    private FieldsOfStudy(List<String> wholes, List<String> parts) {
        this.wholes = wholes;
        this.parts = parts;
    }

    /** {@link FieldNames.Names} as they are compared. */
    private record Elsewhere(List<String> first, List<Ending> last) {}

    /**
     * A name that a field ends with.
     *
     * @param bare without a title, where it is written together with what is before it; else null
     */
    private record Ending(String name, @Nullable String bare) {

        static Ending of(String name) {
            return new Ending(
                    name, WrittenField.isWrittenTogether(name) ? DegreeTitles.removed(name) : null);
        }

        boolean ends(String field) {
            return field.equals(name)
                    || field.endsWith(" " + name)
                    || (bare != null && field.endsWith(bare));
        }
    }

    private static Map<String, Elsewhere> folded(Map<String, FieldNames.Names> shipped) {
        Map<String, Elsewhere> folded = new HashMap<>();
        shipped.forEach((english, names) ->
                folded.put(
                        english,
                        new Elsewhere(
                                words(names.first()),
                                words(names.last()).stream().map(Ending::of).toList())));
        return Map.copyOf(folded);
    }

    private static List<String> words(List<String> names) {
        return names.stream().map(it -> WrittenField.words(WrittenField.folded(it))).toList();
    }

    static FieldsOfStudy of(Education degree) {
        List<String> wholes = new ArrayList<>();
        List<String> parts = new ArrayList<>();
        if (degree.level() == EducationLevel.MBA) {
            parts.add(OF_AN_MBA);
        }
        String written = degree.field() == null ? "" : WrittenField.folded(degree.field());
        wholes.add(DegreeTitles.removed(WrittenField.words(written)));
        for (String part : BETWEEN.split(written)) {
            wholes.add(DegreeTitles.removed(WrittenField.words(part)));
            String[] around = OF.split(part, 2);
            boolean titled = around.length == 2 && DegreeTitles.is(around[0]);
            parts.add(DegreeTitles.removed(WrittenField.words(titled ? around[1] : around[0])));
        }
        return new FieldsOfStudy(wholes, parts);
    }

    /**
     * Whether one of the fields is one of these, alone or with words that narrow it, such as {@code
     * applied computer science}.
     *
     * @param names in English, in small letters
     */
    boolean in(Collection<String> names) {
        return names.stream()
                .anyMatch(name ->
                        parts.stream().anyMatch(Ending.of(name)::ends) || isElsewhere(name));
    }

    private boolean isElsewhere(String name) {
        Elsewhere names = ELSEWHERE.get(name);
        return names != null
                && (names.first().stream()
                                .anyMatch(it -> wholes.stream().anyMatch(w -> startsWith(w, it)))
                        || names.last().stream().anyMatch(it -> parts.stream().anyMatch(it::ends)));
    }

    private static boolean startsWith(String field, String name) {
        return field.equals(name) || field.startsWith(name + " ");
    }
}
