package dev.careerpath.profile.people;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** A text in a form that leaves case, accents and ways of typing out. */
final class FoldedText {

    /** What stands above or below a letter and may be left out when typing. */
    private static final Pattern MARKS =
            Pattern.compile(
                    "[\\p{Mn}&&[\\p{IsInherited}\\p{IsHebrew}\\p{IsArabic}]&&[^\\u3099\\u309A]]");

    /** What is not to be seen, and the stroke that only makes an Arabic word longer. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\u0640]");

    /** Letters that are typed for one another, and that are no letter with a mark in Unicode. */
    private static final Map<String, String> ALIKE =
            Map.ofEntries(
                    Map.entry("ʼ", "'"),
                    Map.entry("ς", "σ"),
                    Map.entry("ł", "l"),
                    Map.entry("ø", "o"),
                    Map.entry("đ", "d"),
                    Map.entry("ð", "d"),
                    Map.entry("ħ", "h"),
                    Map.entry("þ", "th"),
                    Map.entry("æ", "ae"),
                    Map.entry("œ", "oe"),
                    Map.entry("ی", "ي"),
                    Map.entry("ى", "ي"),
                    Map.entry("ک", "ك"),
                    Map.entry("ة", "ه"));

    private static final Pattern ALIKE_ONES =
            Pattern.compile("[" + String.join("", ALIKE.keySet()) + "]");

    private FoldedText() {}

    static String of(String text) {
        String bare = UNSEEN.matcher(withoutMarks(text)).replaceAll("");
        // Up and down again, since some letters have another case in one direction only.
        String small = bare.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        String alike =
                ALIKE_ONES.matcher(small).replaceAll(it -> String.valueOf(ALIKE.get(it.group())));
        return Normalizer.normalize(withoutMarks(alike), Normalizer.Form.NFC);
    }

    private static String withoutMarks(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
    }
}
