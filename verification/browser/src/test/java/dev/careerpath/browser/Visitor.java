package dev.careerpath.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import dev.careerpath.acceptance.system.RunningSystem;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Somebody who has opened the app. Leaving fails if the content security policy was violated, a
 * script failed, or a token was where a script can read it.
 */
final class Visitor implements AutoCloseable {

    private static final Pattern TOKEN = Pattern.compile("eyJ[A-Za-z0-9_-]{10,}\\.eyJ");

    private final String origin;
    private final BrowserContext context;
    private final Page page;
    private final Keyboard keyboard;
    private final List<String> troubles = new ArrayList<>();

    private Visitor(String origin, BrowserContext context) {
        this.origin = origin;
        this.context = context;
        this.page = context.newPage();
        this.keyboard = new Keyboard(page);
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                troubles.add(message.text());
            }
        });
        page.onPageError(troubles::add);
    }

    /**
     * Opens the link that the command line prints.
     *
     * @param role leader, coach, hr or operator; anyone for whoever may do everything
     */
    static Visitor arrive(Chromium chromium, RunningSystem system, String role, Mode mode) {
        String link = link(system, role);
        String origin = link.substring(0, link.indexOf("/#"));
        Visitor visitor = new Visitor(origin, chromium.browser().newContext(mode.options()));
        visitor.page.navigate(link);
        visitor.settled();
        return visitor;
    }

    /** A new link, good once and for a minute. */
    static String link(RunningSystem system, String role) {
        String[] command =
                role.equals("anyone") ? new String[] {"open"} : new String[] {"open", "--as", role};
        return system.run(command).orFail().lastLine().strip();
    }

    Page page() {
        return page;
    }

    Keyboard keyboard() {
        return keyboard;
    }

    BrowserContext context() {
        return context;
    }

    /** Submits a profile of the visitor's own and waits for its roadmap. */
    Visitor submit(JsonNode profile) {
        page.evaluate(
                """
                async profile => {
                  const send = (method, path, body) => fetch(path, { method, body, headers: { 'Content-Type': 'application/json', 'X-Career-Path': 'web' } })
                  const answer = await send('POST', '/v1/profiles', profile)
                  if (answer.status !== 201) throw new Error(await answer.text())
                  const { id } = await answer.json()
                  for (let i = 0; i < 300; i++) {
                    if ((await send('GET', `/v1/roadmaps/${id}`)).status === 200) return
                    await new Promise(then => setTimeout(then, 200))
                  }
                  throw new Error('There is no roadmap after a minute')
                }\
                """,
                profile.toString());
        return this;
    }

    /** Opens an address of the app and waits until the page shows what it is about. */
    Visitor open(String address) {
        page.navigate(origin + address);
        return settled();
    }

    /** Waits until nothing is loading. */
    Visitor settled() {
        page.locator("main h1").first().waitFor();
        page.locator("main .skeleton")
                .first()
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        return this;
    }

    String heading() {
        return page.locator("main h1").first().innerText();
    }

    /** Waits for a page with this heading. */
    Visitor awaitHeading(String text) {
        page.locator("main h1").getByText(text).first().waitFor();
        return settled();
    }

    /** What axe finds on the page as it is now. */
    List<String> violations() {
        return Axe.violations(page);
    }

    /** By how many pixels the page is wider than the screen. */
    int overflow() {
        return ((Number) page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                .intValue();
    }

    @Override
    public void close() {
        String readable =
                (String)
                        page.evaluate(
                                "location.href + document.documentElement.outerHTML +"
                                        + " document.cookie + JSON.stringify(localStorage) +"
                                        + " JSON.stringify(sessionStorage)");
        context.close();
        assertThat(troubles).as("violations of the policy and failed scripts").isEmpty();
        assertThat(TOKEN.matcher(readable).find()).as("a token that a script can read").isFalse();
    }
}
