package dev.careerpath.local.up;

import dev.careerpath.local.console.Terminal;
import dev.careerpath.local.console.Trouble;
import dev.careerpath.local.data.DataFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Starts the whole system and stays with it, or leaves it running with {@code --detach}. */
@Command(
        name = "up",
        description = {
            "Starts the system and waits until all of it is healthy; Ctrl-C stops it.",
            "A Kafka or MongoDB that is named is used; what is not named runs embedded, with its data in the data folder."
        },
        mixinStandardHelpOptions = true)
public final class UpCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Option(
            names = "--detach",
            description = "leave it running in the background; stop it with down")
    private boolean detach;

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "port of the one address of the system (default: ${DEFAULT-VALUE})")
    private int port = 8080;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description =
                    "keep the data here (default: .career-path, or with --ephemeral a temporary folder)")
    private @Nullable Path data;

    @Option(names = "--ephemeral", description = "delete the data at the end")
    private boolean ephemeral;

    @Option(
            names = "--without-cache",
            description =
                    "skip the trial run after a build, which makes all later starts fast; for a system that is started once")
    private boolean withoutCache;

    @Option(
            names = "--allow-local-webhooks",
            defaultValue = "${env:ALLOW_LOCAL_WEBHOOKS:-false}",
            // The flag means true also where the variable makes it the default.
            fallbackValue = "true",
            description =
                    "let webhooks go to http and to addresses of this machine and network; for development")
    private boolean localWebhooks;

    @Option(
            names = "--production",
            description =
                    "compile for full load and take four times the memory, about 4 GB; for a machine of its own")
    private boolean production;

    @Option(
            names = "--kafka",
            paramLabel = "HOST:PORT",
            defaultValue = "${env:KAFKA_BOOTSTRAP_SERVERS}",
            description = "use this Kafka (default: $KAFKA_BOOTSTRAP_SERVERS, or embedded)")
    private String kafka = "";

    @Option(
            names = "--mongodb",
            paramLabel = "URI",
            defaultValue = "${env:MONGODB_URI}",
            description = "use this MongoDB (default: $MONGODB_URI, or embedded)")
    private String mongodb = "";

    /** How {@code --detach} calls itself for the process that stays. */
    @Option(names = "--in-background", hidden = true)
    private boolean inBackground;

    @Option(names = "--delete-data-at-end", hidden = true)
    private boolean deleteDataAtEnd;

    public UpCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Settings settings =
                new Settings(
                        folder(),
                        ephemeral || deleteDataAtEnd,
                        port,
                        localWebhooks,
                        production ? JvmSize.SERVER : JvmSize.LAPTOP,
                        !withoutCache,
                        new Backends(kafka, mongodb));
        if (detach) {
            return new Detaching(settings, terminal).run() ? 0 : 1;
        }
        new Session(settings, inBackground, terminal).run();
        return 0;
    }

    /** The folder; never one whose earlier content would be deleted at the end. */
    private DataFolder folder() throws IOException {
        if (!ephemeral) {
            return new DataFolder(data == null ? Path.of(".career-path") : data);
        }
        if (data == null) {
            return new DataFolder(Files.createTempDirectory("career-path-"));
        }
        DataFolder folder = new DataFolder(data);
        if (!folder.empty()) {
            throw new Trouble(
                    "%s holds something, which --ephemeral would delete at the end: name another folder, or leave --ephemeral out."
                            .formatted(folder.root()));
        }
        return folder;
    }
}
