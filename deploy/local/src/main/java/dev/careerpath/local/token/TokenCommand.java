package dev.careerpath.local.token;

import dev.careerpath.local.console.Terminal;
import dev.careerpath.local.data.DataOption;
import java.time.Clock;
import java.time.Duration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints an access token, alone on the last line of the output. */
@Command(
        name = "token",
        description = "Prints an access token of the system, alone on the last line.",
        mixinStandardHelpOptions = true)
public final class TokenCommand implements Runnable {

    private final Terminal terminal;

    @Mixin private DataOption data = new DataOption();

    @Option(
            names = "--scope",
            paramLabel = "SCOPES",
            description = "space-separated scopes (default: all of them)")
    private String scope = String.join(" ", AccessTokens.ALL_SCOPES);

    @Option(
            names = "--tenant",
            paramLabel = "TENANT",
            description = "the organisation it acts for (default: ${DEFAULT-VALUE})")
    private String tenant = "local";

    @Option(
            names = "--subject",
            paramLabel = "SUBJECT",
            description = "the user or system it names (default: ${DEFAULT-VALUE})")
    private String subject = "local-user";

    @Option(
            names = "--ttl",
            paramLabel = "TIME",
            converter = Life.class,
            defaultValue = "12h",
            description = "how long it counts, such as 30m, 12h, 7d (default: ${DEFAULT-VALUE})")
    private Duration life = Duration.ofHours(12);

    public TokenCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        SigningKeys keys = SigningKeys.read(data.folder());
        terminal.aside("Tenant %s, subject %s, scopes: %s".formatted(tenant, subject, scope));
        terminal.line(new AccessTokens(keys, Clock.systemUTC()).sign(tenant, subject, scope, life));
    }
}
