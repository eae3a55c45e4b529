package dev.careerpath.local.data;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One running part as its supervisor last saw it.
 *
 * @param pid 0 before the first start
 * @param bornMillis when the process began (epoch milliseconds), which tells it from a later one
 *     with the same pid
 * @param port where its health is asked; null for the embedded pair
 * @param startMillis from start to healthy; null until then
 * @param restarts how often it was started again
 * @param status one of {@link Status}
 */
public record PartState(
        String name,
        long pid,
        long bornMillis,
        @Nullable Integer port,
        @Nullable Long startMillis,
        int restarts,
        Status status) {

    /** What is known of it; UNHEALTHY runs but says that it is not ready. */
    public enum Status {
        STARTING,
        HEALTHY,
        UNHEALTHY,
        DOWN,
        STOPPED
    }

    public static PartState of(String name, @Nullable Integer port) {
        return new PartState(name, 0, 0, port, null, 0, Status.STOPPED);
    }

    public PartState started(ProcessHandle process, int restarts) {
        return new PartState(
                name,
                process.pid(),
                Processes.born(process),
                port,
                startMillis,
                restarts,
                Status.STARTING);
    }

    public PartState healthyAfter(Duration start) {
        return new PartState(
                name, pid, bornMillis, port, start.toMillis(), restarts, Status.HEALTHY);
    }

    public PartState with(Status status) {
        return new PartState(name, pid, bornMillis, port, startMillis, restarts, status);
    }

    /** The process, if it still runs. */
    public Optional<ProcessHandle> process() {
        return Processes.alive(pid, bornMillis);
    }
}
