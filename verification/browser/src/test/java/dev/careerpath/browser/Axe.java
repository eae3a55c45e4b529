package dev.careerpath.browser;

import com.microsoft.playwright.Page;
import java.util.List;

/** The accessibility rules of axe-core, and what it knows of names. */
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
        load(page);
        return (List<String>)
                page.evaluate(
                        """
                        rules => axe.run(document, { resultTypes: ['violations'], ...rules.length && { runOnly: rules } }).then(r => r.violations.map(v =>
                          `${v.id}: ${v.nodes.slice(0, 3).map(n => n.target.join(' ')).join(', ')}`))\
                        """,
                        rules);
    }

    /**
     * A line for each name by which several buttons are called, or links to different places, so
     * that whoever hears it alone cannot tell what it acts on. What can be opened on the page is
     * opened first. People may share a name.
     */
    @SuppressWarnings("unchecked")
    static List<String> sameNames(Page page) {
        load(page);
        return (List<String>)
                page.evaluate(
                        """
                        async () => {
                          const rendered = () => new Promise(then => requestAnimationFrame(() => requestAnimationFrame(then)))
                          await rendered()
                          for (const it of document.querySelectorAll('main details')) it.open = true
                          await rendered()
                          axe.setup(document)
                          const named = new Map()
                          const within = document.querySelector('dialog[open]') ?? document
                          for (const it of within.querySelectorAll('button, summary, a[href]:not(:has(bdi))')) {
                            if (!it.checkVisibility()) continue
                            const name = `${it.localName} "${axe.commons.text.accessibleText(it)}"`
                            named.set(name, (named.get(name) ?? new Set()).add(it.href ?? it))
                          }
                          axe.teardown()
                          return [...named].filter(([, all]) => all.size > 1).map(([name, all]) => `${all.size} times ${name}`)
                        }\
                        """);
    }

    private static void load(Page page) {
        if ((Boolean) page.evaluate("typeof axe === 'undefined'")) {
            page.evaluate(SCRIPT);
        }
    }
}
