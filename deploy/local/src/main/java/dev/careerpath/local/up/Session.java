package dev.careerpath.local.up;

import dev.careerpath.local.console.Terminal;
import dev.careerpath.local.console.Trouble;
import dev.careerpath.local.data.BuiltInBroker;
import dev.careerpath.local.data.DataLock;
import dev.careerpath.local.data.DataVersion;
import dev.careerpath.local.token.ServiceKeys;
import dev.careerpath.local.token.SigningKeys;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One run of the system, from the checks before it to the clean end. */
final class Session {

    private static final Duration STOP_PATIENCE = Duration.ofSeconds(20);
    private static final Duration RECORDING_PATIENCE = Duration.ofSeconds(120);

    private final Settings settings;
    private final boolean inBackground;
    private final Terminal terminal;
    private @Nullable Supervisor running;
    private @Nullable StateFile state;
    private boolean ended;

    /** Held until the process ends, whichever way it does. */
    private @Nullable DataLock lock;

    Session(Settings settings, boolean inBackground, Terminal terminal) {
        this.settings = settings;
        this.inBackground = inBackground;
        this.terminal = terminal;
    }

    /** Runs until a signal ends it. */
    void run() throws IOException {
        settings.data().create();
        lock = DataLock.take(settings.data());
        DataVersion.claim(settings.data());
        Runtime.getRuntime().addShutdownHook(new Thread(this::interrupted, "end"));
        try {
            Leftovers.end(settings.data(), terminal);
            Ports.check(settings.port());
            settings.backends().check();
            SigningKeys keys = SigningKeys.readOrMake(settings.data());
            ServiceKeys services = ServiceKeys.readOrMake(settings.data());
            var layout =
                    new Parts(Installation.current(), settings, keys.checking(), services).layOut();
            if (settings.backends().kafka() == null) {
                BuiltInBroker.tell(settings.data(), layout.kafka(), services.password());
            }
            terminal.line("Career Path, data in " + settings.data().root());
            StateFile file = new StateFile(settings.data(), settings.url(), layout.kafka());
            file.accept(List.of());
            long begin = System.nanoTime();
            List<PreparedPart> parts = prepare(layout.parts(), file);
            file.prepared(Duration.ofNanos(System.nanoTime() - begin));
            startAndWatch(parts, file, keys);
        } catch (Trouble e) {
            if (end()) {
                throw e;
            }
        }
    }

    private List<PreparedPart> prepare(List<Part> parts, StateFile file) throws IOException {
        for (Part part : parts) {
            part.turnLogOver();
        }
        terminal.passing("  … unpacking");
        List<PreparedPart> prepared = parts.parallelStream().map(PreparedPart::of).toList();
        if (settings.caching() && prepared.stream().anyMatch(PreparedPart::untrained)) {
            terminal.line(
                    "First start after a build: one trial run of a minute or two, so that all later starts are fast (--without-cache skips it).");
            Supervisor trial = new Supervisor(prepared, true, settings.data(), terminal, file);
            if (begins(trial, file)) {
                trial.start(false);
                terminal.passing("  … recording the trial run");
                trial.stop(RECORDING_PATIENCE);
                prepared.forEach(PreparedPart::trained);
            }
        }
        return prepared;
    }

    private void startAndWatch(List<PreparedPart> parts, StateFile file, SigningKeys keys) {
        Supervisor supervisor = new Supervisor(parts, false, settings.data(), terminal, file);
        if (!begins(supervisor, file)) {
            return;
        }
        supervisor.start(true);
        if (supervisor.stopping()) {
            return;
        }
        Duration took = file.healthy();
        terminal.line("All healthy after %.1f s.".formatted(took.toMillis() / 1000.0));
        if (!inBackground) {
            Welcome.show(terminal, settings, keys);
            terminal.line("Stop:  Ctrl-C");
        }
        supervisor.watch();
    }

    /** Makes it the supervisor that an end would stop; false if the end came first. */
    private synchronized boolean begins(Supervisor supervisor, StateFile file) {
        running = supervisor;
        state = file;
        return !ended;
    }

    private void interrupted() {
        if (end()) {
            // Not exit status 130 or 143: this is how the system is meant to stop.
            Runtime.getRuntime().halt(0);
        }
    }

    /** Stops what runs; false if that was done before. */
    private synchronized boolean end() {
        if (ended) {
            return false;
        }
        ended = true;
        if (running != null) {
            terminal.line("Stopping …");
            running.stop(STOP_PATIENCE);
        }
        try {
            if (state != null) {
                state.delete();
            }
            if (settings.ephemeral()) {
                settings.data().delete();
            }
            if (lock != null) {
                lock.close();
            }
        } catch (IOException e) {
            terminal.aside("Something was left in " + settings.data().root() + ": " + e + ".");
        }
        if (running != null) {
            terminal.line("Stopped.");
        }
        return true;
    }
}
