package dev.careerpath.assessment.readiness;

import dev.careerpath.assessment.framework.EducationLevel;
import dev.careerpath.assessment.readiness.LeaderProfile.Education;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The fields that a degree is in, as the leader wrote them: {@code MSc Electronics & Communication}
 * is in electronics and in communication, {@code History of technology} in history.
 */
final class FieldsOfStudy {

    private static final Pattern BETWEEN =
            Pattern.compile("[,;/()&+|]|\\s-\\s|\\b(?:and|with|in|for|major|minor)\\b");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern OF = Pattern.compile("\\bof\\b");
    private static final Pattern TITLE =
            Pattern.compile(
                    ".*\\b(?:bachelors?|masters?|doctor|faculty|school|department|institute|degree)(?: of)?\\s*");
    private static final String OF_AN_MBA = "business administration";

    private final List<String> fields;

    private FieldsOfStudy(List<String> fields) {
        this.fields = fields;
    }

    static FieldsOfStudy of(Education degree) {
        List<String> fields = new ArrayList<>();
        if (degree.level() == EducationLevel.MBA) {
            fields.add(OF_AN_MBA);
        }
        String written = degree.field() == null ? "" : degree.field().toLowerCase(Locale.ROOT);
        for (String part : BETWEEN.split(written)) {
            String[] around = OF.split(part, 2);
            boolean titled = around.length == 2 && TITLE.matcher(around[0].strip()).matches();
            fields.add(words(titled ? around[1] : around[0]));
        }
        return new FieldsOfStudy(fields);
    }

    private static String words(String text) {
        return NO_WORD.matcher(text).replaceAll(" ").strip();
    }

    /**
     * Whether one of the fields is one of these, alone or with words before it that narrow it, such
     * as {@code applied computer science}.
     */
    boolean in(Collection<String> names) {
        return fields.stream()
                .anyMatch(field ->
                        names.stream()
                                .anyMatch(
                                        name -> field.equals(name) || field.endsWith(" " + name)));
    }
}
