package dev.careerpath.starter.event;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How far a service is with what it reads, whichever replica reads it. */
@FunctionalInterface
public interface WorkedOff {

    /**
     * Whether what led to something is worked off; false while that is not known.
     *
     * @param time when that something happened
     * @param ledTo the record that led to it; null where that is not known
     */
    boolean covers(Instant time, @Nullable RecordPosition ledTo);
}
