package dev.careerpath.profile.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whoever types a name in another way finds the same people. */
class SearchWordsPropertiesTests {

    private static final Pattern LITERAL = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

    @Property
    void aNameIsFoundByItselfHoweverItIsTyped(@ForAll("names") String name) {
        for (String typed :
                List.of(
                        name,
                        name.toUpperCase(Locale.ROOT),
                        name.toLowerCase(Locale.ROOT),
                        Normalizer.normalize(name, Normalizer.Form.NFD),
                        Normalizer.normalize(name, Normalizer.Form.NFC))) {
            assertThat(SearchWordsTests.finds(name, typed)).as("%s by %s", name, typed).isTrue();
            assertThat(SearchWords.of(typed)).isEqualTo(SearchWords.of(name));
        }
    }

    @Property
    void aNameIsFoundByTheBeginningOfEachWord(@ForAll("names") String name) {
        for (String word : SearchWords.of(name)) {
            String begun = word.substring(0, word.offsetByCodePoints(0, 1));
            assertThat(SearchWordsTests.finds(name, begun)).as("%s by %s", name, begun).isTrue();
        }
    }

    @Property
    void aWordIsAsItWouldBeOfItself(@ForAll("names") String name) {
        for (String word : SearchWords.of(name)) {
            assertThat(SearchWords.of(word)).contains(word);
        }
    }

    @Property
    void whatIsTypedComesOutWithoutASignThatAPatternUnderstands(@ForAll String typed) {
        assertThat(SearchWords.typed(typed))
                .allSatisfy(word -> {
                    assertThat(word).matches(LITERAL);
                    assertThat(word.codePointCount(0, word.length()))
                            .isLessThanOrEqualTo(SearchWords.LONGEST);
                });
        assertThat(SearchWords.of(typed)).allSatisfy(word -> assertThat(word).matches(LITERAL));
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.of(
                        "Ada",
                        "Zoë",
                        "Łukasz",
                        "O’Brien",
                        "Jean-Luc",
                        "Weiß",
                        "İpek",
                        "Iğdır",
                        "Ødegård",
                        "Þóra",
                        "Νίκος",
                        "ΟΔΥΣΣΕΥΣ",
                        "Фёдор",
                        "Ђорђе",
                        "مُحَمَّد",
                        "الأحمد",
                        "דָּוִד",
                        "راجێش",
                        "राजेश",
                        "สมชาย",
                        "山田太郎",
                        "김민준",
                        "がのう",
                        "Ｍａｙａ",
                        "Nguyễn",
                        "D'Arcy",
                        "ǅemal",
                        "ﬁona",
                        "37",
                        "٣٧",
                        "𠮷野")
                .list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .map(parts -> String.join(" ", parts));
    }
}
