package dev.careerpath.local.up;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** Decides when a part that died is started again: 1 s later, then 2, 4, 8 and 16; then no more. */
final class Restarts {

    private static final int MOST = 5;

    /** A part that lived this long could start, so that its earlier deaths no longer count. */
    private static final Duration FORGIVEN = Duration.ofSeconds(10);

    private final Map<String, Integer> deaths = new HashMap<>();
    private final Map<String, Long> dueNanos = new HashMap<>();

    /** Notes a death and says what happens next. */
    String died(RunningPart part, int exit) {
        String name = part.part().name();
        int count = part.age().compareTo(FORGIVEN) > 0 ? 1 : deaths.getOrDefault(name, 0) + 1;
        deaths.put(name, count);
        if (count > MOST) {
            dueNanos.remove(name);
            return "%s ended again (exit %d) and stays down: its log is %s; the others go on."
                    .formatted(name, exit, part.part().log());
        }
        int seconds = 1 << (count - 1);
        dueNanos.put(name, System.nanoTime() + Duration.ofSeconds(seconds).toNanos());
        return "%s ended (exit %d): starting it again in %d s, %d of %d; its log is %s."
                .formatted(name, exit, seconds, count, MOST, part.part().log());
    }

    boolean isDue(RunningPart part) {
        Long due = dueNanos.get(part.part().name());
        return due != null && System.nanoTime() >= due;
    }
}
