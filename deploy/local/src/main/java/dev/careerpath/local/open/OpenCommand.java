package dev.careerpath.local.open;

import dev.careerpath.local.console.Terminal;
import dev.careerpath.local.data.DataOption;
import dev.careerpath.local.data.SystemState;
import dev.careerpath.local.token.SigningKeys;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints the web app's address with a code that signs in. */
@Command(
        name = "open",
        description = {
            "Prints the web app's address with a code that signs in, alone on the last line.",
            "A code is good once and for a minute."
        },
        mixinStandardHelpOptions = true)
public final class OpenCommand implements Runnable {

    private final Terminal terminal;

    @Mixin private DataOption data = new DataOption();

    @Option(
            names = "--as",
            paramLabel = "ROLE",
            description =
                    "try the app out as one of: ${COMPLETION-CANDIDATES} (default: with all rights)")
    private @Nullable Role role;

    public OpenCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        SystemState system = SystemState.running(data.folder());
        SignInCodes codes = new SignInCodes(data.folder(), SigningKeys.read(data.folder()));
        String code = role == null ? codes.forEverything() : codes.as(role);
        terminal.line(SignInCodes.address(system.url(), code));
    }
}
