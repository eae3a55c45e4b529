package dev.careerpath.profile.people;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The words by which people are found, in a form that leaves case, accents and ways of typing out.
 * Letters of every script stay; whoever types the beginning of a word finds it.
 */
final class SearchWords {

    /** A word is compared by as many letters at most. */
    static final int LONGEST = 32;

    private static final int TYPED_AT_MOST = 8;

    /** Between the parts of one name: people type it, a space, or nothing. */
    private static final Pattern JOINED =
            Pattern.compile(
                    "[\\p{L}\\p{M}\\p{N}]+(?:['\\u2018\\u2019\\-\\u2010][\\p{L}\\p{M}\\p{N}]+)+");

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    /** Scripts that write words without a space between, so that each letter may begin one. */
    private static final Pattern UNSPACED =
            Pattern.compile(
                    "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}\\p{IsThai}\\p{IsLao}\\p{IsKhmer}\\p{IsMyanmar}]");

    private SearchWords() {}

    /** The words of a person's texts, each once; none for texts without a letter or a figure. */
    static Set<String> of(@Nullable String... texts) {
        Set<String> words = new TreeSet<>();
        for (String text : texts) {
            if (text != null) {
                String folded = FoldedText.of(text);
                all(WORD, folded).forEach(word -> add(words, word));
                all(JOINED, folded)
                        .forEach(parts -> words.add(cut(NO_LETTER.matcher(parts).replaceAll(""))));
            }
        }
        return words;
    }

    /** The beginnings that somebody typed, the longest first; each has to be one of a word's. */
    static List<String> typed(String text) {
        return all(WORD, FoldedText.of(text)).stream()
                .map(SearchWords::cut)
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .limit(TYPED_AT_MOST)
                .toList();
    }

    private static void add(Set<String> words, String word) {
        words.add(cut(word));
        Matcher unspaced = UNSPACED.matcher(word);
        while (unspaced.find()) {
            words.add(cut(word.substring(unspaced.start())));
        }
    }

    private static List<String> all(Pattern kind, String text) {
        List<String> found = new ArrayList<>();
        Matcher matcher = kind.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group());
        }
        return found;
    }

    private static String cut(String word) {
        return word.codePointCount(0, word.length()) <= LONGEST
                ? word
                : word.substring(0, word.offsetByCodePoints(0, LONGEST));
    }
}
