package dev.careerpath.local.up;

import dev.careerpath.local.console.Terminal;
import dev.careerpath.local.open.SignInCodes;
import dev.careerpath.local.token.SigningKeys;

/** Tells where the system is and what to do next. */
final class Welcome {

    /** How the user calls the command line. */
    static final String COMMAND = System.getProperty("careerpath.command", "./career-path");

    private Welcome() {}

    static void show(Terminal terminal, Settings settings, SigningKeys keys) {
        String code = new SignInCodes(settings.data(), keys).forEverything();
        terminal.line("");
        terminal.line("  " + settings.url());
        terminal.line("  " + SignInCodes.address(settings.url(), code));
        terminal.line(
                "  (good once and for a minute; %s open%s prints another)"
                        .formatted(COMMAND, settings.dataOption()));
        terminal.line("");
        terminal.line(
                "Next:  %s submit deploy/examples/vp-engineering-to-cto.json --watch%s"
                        .formatted(COMMAND, settings.dataOption()));
    }
}
