package dev.careerpath.profile.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is found by what is typed. */
class SearchWordsTests {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "Zoë Müller-Lüdenscheidt, zoe mull",
                "Zoë Müller-Lüdenscheidt, ludensch",
                "Zoë Müller-Lüdenscheidt, müllerlüd",
                "Zoë Müller-Lüdenscheidt, MÜLLER-LÜ",
                "Seán O’Brien, obri",
                "Seán O’Brien, o'brien",
                "Seán O’Brien, brien sean",
                "Weißmann, WEISSMANN",
                "Łukasz Søndergård, lukasz sonder",
                "İpek Işık, ipek isik",
                "Æsa Þórsdóttir, aesa thors",
                "ΟΔΥΣΣΕΥΣ Παππάς, οδυσσευς παππας",
                "Фёдор Йорданов, федор йорд",
                "مُحَمَّد الأحمد, محمد الاحمد",
                "علی کریمی, علي كريمي",
                "דָּוִד כֹּהֵן, דוד כהן",
                "山田太郎, 太郎",
                "さくら がのう, がの",
                "김민준, 민준",
                "สมชาย ใจดี, ชาย",
                "राजेश कुमार, कुमा",
                "Ｍａｙａ Ｌｉｎｄ, maya lind",
                "maya.lindqvist@example.org, LINDQ example",
                "maya_l@example.org, maya l"
            })
    void areFoundByHowTheirWordsBegin(String name, String typed) {
        assertThat(finds(name, typed)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Anna Schmidt, anna schmitz",
        "Anna Schmidt, hmidt",
        "Anna Schmidt, anna anders",
        "がのう, かのう",
        "कुमार, कमार"
    })
    void areNotFoundByAnythingElse(String name, String typed) {
        assertThat(finds(name, typed)).isFalse();
    }

    @Test
    void nothingIsFoundByWhatHasNoLetterAndNoFigure() {
        assertThat(SearchWords.typed(" -@' \u200e\u064b")).isEmpty();
        assertThat(SearchWords.of(null, "", " - ")).isEmpty();
    }

    @Test
    void aLongWordIsFoundByTypingAllOfIt() {
        String name = "𠮷".repeat(200);

        assertThat(finds(name, name)).isTrue();
        assertThat(SearchWords.of(name)).hasSizeLessThanOrEqualTo(SearchWords.LONGEST);
    }

    static boolean finds(String name, String typed) {
        Set<String> words = SearchWords.of(name);
        return SearchWords.typed(typed).stream()
                .allMatch(one -> words.stream().anyMatch(word -> word.startsWith(one)));
    }
}
