package dev.careerpath.browser;

import com.microsoft.playwright.Page;

/** Uses a page as somebody does who has no pointer. */
final class Keyboard {

    private static final int TABS_AT_MOST = 250;

    /** The name of what has the focus, as a screen reader would say it. */
    private static final String FOCUSED =
            """
            (() => { const e = document.activeElement
              const named = e.getAttribute('aria-label') || (e.labels?.length ? e.labels[0].innerText : e.innerText) || ''
              return named.trim().replace(/\\s+/g, ' ') })()\
            """;

    private final Page page;

    Keyboard(Page page) {
        this.page = page;
    }

    /** Presses Tab until something whose name begins so has the focus. */
    Keyboard to(String name) {
        return until(name, "Tab");
    }

    /** The same, backwards. */
    Keyboard backTo(String name) {
        return until(name, "Shift+Tab");
    }

    private Keyboard until(String name, String key) {
        for (int i = 0; i < TABS_AT_MOST; i++) {
            page.keyboard().press(key);
            if (focused().startsWith(name)) {
                return this;
            }
        }
        throw new AssertionError(
                "%s never came to \"%s\"; it is at \"%s\"".formatted(key, name, focused()));
    }

    String focused() {
        return (String) page.evaluate(FOCUSED);
    }

    Keyboard press(String... keys) {
        for (String key : keys) {
            page.keyboard().press(key);
        }
        return this;
    }

    Keyboard type(String text) {
        page.keyboard().type(text);
        return this;
    }
}
