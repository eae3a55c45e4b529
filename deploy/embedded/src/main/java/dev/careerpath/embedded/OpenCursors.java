package dev.careerpath.embedded;

import de.bwaldvogel.mongo.backend.CursorRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;

/**
 * Answers that have more to come. One whose reader is gone without a word ends after ten minutes in
 * which nobody asked for more, as with MongoDB.
 */
final class OpenCursors {

    private static final Duration IDLE = Duration.ofMinutes(10);

    /** Held by the registry, until they are at their end or closed. */
    private final Set<PositionsCursor> open =
            Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

    PositionsCursor add(PositionsCursor cursor, CursorRegistry registry) {
        registry.add(cursor);
        open.add(cursor);
        return cursor;
    }

    void endIdle(Instant now, CursorRegistry registry) {
        Instant idleSince = now.minus(IDLE);
        open.removeIf(cursor -> {
            boolean idle = cursor.asked().isBefore(idleSince);
            if (idle) {
                registry.remove(cursor);
            }
            return idle;
        });
    }
}
