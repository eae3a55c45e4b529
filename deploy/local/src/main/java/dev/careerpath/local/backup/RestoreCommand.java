package dev.careerpath.local.backup;

import dev.careerpath.local.console.Terminal;
import dev.careerpath.local.data.DataFolder;
import dev.careerpath.local.data.DataOption;
import dev.careerpath.local.data.DataVersion;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Makes a data folder from a backup. */
@Command(
        name = "restore",
        description = "Makes a new data folder from a backup; start it with up.",
        mixinStandardHelpOptions = true)
public final class RestoreCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin private DataOption data = new DataOption();

    @Parameters(paramLabel = "DIR", description = "the backup")
    private Path folder = Path.of("");

    public RestoreCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        DataFolder backup = new DataFolder(folder);
        DataVersion.check(backup);
        Copying.restore(backup, data.folder());
        terminal.line(
                "Restored to %s: start it with up --data %1$s.".formatted(data.folder().root()));
        return 0;
    }
}
