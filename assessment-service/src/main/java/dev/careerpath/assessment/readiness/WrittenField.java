package dev.careerpath.assessment.readiness;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Text of any script as fields of study are compared: one form of each letter, small, without the
 * accents and signs that people leave out, one space between words and none between the signs of
 * Chinese, Japanese and Korean.
 */
final class WrittenField {

    /** Accents of Latin letters, vowel signs and the long stroke of Arabic, the dot of Hindi. */
    private static final Pattern LEFT_OUT =
            Pattern.compile("[\\u0300-\\u036F\\u0640\\u064B-\\u065F\\u0670\\u093C]");

    private static final Pattern ALEF = Pattern.compile("[\\u0622\\u0623\\u0625\\u0671]");
    private static final Pattern ARTICLE = Pattern.compile("(?<![\\p{L}\\p{M}])ال(?=\\p{L}{3})");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    private static final String EAST_ASIAN =
            "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}ー]";
    private static final Pattern SPACE_BETWEEN =
            Pattern.compile("(?<=%s) (?=%s)".formatted(EAST_ASIAN, EAST_ASIAN));
    private static final Pattern WRITTEN_TOGETHER = Pattern.compile(EAST_ASIAN + ".*");

    private WrittenField() {}

    /** One form of each letter; signs between words are left as they are. */
    static String folded(String text) {
        String apart = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        String plain = LEFT_OUT.matcher(apart).replaceAll("");
        String arabic = ALEF.matcher(plain).replaceAll("\u0627").replace('\u0649', '\u064A');
        return Normalizer.normalize(ARTICLE.matcher(arabic).replaceAll(""), Normalizer.Form.NFC);
    }

    /** Its words, of folded text. */
    static String words(String folded) {
        String spaced = NO_WORD.matcher(folded).replaceAll(" ").strip();
        return SPACE_BETWEEN.matcher(spaced).replaceAll("");
    }

    /** Whether it is written without spaces between its words. */
    static boolean isWrittenTogether(String words) {
        return WRITTEN_TOGETHER.matcher(words).matches();
    }
}
