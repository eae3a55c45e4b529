package dev.careerpath.starter.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One rule for each kind of text. */
class TextRuleTests {

    @ParameterizedTest
    @ValueSource(strings = {"Ada", "戦略", "التفكير", "👩🏽‍💻", "a\u00a0b"})
    void aLineIsVisibleTextOfAnyScript(String text) {
        assertThat(TextRule.SINGLE_LINE.problem(text)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\u00a0\u200b",
                "\u202e\u2066",
                "\u3164",
                "\u115f\u1160\uffa0",
                "\u2800",
                "\ufe0f",
                "\udb40\udd00",
                "\u034f",
                "a\nb",
                "a\u0000",
                "a\u0085",
                "a\u2028b",
                "a\ud83d"
            })
    void aLineHasNoBreaksAndIsNotEmpty(String text) {
        assertThat(TextRule.SINGLE_LINE.problem(text)).isNotNull();
    }

    @Test
    void aCommentHasBreaksButNoOtherControls() {
        assertThat(TextRule.MULTI_LINE.problem("one\r\n\ttwo")).isNull();
        assertThat(TextRule.MULTI_LINE.problem("one\u0007")).isNotNull();
        assertThat(TextRule.MULTI_LINE.problem("\n")).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org/talk?x=1#y",
                "HTTPS://EXAMPLE.ORG",
                "https://例え.テスト/",
                "http://[::1]:8080/",
                "https://example.org/stra\u00dfe",
            })
    void anAddressIsOfTheWeb(String text) {
        assertThat(TextRule.WEB_ADDRESS.problem(text)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "example.org",
                "ftp://example.org",
                "javascript:alert(1)",
                "https://[::bad/\"><b>",
                "https://user:secret@example.org/",
                "https://example.org:70000/",
                "https://example.org/a b",
                "https://example.org/\u0000",
                "https://",
            })
    void anAddressOfNothingElse(String text) {
        assertThat(TextRule.WEB_ADDRESS.problem(text)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ada@example.org",
                "a.b+c@ex-ample.co.uk",
                "jos\u00e9@例え.テスト",
                "o'neil@example.org"
            })
    void anEmailAddressIsOneThatPeopleHave(String text) {
        assertThat(TextRule.EMAIL.problem(text)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@b..co",
                "a..b@example.org",
                ".a@example.org",
                "a@example",
                "a@-example.org",
                "a\u00a0b@example.org",
                "a\u200b@example.org",
                "a@exam\u00a0ple.org",
                "a@@example.org",
                "a@127.0.0.1",
            })
    void anEmailAddressIsNothingElse(String text) {
        assertThat(TextRule.EMAIL.problem(text)).isNotNull();
    }

    @Test
    void everyNameOfTheTzDatabaseIsAZone() {
        for (String name : new String[] {"EST", "MST", "HST", "Europe/London", "UTC", "EST5EDT"}) {
            assertThat(TextRule.TIME_ZONE.problem(name)).isNull();
            assertThat(TimeZones.of(name)).isInstanceOf(ZoneId.class);
        }
        assertThat(TextRule.TIME_ZONE.problem("CST")).isNotNull();
        assertThat(TextRule.TIME_ZONE.problem("+02:00")).isNotNull();
    }
}
