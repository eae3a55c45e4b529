package dev.careerpath.web.packing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptTests {

    @Test
    void losesCommentsAndSpaceThatSayNothing() {
        assertThat(
                        Script.packed(
                                """
                                /** What it does. */
                                export function twice(number) { // of anything
                                  const two = 2
                                  return two * number
                                }
                                """))
                .isEqualTo("export function twice(number){let two=2\nreturn two*number}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'a  // b /* c */'",
                "\"it's  \\\" so\"",
                "`<p>  // text\n   /* more */ ' </p>`",
                "`\\`  ${`inner  // ${x}  `}  \\${not}  `",
                "`${{a:{b:'}'}}}  }`",
                "/[/'\"]  \\/ `/g.test(x)",
                "x=/\\s  +/",
                "a/b/c",
                "(a+b)/2/'  '",
                "`a`/2",
                "a.map(it=>/'/.test(it))",
            })
    void leavesTextsPatternsAndTemplatesToTheLetter(String source) {
        assertThat(Script.packed(source)).isEqualTo(source);
    }

    @Test
    void writesTheLinesOfMarkupAsOneAndThoseOfOtherTemplatesAsTheyAre() {
        String lines = "`<p>\n  ${html`<b>\n    ${x}\n</b>`}\n  </p>`";

        assertThat(Script.packed("html" + lines))
                .isEqualTo("html`<p> ${html`<b> ${x} </b>`} </p>`");
        assertThat(Script.packed(lines)).isEqualTo("`<p>\n  ${html`<b> ${x} </b>`}\n  </p>`");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\n(b)",
                "a\n[b]",
                "a\n++b",
                "a = b\n`c`",
                "return\nx",
                "class A{x=1\ny=2}",
                "if(a)b()\nelse c()",
                "x=()=>{}\ny()",
            })
    void keepsALineBreakThatMayEndAStatement(String source) {
        assertThat(Script.packed(source)).contains("\n");
    }

    @Test
    void packsWhatIsInsertedIntoATemplateAndNothingAroundIt() {
        assertThat(Script.packed("html`  ${ a ? html`  <b>  ` : { x: 1 } }  `"))
                .isEqualTo("html`  ${a?html`  <b>  `:{x:1}}  `");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a + +b", "a - -b", "typeof x", "a in b", "/x/ in y", "x / /y/"})
    void keepsSpaceThatTellsTwoPartsApart(String source) {
        assertThat(Script.packed(source)).contains(" ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x = `a ${b} c", "x = `a ${b", "x = 'a"})
    void refusesWhatDoesNotEnd(String source) {
        assertThatThrownBy(() -> Script.packed(source))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("does not end");
    }
}
