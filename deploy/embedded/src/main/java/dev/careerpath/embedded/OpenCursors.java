package dev.careerpath.embedded;

import de.bwaldvogel.mongo.backend.CursorRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Answers that have more to come. One whose reader is gone without a word ends after ten minutes in
 * which nobody asked for more, as with MongoDB.
 */
final class OpenCursors {

    private static final Duration IDLE = Duration.ofMinutes(10);

    private final Map<Long, PositionsCursor> open = new ConcurrentHashMap<>();

    PositionsCursor add(PositionsCursor cursor, CursorRegistry registry) {
        registry.add(cursor);
        open.put(cursor.getId(), cursor);
        return cursor;
    }

    void endIdle(Instant now, CursorRegistry registry) {
        Instant idleSince = now.minus(IDLE);
        open.values()
                .removeIf(cursor -> {
                    boolean idle = cursor.asked().isBefore(idleSince);
                    if (idle) {
                        registry.remove(cursor);
                    }
                    return idle || cursor.isEmpty();
                });
    }
}
