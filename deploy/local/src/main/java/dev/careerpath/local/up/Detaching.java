package dev.careerpath.local.up;

import dev.careerpath.local.console.Terminal;
import dev.careerpath.local.console.Trouble;
import dev.careerpath.local.data.DataFolder;
import dev.careerpath.local.data.SystemState;
import dev.careerpath.local.token.SigningKeys;
import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts the process that stays, shows what it says, and returns once all is healthy. */
final class Detaching {

    private static final int LOOK_MILLIS = 100;

    private final Settings settings;
    private final Terminal terminal;
    private final Path log;
    private long shown;

    Detaching(Settings settings, Terminal terminal) {
        this.settings = settings;
        this.terminal = terminal;
        this.log = settings.data().log("supervisor");
    }

    /** Returns false if it did not start; why, was shown. */
    boolean run() throws IOException {
        DataFolder data = settings.data();
        data.create();
        shown = Files.exists(log) ? Files.size(log) : 0;
        ProcessBuilder builder =
                new ProcessBuilder(command())
                        .redirectInput(new File("/dev/null"))
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        if (settings.backends().mongodb() != null) {
            // Not on the command line, where everybody on the machine could read its password.
            builder.environment().put("MONGODB_URI", settings.backends().mongodb());
        }
        Process staying = builder.start();
        while (!ready(data, staying)) {
            show();
            if (!staying.isAlive()) {
                show();
                return false;
            }
            pause();
        }
        show();
        Welcome.show(terminal, settings, SigningKeys.read(data));
        terminal.line("Stop:  %s down%s".formatted(Welcome.COMMAND, settings.dataOption()));
        return true;
    }

    private static boolean ready(DataFolder data, Process staying) {
        return SystemState.read(data)
                .filter(state -> state.pid() == staying.pid() && state.ready())
                .isPresent();
    }

    private List<String> command() {
        List<String> command = new ArrayList<>(RunningPart.DEAF_TO_THE_TERMINAL);
        command.add(PreparedPart.java());
        // The same JVM options and properties as this one was started with.
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-jar", System.getProperty("java.class.path", "")));
        command.addAll(List.of("up", "--in-background"));
        command.addAll(List.of("--data", settings.data().root().toString()));
        command.addAll(List.of("--port", Integer.toString(settings.port())));
        if (settings.ephemeral()) {
            command.add("--delete-data-at-end");
        }
        if (settings.localWebhooks()) {
            command.add("--allow-local-webhooks");
        }
        if (settings.size() == JvmSize.SERVER) {
            command.add("--production");
        }
        if (!settings.caching()) {
            command.add("--without-cache");
        }
        if (settings.backends().kafka() != null) {
            command.addAll(List.of("--kafka", settings.backends().kafka()));
        }
        return command;
    }

    private void show() throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            file.seek(shown);
            byte[] bytes = new byte[(int) (file.length() - shown)];
            file.readFully(bytes);
            int whole = new String(bytes, StandardCharsets.UTF_8).lastIndexOf('\n') + 1;
            if (whole > 0) {
                String text = new String(bytes, StandardCharsets.UTF_8).substring(0, whole);
                text.lines().forEach(terminal::line);
                shown += text.getBytes(StandardCharsets.UTF_8).length;
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble("Interrupted; the system goes on starting in the background.", e);
        }
    }
}
