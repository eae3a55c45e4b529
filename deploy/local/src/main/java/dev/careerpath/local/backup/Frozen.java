package dev.careerpath.local.backup;

import dev.careerpath.local.console.Trouble;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Holds a process still, so that its files stay as they are; it goes on when closed, also when this
 * process is told to end in between.
 */
final class Frozen implements AutoCloseable {

    private final long pid;
    private final AtomicBoolean still = new AtomicBoolean(true);
    private final Thread atTheEnd = new Thread(this::goOn, "go-on");

    private Frozen(long pid) {
        this.pid = pid;
    }

    static Frozen hold(long pid) {
        Frozen frozen = new Frozen(pid);
        Runtime.getRuntime().addShutdownHook(frozen.atTheEnd);
        signal(pid, "STOP");
        return frozen;
    }

    @Override
    public void close() {
        goOn();
        Runtime.getRuntime().removeShutdownHook(atTheEnd);
    }

    private void goOn() {
        if (still.compareAndSet(true, false)) {
            signal(pid, "CONT");
        }
    }

    private static void signal(long pid, String name) {
        try {
            int exit =
                    new ProcessBuilder("kill", "-" + name, Long.toString(pid))
                            .inheritIO()
                            .start()
                            .waitFor();
            if (exit != 0) {
                throw new Trouble("Process %d could not be told to %s.".formatted(pid, name));
            }
        } catch (IOException e) {
            throw new Trouble("The command kill cannot be run: " + e.getMessage() + ".", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble("Interrupted.", e);
        }
    }
}
