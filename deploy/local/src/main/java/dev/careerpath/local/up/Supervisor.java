package dev.careerpath.local.up;

import dev.careerpath.local.api.HealthProbe;
import dev.careerpath.local.console.Terminal;
import dev.careerpath.local.console.Trouble;
import dev.careerpath.local.data.DataFolder;
import dev.careerpath.local.data.PartState;
import dev.careerpath.local.data.PartState.Status;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/**
 * Starts the parts, starts those again that die, and stops them in the reverse order.
 *
 * <p>One thread starts and watches; another may call {@link #stop} at any time.
 */
final class Supervisor {

    private static final Duration LOOK = Duration.ofMillis(50);
    private static final Duration LOOK_WHEN_CALM = Duration.ofMillis(250);

    private final DataFolder data;
    private final Terminal terminal;
    private final Consumer<List<PartState>> changes;
    private final List<RunningPart> parts;
    private final HealthProbe probe = new HealthProbe();
    private final Restarts restarts = new Restarts();
    private volatile boolean stopping;

    /**
     * A supervisor.
     *
     * @param training whether this run only makes the caches
     * @param changes is told the parts' states whenever one changes
     */
    Supervisor(
            List<PreparedPart> parts,
            boolean training,
            DataFolder data,
            Terminal terminal,
            Consumer<List<PartState>> changes) {
        this.parts = parts.stream().map(part -> new RunningPart(part, training)).toList();
        this.data = data;
        this.terminal = terminal;
        this.changes = changes;
    }

    /**
     * Starts everything and returns when all are healthy, or when told to stop.
     *
     * @throws Trouble if a part ends or does not become healthy
     */
    void start(boolean report) {
        long begin = System.nanoTime();
        while (!stopping && parts.stream().anyMatch(p -> p.state().status() != Status.HEALTHY)) {
            for (RunningPart part : parts) {
                startStep(part, report);
            }
            terminal.passing(
                    "  … %s (%d s)"
                            .formatted(
                                    String.join(", ", names(Status.STARTING)),
                                    (System.nanoTime() - begin) / 1_000_000_000));
            pause(LOOK);
        }
        terminal.passing("");
    }

    private synchronized void startStep(RunningPart part, boolean report) {
        if (stopping) {
            return;
        }
        switch (part.state().status()) {
            case STOPPED -> {
                if (parts.stream().noneMatch(part::awaits)) {
                    part.start(data, 0);
                    changed();
                }
            }
            case STARTING -> {
                Integer exit = part.exit();
                if (exit != null) {
                    throw Failures.ended(part, exit);
                }
                if (part.becameHealthy(probe)) {
                    changed();
                    if (report) {
                        terminal.line(
                                "  %-12s healthy after %4.1f s"
                                        .formatted(
                                                part.part().name(),
                                                part.age().toMillis() / 1000.0));
                    }
                } else if (part.hangs()) {
                    throw Failures.neverHealthy(part, part.age());
                }
            }
            case HEALTHY, UNHEALTHY, DOWN -> {}
        }
    }

    /** Watches until told to stop; a part that dies is started again, later each time. */
    void watch() {
        while (!stopping) {
            for (RunningPart part : parts) {
                watchStep(part);
                part.part().turnLogOverWhenLarge();
            }
            pause(names(Status.STARTING).isEmpty() ? LOOK_WHEN_CALM : LOOK);
        }
    }

    private synchronized void watchStep(RunningPart part) {
        if (stopping) {
            return;
        }
        Integer exit = part.exit();
        Status status = part.state().status();
        if (status == Status.STARTING && exit == null && part.becameHealthy(probe)) {
            changed();
            terminal.line("%s is healthy again.".formatted(part.part().name()));
        } else if (status == Status.HEALTHY || status == Status.STARTING) {
            if (exit != null) {
                part.state(Status.DOWN);
                changed();
                terminal.line(restarts.died(part, exit));
            }
        } else if (status == Status.DOWN && restarts.isDue(part)) {
            part.start(data, part.state().restarts() + 1);
            changed();
        }
    }

    /** Stops all parts, see {@link StoppingParts}; returns when none runs. */
    void stop(Duration patience) {
        stopping = true;
        synchronized (this) {
            StoppingParts.stop(parts, patience);
        }
    }

    /** Whether it was told to stop. */
    boolean stopping() {
        return stopping;
    }

    private List<String> names(Status status) {
        return parts.stream()
                .filter(p -> p.state().status() == status)
                .map(p -> p.part().name())
                .toList();
    }

    private void changed() {
        changes.accept(parts.stream().map(RunningPart::state).toList());
    }

    private void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopping = true;
        }
    }
}
