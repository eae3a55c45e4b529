package dev.careerpath.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import dev.careerpath.acceptance.system.Caller;
import dev.careerpath.acceptance.system.RunningSystem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Somebody who has opened the app. Leaving fails if the content security policy was violated, a
 * script failed, or a token was where a script can read it.
 */
final class Visitor implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** An access token, as it is signed. */
    static final Pattern TOKEN = Pattern.compile("eyJ[A-Za-z0-9_-]{10,}\\.eyJ");

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

    /** Somebody who is signed in and sees their first page. */
    static Visitor arrive(Chromium chromium, RunningSystem system, Person person, Mode mode) {
        return new Visitor(SignIn.origin(system), chromium.window(system, person, mode)).open("/");
    }

    /** Somebody without a session who opens a link. */
    static Visitor follow(Chromium chromium, RunningSystem system, String link, Mode mode) {
        Visitor visitor = new Visitor(SignIn.origin(system), chromium.window(mode));
        visitor.page.navigate(link);
        return visitor.settled();
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

    /** Submits a profile of the visitor's own, unless there is one, and waits for its roadmap. */
    Visitor submit(JsonNode profile) {
        if (send("GET", "/v1/me", null).path("profiles").isEmpty()) {
            send("POST", "/v1/profiles", profile.toString());
        }
        Caller.eventually(() -> status("GET", "/v1/roadmaps/" + profile(), null) == 200);
        return this;
    }

    /** Shares parts of the visitor's own profile, and gives the share's id. */
    String share(String with, String... parts) {
        String wish =
                """
                {"with": "%s", "as": "COACH", "sees": ["%s"], "until": "2099-01-01"}\
                """
                        .formatted(with, String.join("\", \"", parts));
        return send("POST", "/v1/profiles/" + profile() + "/shares", wish).path("id").asString();
    }

    /** Waits until this session may read something, as what was shared with it seconds ago. */
    Visitor mayRead(String path) {
        Caller.eventually(() -> status("GET", path, null) == 200);
        return this;
    }

    /** What the API answers to this session; an error fails. */
    JsonNode send(String method, String path, @Nullable String body) {
        Map<?, ?> answer = fetch(method, path, body);
        assertThat((Integer) answer.get("status")).as("%s", answer.get("text")).isBetween(200, 299);
        return JSON.readTree(
                answer.get("text").toString().isEmpty() ? "{}" : answer.get("text").toString());
    }

    /** Takes profiles in, one a line, and waits until each is looked at. */
    void takeIn(String lines) {
        String job =
                (String)
                        page.evaluate(
                                """
                                async body => {
                                  const headers = { 'Content-Type': 'application/x-ndjson', 'X-Career-Path': 'web' }
                                  const answer = await fetch('/v1/imports?file=people.ndjson', { method: 'POST', headers, body })
                                  return (await answer.json()).id
                                }\
                                """,
                                lines);
        Caller.eventually(() -> send("GET", "/v1/imports/" + job, null).has("finishedAt"));
    }

    private int status(String method, String path, @Nullable String body) {
        return (Integer) fetch(method, path, body).get("status");
    }

    private Map<?, ?> fetch(String method, String path, @Nullable String body) {
        Map<String, Object> request = new HashMap<>();
        request.put("method", method);
        request.put("path", path);
        request.put("body", body);
        return (Map<?, ?>)
                page.evaluate(
                        """
                        async ({ method, path, body }) => {
                          const headers = { 'Content-Type': 'application/json', 'X-Career-Path': 'web' }
                          const answer = await fetch(path, { method, headers, ...body && { body } })
                          return { status: answer.status, text: await answer.text() }
                        }\
                        """,
                        request);
    }

    /** Opens an address of the app and waits until the page shows what it is about. */
    Visitor open(String address) {
        page.navigate(origin + address);
        return settled();
    }

    /** Waits until nothing is loading. */
    Visitor settled() {
        page.locator("main h1").first().waitFor();
        page.locator("main > .page > .skeleton")
                .first()
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        return this;
    }

    String heading() {
        return page.locator("main h1").first().innerText();
    }

    /** Waits until this text is to be read in the page's content or a dialog. */
    Visitor sees(String text) {
        page.locator("main, dialog[open]")
                .getByText(text)
                .filter(new Locator.FilterOptions().setVisible(true))
                .first()
                .waitFor();
        return this;
    }

    /** The page's content as a screen reader has it: Playwright's ARIA snapshot. */
    String outline() {
        return page.locator("main").ariaSnapshot();
    }

    /** Changes a document by a merge patch, as it is now. */
    void change(String path, String patch) {
        page.evaluate(
                """
                async ([path, body]) => {
                  const etag = (await fetch(path)).headers.get('ETag')
                  const headers = { 'Content-Type': 'application/merge-patch+json', 'X-Career-Path': 'web', 'If-Match': etag }
                  const answer = await fetch(path, { method: 'PATCH', headers, body })
                  if (!answer.ok) throw new Error(await answer.text())
                }\
                """,
                List.of(path, patch));
    }

    /** The text of the page's content. */
    String text() {
        return page.locator("main").innerText();
    }

    /** Waits for a page with this heading. */
    Visitor awaitHeading(String text) {
        page.locator("main h1").getByText(text).first().waitFor();
        return settled();
    }

    /** The visitor's own profile. */
    String profile() {
        return send("GET", "/v1/me", null).path("profiles").path(0).asString();
    }

    /** What axe finds on the page as it is now, by these rules; none for all. */
    List<String> violations(List<String> rules) {
        return Axe.violations(page, rules);
    }

    /** By how many pixels the page is wider than the screen. */
    int overflow() {
        return ((Number) page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                .intValue();
    }

    @Override
    public void close() {
        assertThat(troubles).as("violations of the policy and failed scripts").isEmpty();
        assertNoTokenIn(page);
    }

    /** Fails if a token is in the page, its address, or whatever a script can read. */
    static void assertNoTokenIn(Page page) {
        String readable =
                (String)
                        page.evaluate(
                                "location.href + document.documentElement.outerHTML +"
                                        + " document.cookie + JSON.stringify(localStorage) +"
                                        + " JSON.stringify(sessionStorage)");
        assertThat(TOKEN.matcher(readable).find()).as("a token that a script can read").isFalse();
    }
}
