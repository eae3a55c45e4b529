package dev.careerpath.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import dev.careerpath.acceptance.system.RunningSystem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The installed browser, started once for the run; nothing is downloaded. */
final class Chromium implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 30_000;
    private static final List<String> QUIET =
            List.of(
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync");

    private final Playwright playwright;
    private final Browser browser;
    private final Map<Person, String> sessions = new HashMap<>();
    private final List<BrowserContext> contexts = new ArrayList<>();

    Chromium() {
        this.playwright =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        this.browser =
                playwright
                        .chromium()
                        .launch(
                                new BrowserType.LaunchOptions()
                                        .setExecutablePath(Path.of(System.getProperty("chromium")))
                                        .setArgs(QUIET));
    }

    /** A person's own window, signed in as earlier in this run, or with a new link. */
    BrowserContext window(RunningSystem system, Person person, Mode mode) {
        String known = sessions.get(person);
        BrowserContext context = window(mode, known);
        if (known == null) {
            try (Page page = context.newPage()) {
                page.navigate(SignIn.link(system, person, "12h"));
                page.locator("main h1").first().waitFor();
            }
            sessions.put(person, context.storageState());
        }
        return context;
    }

    /** A window of somebody who is not signed in. */
    BrowserContext window(Mode mode) {
        return window(mode, null);
    }

    private BrowserContext window(Mode mode, @Nullable String session) {
        Browser.NewContextOptions options = mode.options();
        BrowserContext context =
                browser.newContext(session == null ? options : options.setStorageState(session));
        context.setDefaultTimeout(PATIENCE_MILLIS);
        contexts.add(context);
        return context;
    }

    /**
     * Closes what a test has left open.
     *
     * @param failed where pictures of its pages go if it failed; null if it did not
     */
    void tidy(@Nullable Path failed) {
        for (BrowserContext context : contexts) {
            for (Page page : context.pages()) {
                if (failed != null) {
                    Path picture = failed.resolve(contexts.indexOf(context) + ".png");
                    page.screenshot(new Page.ScreenshotOptions().setPath(picture));
                    System.out.println(page.url() + " as it was then: " + picture);
                }
            }
            context.close();
        }
        contexts.clear();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
