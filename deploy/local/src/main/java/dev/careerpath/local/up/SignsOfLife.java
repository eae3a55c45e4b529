package dev.careerpath.local.up;

import java.time.Duration;

/** Tells a process that is still starting, on a slow machine, from one that hangs. */
final class SignsOfLife {

    /** The processor time that even an idle process takes. */
    private static final Duration WORKED = Duration.ofSeconds(3);

    private long pid = -1;
    private Duration cpu = Duration.ZERO;
    private long written;
    private long lastNanos;

    /**
     * The time for which the process has neither used the processor nor written to its log.
     *
     * @param cpuNow what it has used of the processor since it began
     * @param writtenNow how long its log is, in bytes
     */
    Duration idle(long process, Duration cpuNow, long writtenNow, long nanoTime) {
        if (process != pid || writtenNow != written || cpuNow.minus(cpu).compareTo(WORKED) >= 0) {
            pid = process;
            cpu = cpuNow;
            written = writtenNow;
            lastNanos = nanoTime;
        }
        return Duration.ofNanos(nanoTime - lastNanos);
    }
}
