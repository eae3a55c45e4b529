package dev.careerpath.web.packing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StyleSheetTests {

    @Test
    void losesCommentsAndSpaceThatSayNothing() {
        assertThat(
                        StyleSheet.packed(
                                """
                                /* Parts */
                                .a > .b, .c :hover {
                                  color: red; /* so that it is seen */
                                  width: calc(1rem + 2px);
                                }

                                .d { margin: 0 }
                                """))
                .isEqualTo(".a > .b,.c :hover{color:red;width:calc(1rem + 2px)}.d{margin:0}");
    }

    @Test
    void leavesTextsToTheLetter() {
        String source = "a::before{content:\"  ; } /* \\\" */ \"}b::after{content:':  '}";

        assertThat(StyleSheet.packed(source)).isEqualTo(source);
    }
}
