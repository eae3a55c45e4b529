package dev.careerpath.local.token;

import dev.careerpath.local.console.Terminal;
import dev.careerpath.local.console.Trouble;
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

    /** What the services take at most, unless they are told otherwise. */
    private static final Duration LONGEST = Duration.ofDays(31);

    private final Terminal terminal;

    @Mixin private DataOption data = new DataOption();

    @Option(
            names = "--scope",
            paramLabel = "SCOPES",
            description = "space-separated scopes (default: all of them)")
    private String scope = String.join(" ", AccessTokens.ALL_SCOPES);

    @Mixin private TenantOption tenant = new TenantOption();

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
        String scopes = Scopes.checked(scope);
        check(
                "--subject",
                subject,
                "[^\\s\\p{Cntrl}]{1,255}",
                "1 to 255 characters without spaces");
        if (life.compareTo(LONGEST) > 0) {
            throw new Trouble("--ttl can be %d days at most.".formatted(LONGEST.toDays()));
        }
        terminal.aside(
                "Tenant %s, subject %s, scopes: %s".formatted(tenant.name(), subject, scopes));
        terminal.line(
                new AccessTokens(keys, Clock.systemUTC())
                        .sign(tenant.name(), subject, scopes, life));
    }

    /**
     * Refuses a value of another form.
     *
     * @throws Trouble saying which form it needs
     */
    public static void check(String option, String value, String pattern, String form) {
        if (!value.matches(pattern)) {
            throw new Trouble("%s needs %s.".formatted(option, form));
        }
    }
}
