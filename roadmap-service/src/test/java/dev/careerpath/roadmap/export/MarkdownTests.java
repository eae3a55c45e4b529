package dev.careerpath.roadmap.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            textBlock =
                    """
                    [x](javascript:alert(1)) ¦ \\[x\\](javascript:alert(1))
                    ![x](http://x.org/a.png) ¦ !\\[x\\](http://x.org/a.png)
                    <script>alert(1)</script> ¦ \\<script\\>alert(1)\\</script\\>
                    a | b ¦ a \\| b
                    **bold** _and_ `code` ¦ \\*\\*bold\\*\\* \\_and\\_ \\`code\\`
                    # Heading ¦ \\# Heading
                    - item ¦ \\- item
                    12. item ¦ 12\\. item
                    AT&T &copy; ¦ AT\\&T \\&copy;
                    back\\slash ¦ back\\\\slash
                    戦略, 5 to 10 years ¦ 戦略, 5 to 10 years
                    """)
    void leavesTextWhatItIs(String text, String escaped) {
        assertThat(Markdown.escaped(text)).isEqualTo(escaped);
    }

    @Test
    void keepsANameOnOneLineSoThatNoTableIsCutInTwo() {
        assertThat(Markdown.escaped("Strategy\r\n| and\u2028more\u0000"))
                .isEqualTo("Strategy \\| and more");
    }
}
