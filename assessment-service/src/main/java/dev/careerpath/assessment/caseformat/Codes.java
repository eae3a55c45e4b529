package dev.careerpath.assessment.caseformat;

import dev.careerpath.assessment.caseformat.CasePackage.Item;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Codes as a framework has them, made of what items are called; each is given once. */
final class Codes {

    private static final int LONGEST = 60;
    private static final int LONGEST_NUMBERED = 55;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");
    private static final Pattern ENDS = Pattern.compile("^-+|-+$");

    private final Set<String> given = new HashSet<>();

    /** Of the coding scheme, else of the first words; numbered where another has it already. */
    String of(Item item) {
        String code =
                Stream.of(
                                item.humanCodingScheme(),
                                item.abbreviatedStatement(),
                                item.fullStatement())
                        .filter(Objects::nonNull)
                        .map(Codes::code)
                        .filter(it -> !it.isEmpty())
                        .findFirst()
                        .orElse("item");
        return once(code);
    }

    /** This code, numbered where another has it already. */
    String once(String code) {
        String unique = code;
        for (int i = 2; !given.add(unique); i++) {
            unique = cut(code, LONGEST_NUMBERED) + "-" + i;
        }
        return unique;
    }

    private static String code(String words) {
        String plain =
                MARKS.matcher(Normalizer.normalize(words, Normalizer.Form.NFKD))
                        .replaceAll("")
                        .toLowerCase(Locale.ROOT);
        String code = trimmed(OTHERS.matcher(plain).replaceAll("-"));
        if (!code.isEmpty() && Character.isDigit(code.charAt(0))) {
            code = "n" + code;
        }
        return cut(code, LONGEST);
    }

    private static String cut(String code, int length) {
        return code.length() <= length ? code : trimmed(code.substring(0, length));
    }

    private static String trimmed(String code) {
        return ENDS.matcher(code).replaceAll("");
    }
}
