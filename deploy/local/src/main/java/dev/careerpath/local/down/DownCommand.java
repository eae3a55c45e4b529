package dev.careerpath.local.down;

import dev.careerpath.local.console.Terminal;
import dev.careerpath.local.console.Trouble;
import dev.careerpath.local.data.DataFolder;
import dev.careerpath.local.data.DataOption;
import dev.careerpath.local.data.Processes;
import dev.careerpath.local.data.SystemState;
import dev.careerpath.local.up.Leftovers;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Stops the system of a data folder and waits until nothing of it runs. */
@Command(
        name = "down",
        description = "Stops the system and waits until it has stopped; the data stays.",
        mixinStandardHelpOptions = true)
public final class DownCommand implements Runnable {

    // Three layers of parts, each with its own time to stop, and a little more.
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Terminal terminal;

    @Mixin private DataOption data = new DataOption();

    public DownCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        DataFolder folder = data.folder();
        var supervisor = SystemState.read(folder).flatMap(SystemState::supervisor);
        if (supervisor.isPresent()) {
            terminal.passing("Stopping …");
            if (!Processes.askToEnd(supervisor.get(), PATIENCE)) {
                throw new Trouble(
                        "The system did not stop within %d s: see %s, or end process %d by force and run down again."
                                .formatted(
                                        PATIENCE.toSeconds(),
                                        folder.log("supervisor"),
                                        supervisor.get().pid()));
            }
            terminal.line("Stopped.");
        } else if (Leftovers.end(folder, terminal) > 0) {
            forget(folder);
            terminal.line("Stopped.");
        } else {
            terminal.line("Nothing runs on " + folder.root() + ".");
        }
    }

    private static void forget(DataFolder folder) {
        try {
            Files.deleteIfExists(folder.state());
        } catch (IOException e) {
            throw new Trouble(folder.state() + " cannot be deleted: " + e.getMessage() + ".", e);
        }
    }
}
