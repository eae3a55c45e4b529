package dev.careerpath.local.backup;

import dev.careerpath.local.console.Terminal;
import dev.careerpath.local.console.Trouble;
import dev.careerpath.local.data.DataFolder;
import dev.careerpath.local.data.DataLock;
import dev.careerpath.local.data.DataOption;
import dev.careerpath.local.data.PartState;
import dev.careerpath.local.data.SystemState;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Copies everything a system keeps, running or not. */
@Command(
        name = "backup",
        description = {
            "Copies the data of a system to a new folder: store, broker, keys, all of one moment.",
            "A running system is held still for as long as the copy takes, and goes on then."
        },
        mixinStandardHelpOptions = true)
public final class BackupCommand implements Callable<Integer> {

    private static final double MEBIBYTE = 1024 * 1024;

    private final Terminal terminal;

    @Mixin private DataOption data = new DataOption();

    @Parameters(paramLabel = "DIR", description = "the folder to make")
    private Path folder = Path.of("");

    public BackupCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        DataFolder from = data.folder();
        DataFolder to = new DataFolder(folder);
        Optional<SystemState> running =
                SystemState.read(from).filter(state -> state.supervisor().isPresent());
        long begin = System.nanoTime();
        long bytes = running.isPresent() ? held(running.get(), from, to) : stopped(from, to);
        terminal.line(
                "Backed up %.1f MiB in %.1f s to %s. Keep it as safe as the system: it holds the keys."
                        .formatted(bytes / MEBIBYTE, (System.nanoTime() - begin) / 1e9, to.root()));
        return 0;
    }

    private static long stopped(DataFolder from, DataFolder to) throws IOException {
        try (DataLock _ = DataLock.take(from)) {
            return Copying.backUp(from, to);
        }
    }

    private static long held(SystemState state, DataFolder from, DataFolder to) {
        PartState store =
                state.parts().stream()
                        .filter(part -> part.name().equals("embedded"))
                        .filter(part -> part.process().isPresent())
                        .findFirst()
                        .orElseThrow(() ->
                                new Trouble(
                                        "This system keeps its data in a Kafka and a MongoDB of its own: back up those, MongoDB after Kafka."));
        try (Frozen _ = Frozen.hold(store.pid())) {
            return Copying.backUp(from, to);
        }
    }
}
