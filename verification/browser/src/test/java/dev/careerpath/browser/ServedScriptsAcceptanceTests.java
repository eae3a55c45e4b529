package dev.careerpath.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import dev.careerpath.acceptance.system.OnTheRunningSystem;
import dev.careerpath.acceptance.system.RunningSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The build makes scripts smaller; another reader of the language must find nothing changed. */
@OnTheRunningSystem
@InTheBrowser
class ServedScriptsAcceptanceTests {

    private static final Path SOURCES = Path.of("web/src/main/resources/web");

    /**
     * Where a part stands in the text says nothing of what it means. To HTML the lines of markup
     * are one, and a constant is a variable to whoever only reads it.
     */
    private static final String SAME =
            """
            async ([path, source]) => {
              const line = text => text.replace(/\\s*\\n\\s*/g, ' ')
              const markup = ({ value, ...part }) =>
                ({ ...part, value: { raw: line(value.raw), cooked: line(value.cooked) } })
              const alike = (key, value) => {
                if (key === 'start' || key === 'end') return undefined
                if (value?.type === 'VariableDeclaration' && value.kind === 'const') return { ...value, kind: 'let' }
                if (value?.type === 'TaggedTemplateExpression' && ['html', 'svg'].includes(value.tag.name))
                  return { ...value, quasi: { ...value.quasi, quasis: value.quasi.quasis.map(markup) } }
                return value
              }
              const meaning = text =>
                JSON.stringify(acorn.parse(text, { ecmaVersion: 'latest', sourceType: 'module' }), alike)
              const served = await (await fetch(path)).text()
              return meaning(served) === meaning(source) ? '' : `${path} means something else`
            }\
            """;

    @Test
    void meanWhatTheirSourcesSay(Chromium chromium, RunningSystem system) throws IOException {
        BrowserContext window = chromium.window(Mode.LIGHT);
        Page page = window.newPage();
        page.navigate(SignIn.origin(system));
        page.evaluate(Webjar.script("acorn", "dist/acorn.js"));
        for (Path script : scripts()) {
            String path = "/" + SOURCES.relativize(script).toString().replace('\\', '/');

            assertThat(page.evaluate(SAME, List.of(path, Files.readString(script)))).isEqualTo("");
        }
    }

    private static List<Path> scripts() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            List<Path> scripts = files.filter(it -> it.toString().endsWith(".js")).toList();
            assertThat(scripts).hasSizeGreaterThan(30);
            return scripts;
        }
    }
}
