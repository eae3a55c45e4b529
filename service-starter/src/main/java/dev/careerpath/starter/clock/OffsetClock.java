package dev.careerpath.starter.clock;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.TimeUnit;

/** The system's clock, off by as many seconds as a file says; right when there is no such file. */
public final class OffsetClock extends Clock {

    private static final long LOOK_EVERY = TimeUnit.MILLISECONDS.toNanos(200);

    private final Path file;
    private final Clock right;
    private volatile long lookedAt = System.nanoTime() - LOOK_EVERY;
    private volatile long offSeconds;

    /**
     * @param file holds a whole number of seconds, which may be negative
     */
    public OffsetClock(Path file, Clock right) {
        this.file = file;
        this.right = right;
    }

    @Override
    public Instant instant() {
        long now = System.nanoTime();
        if (now - lookedAt >= LOOK_EVERY) {
            lookedAt = now;
            offSeconds = look();
        }
        return right.instant().plusSeconds(offSeconds);
    }

    private long look() {
        try {
            return Files.exists(file) ? Long.parseLong(Files.readString(file).strip()) : 0;
        } catch (IOException | NumberFormatException e) {
            // A file that is being replaced; what it said last still counts.
            return offSeconds;
        }
    }

    @Override
    public ZoneId getZone() {
        return right.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new OffsetClock(file, right.withZone(zone));
    }
}
