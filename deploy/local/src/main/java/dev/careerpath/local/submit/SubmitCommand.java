package dev.careerpath.local.submit;

import dev.careerpath.local.api.Api;
import dev.careerpath.local.api.Starting;
import dev.careerpath.local.console.Terminal;
import dev.careerpath.local.console.Trouble;
import dev.careerpath.local.data.DataFolder;
import dev.careerpath.local.data.DataOption;
import dev.careerpath.local.token.TenantOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Submits a profile. */
@Command(
        name = "submit",
        description = "Submits a profile; with --watch shows each step and the result.",
        mixinStandardHelpOptions = true)
public final class SubmitCommand implements Runnable {

    /** Longer than any start takes that is not going to fail. */
    private static final Duration START_PATIENCE = Duration.ofSeconds(150);

    private final Terminal terminal;

    @Mixin private DataOption data = new DataOption();

    @Mixin private TenantOption tenant = new TenantOption();

    @Parameters(paramLabel = "FILE", description = "the profile as JSON; - for the standard input")
    private String file = "-";

    @Option(names = "--watch", description = "show the steps as they happen, then a summary")
    private boolean watch;

    public SubmitCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        byte[] profile = read();
        String organisation = tenant.name();
        DataFolder folder = data.folder();
        try (Api api =
                Api.of(folder, Starting.await(folder, terminal, START_PATIENCE), organisation)) {
            if (watch) {
                new WatchingSubmission(api, terminal).watch(profile, organisation);
            } else {
                terminal.line(WatchingSubmission.submit(api, profile));
            }
        }
    }

    /** As it is: what is wrong with it is for the service to say, and nothing is mended here. */
    private byte[] read() {
        try {
            return file.equals("-")
                    ? terminal.in().readAllBytes()
                    : Files.readAllBytes(Path.of(file));
        } catch (IOException | InvalidPathException e) {
            throw new Trouble(
                    "%s cannot be read: name a file that holds a profile as JSON.".formatted(file),
                    e);
        }
    }
}
