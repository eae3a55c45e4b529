package dev.careerpath.browser;

import com.microsoft.playwright.Page;
import java.util.List;

/** The accessibility rules of axe-core. */
final class Axe {

    private static final String SCRIPT = Webjar.script("axe-core", "axe.min.js");

    private Axe() {}

    /**
     * A line for each rule that the page breaks, with where.
     *
     * @param rules the rules to look at; none for all
     */
    @SuppressWarnings("unchecked")
    static List<String> violations(Page page, List<String> rules) {
        if ((Boolean) page.evaluate("typeof axe === 'undefined'")) {
            page.evaluate(SCRIPT);
        }
        return (List<String>)
                page.evaluate(
                        """
                        rules => axe.run(document, { resultTypes: ['violations'], ...rules.length && { runOnly: rules } }).then(r => r.violations.map(v =>
                          `${v.id}: ${v.nodes.slice(0, 3).map(n => n.target.join(' ')).join(', ')}`))\
                        """,
                        rules);
    }
}
