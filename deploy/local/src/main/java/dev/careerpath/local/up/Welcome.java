package dev.careerpath.local.up;

import dev.careerpath.local.console.Terminal;
import dev.careerpath.local.token.AccessTokens;
import dev.careerpath.local.token.SigningKeys;
import java.time.Clock;
import java.time.Duration;

/** Tells where the system is and what to do next. */
final class Welcome {

    /** How the user calls the command line. */
    static final String COMMAND = System.getProperty("careerpath.command", "./career-path");

    private static final Duration LINK_LIFE = Duration.ofHours(12);

    private Welcome() {}

    static void show(Terminal terminal, Settings settings, SigningKeys keys) {
        String token = new AccessTokens(keys, Clock.systemUTC()).local(LINK_LIFE);
        terminal.line("");
        terminal.line("  " + settings.url());
        terminal.line("  " + settings.url() + "/#token=" + token);
        terminal.line("");
        terminal.line(
                "Next:  %s submit deploy/examples/vp-engineering-to-cto.json --watch%s"
                        .formatted(COMMAND, settings.dataOption()));
    }
}
