package dev.careerpath.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;

/** The accessibility rules of axe-core. */
final class Axe {

    private static final String SCRIPT = script();

    private Axe() {}

    /** A line for each rule that the page breaks, with where. */
    @SuppressWarnings("unchecked")
    static List<String> violations(Page page) {
        page.evaluate(SCRIPT);
        return (List<String>)
                page.evaluate(
                        """
                        axe.run(document, { resultTypes: ['violations'] }).then(r => r.violations.map(v =>
                          `${v.id}: ${v.nodes.slice(0, 3).map(n => n.target.join(' ')).join(', ')}`))\
                        """);
    }

    private static String script() {
        try {
            Properties artefact = new Properties();
            try (InputStream in = open("/META-INF/maven/org.webjars.npm/axe-core/pom.properties")) {
                artefact.load(in);
            }
            String version = artefact.getProperty("version");
            try (InputStream in =
                    open("/META-INF/resources/webjars/axe-core/" + version + "/axe.min.js")) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String path) throws IOException {
        InputStream in = Axe.class.getResourceAsStream(path);
        if (in == null) {
            throw new IOException("Not on the class path: " + path);
        }
        return in;
    }
}
