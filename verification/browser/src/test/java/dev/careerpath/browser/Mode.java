package dev.careerpath.browser;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;

/** How a visitor's screen is set. */
enum Mode {
    LIGHT(1200, 900, ColorScheme.LIGHT, ForcedColors.NONE),
    DARK(1200, 900, ColorScheme.DARK, ForcedColors.NONE),
    FORCED_COLOURS(1200, 900, ColorScheme.DARK, ForcedColors.ACTIVE),
    NARROW(360, 740, ColorScheme.LIGHT, ForcedColors.NONE),
    /** A screen of 1280 by 1024 at 200 percent. */
    ZOOMED(640, 512, ColorScheme.LIGHT, ForcedColors.NONE);

    private final int width;
    private final int height;
    private final ColorScheme colours;
    private final ForcedColors forced;

    Mode(int width, int height, ColorScheme colours, ForcedColors forced) {
        this.width = width;
        this.height = height;
        this.colours = colours;
        this.forced = forced;
    }

    NewContextOptions options() {
        return new NewContextOptions()
                .setViewportSize(width, height)
                .setDeviceScaleFactor(this == ZOOMED ? 2 : 1)
                .setColorScheme(colours)
                .setForcedColors(forced)
                .setLocale("en-GB")
                .setTimezoneId("UTC");
    }
}
