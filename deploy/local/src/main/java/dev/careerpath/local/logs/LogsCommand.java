package dev.careerpath.local.logs;

import dev.careerpath.local.console.Terminal;
import dev.careerpath.local.console.Trouble;
import dev.careerpath.local.data.DataFolder;
import dev.careerpath.local.data.DataOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints the end of the logs of all parts or of one, and follows them. */
@Command(
        name = "logs",
        description = "Shows what the parts have logged.",
        mixinStandardHelpOptions = true)
public final class LogsCommand implements Runnable {

    private static final int LOOK_MILLIS = 200;

    private final Terminal terminal;

    @Mixin private DataOption data = new DataOption();

    @Parameters(
            arity = "0..1",
            paramLabel = "SERVICE",
            description =
                    "profile, assessment, roadmap, edge, embedded or supervisor (default: all)")
    private @Nullable String service;

    @Option(
            names = {"-f", "--follow"},
            description = "go on until Ctrl-C")
    private boolean follow;

    @Option(
            names = {"-n", "--lines"},
            paramLabel = "N",
            description = "how many lines of each log (default: ${DEFAULT-VALUE})")
    private int lines = 100;

    @Option(names = "--raw", description = "the lines as they were written, in JSON")
    private boolean raw;

    public LogsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        Map<String, LogTail> tails = tails(data.folder());
        try {
            for (var tail : tails.entrySet()) {
                print(tail.getKey(), tail.getValue().last(Math.max(0, lines)), tails.size() > 1);
            }
            while (follow) {
                Thread.sleep(LOOK_MILLIS);
                for (var tail : tails.entrySet()) {
                    print(tail.getKey(), tail.getValue().more(), tails.size() > 1);
                }
            }
        } catch (IOException e) {
            throw new Trouble("The logs cannot be read: " + e.getMessage() + ".", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void print(String name, List<String> read, boolean named) {
        for (String line : read) {
            String shown = raw ? line : LogLine.readable(line);
            terminal.line(named ? "%-10s | %s".formatted(name, shown) : shown);
        }
    }

    private Map<String, LogTail> tails(DataFolder folder) {
        Map<String, LogTail> found = new LinkedHashMap<>();
        if (Files.isDirectory(folder.logs())) {
            try (var files = Files.newDirectoryStream(folder.logs(), "*.log")) {
                for (Path file : files) {
                    String name = file.getFileName().toString().replace(".log", "");
                    found.put(name, new LogTail(file));
                }
            } catch (IOException e) {
                throw new Trouble("The logs cannot be read: " + e.getMessage() + ".", e);
            }
        }
        if (found.isEmpty()) {
            throw new Trouble(
                    "%s has no logs yet: ./career-path up makes them, or name the right folder with --data."
                            .formatted(folder.root()));
        }
        if (service == null) {
            return found;
        }
        LogTail one = found.get(service.replaceFirst("-service$", ""));
        if (one == null) {
            throw new Trouble(
                    "There is no log of '%s'; there are %s."
                            .formatted(service, String.join(", ", found.keySet())));
        }
        return Map.of(service, one);
    }
}
