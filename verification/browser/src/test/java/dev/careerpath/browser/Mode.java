package dev.careerpath.browser;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import java.util.List;

/** How a visitor's screen is set. */
enum Mode {
    LIGHT(1200, 900, ColorScheme.LIGHT, ForcedColors.NONE, List.of()),
    DARK(1200, 900, ColorScheme.DARK, ForcedColors.NONE, List.of("color-contrast")),
    FORCED_COLOURS(1200, 900, ColorScheme.DARK, ForcedColors.ACTIVE, List.of("color-contrast")),
    NARROW(360, 740, ColorScheme.LIGHT, ForcedColors.NONE, List.of()),
    /** A screen of 1280 by 1024 at 200 percent. */
    ZOOMED(
            640,
            512,
            ColorScheme.LIGHT,
            ForcedColors.NONE,
            List.of("target-size", "scrollable-region-focusable"));

    private final int width;
    private final int height;
    private final ColorScheme colours;
    private final ForcedColors forced;
    private final List<String> axe;

    Mode(int width, int height, ColorScheme colours, ForcedColors forced, List<String> axe) {
        this.width = width;
        this.height = height;
        this.colours = colours;
        this.forced = forced;
        this.axe = axe;
    }

    /** A window that is set so. */
    NewContextOptions options() {
        return new NewContextOptions()
                .setViewportSize(width, height)
                .setColorScheme(colours)
                .setForcedColors(forced)
                .setLocale("en-GB")
                .setTimezoneId("UTC");
    }

    /** Sets the screen of a page that is open. */
    void apply(Page page) {
        page.setViewportSize(width, height);
        page.emulateMedia(
                new Page.EmulateMediaOptions().setColorScheme(colours).setForcedColors(forced));
    }

    /** The rules of axe that can find something here and not in light; none for all. */
    List<String> axe() {
        return axe;
    }
}
