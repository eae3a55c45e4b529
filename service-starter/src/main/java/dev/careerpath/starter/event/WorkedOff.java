package dev.careerpath.starter.event;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How far a service is with what it reads, whichever replica reads it. */
public interface WorkedOff {

    /** Of a service that knows nothing of it. */
    WorkedOff UNKNOWN =
            new WorkedOff() {
                @Override
                public @Nullable Instant upTo() {
                    return null;
                }

                @Override
                public boolean includes(RecordPosition position) {
                    return false;
                }
            };

    /** Everything that was there until then is worked off; null while that is not known. */
    @Nullable Instant upTo();

    /** Whether this record is committed, and so worked off; false while that is not known. */
    boolean includes(RecordPosition position);
}
