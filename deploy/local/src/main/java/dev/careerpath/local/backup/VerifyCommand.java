package dev.careerpath.local.backup;

import dev.careerpath.local.console.Terminal;
import dev.careerpath.local.console.Trouble;
import dev.careerpath.local.data.DataFolder;
import dev.careerpath.local.data.DataLock;
import dev.careerpath.local.data.DataVersion;
import dev.careerpath.local.up.EmbeddedProgram;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Names what the disk has changed in a folder; exit status 1 if there is anything. */
@Command(
        name = "verify",
        description = {
            "Looks at every document and every record of a stopped system's folder, or of a backup,",
            "and names what is damaged. To verify a running system, back it up and verify the backup."
        },
        mixinStandardHelpOptions = true)
public final class VerifyCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(
            paramLabel = "DIR",
            arity = "0..1",
            defaultValue = ".career-path",
            description = "a data folder or a backup (default: ${DEFAULT-VALUE})")
    private Path folder = Path.of(".career-path");

    public VerifyCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        DataFolder data = new DataFolder(folder);
        if (data.empty()) {
            throw new Trouble("%s holds nothing to verify.".formatted(data.root()));
        }
        DataVersion.check(data);
        try (DataLock _ = DataLock.take(data)) {
            int exit = run(data);
            if (exit == 0) {
                terminal.line("Nothing is damaged in " + data.root() + ".");
            }
            return exit == 0 ? 0 : 1;
        }
    }

    private static int run(DataFolder data) throws IOException {
        try {
            return new ProcessBuilder(
                            EmbeddedProgram.command(
                                    List.of("--data", data.root().toString(), "--verify")))
                    .inheritIO()
                    .start()
                    .waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble("Interrupted.", e);
        }
    }
}
