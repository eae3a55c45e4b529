package dev.careerpath.roadmap.planning;

import dev.careerpath.roadmap.catalogue.StageId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Lays picks out over weeks: never more minutes than a week has, never more than a few things at
 * once.
 */
final class Scheduling {

    /** More things at once are half done; a working limit, as in most flow-based methods. */
    private static final int AT_ONCE = 3;

    private static final int LAST_WEEK = 52 * 40;

    private Scheduling() {}

    /**
     * A pick in time.
     *
     * @param firstWeek counted from the plan's first, 0
     * @param lastWeek the last week in which it takes time
     */
    record Slot(Pick pick, int firstWeek, int lastWeek) {}

    /**
     * Lays out all picks; those of one stage in their order, a next stage only where the one before
     * leaves room.
     *
     * @param minutesPerWeek above 0
     */
    static List<Slot> schedule(List<Pick> picks, int minutesPerWeek) {
        List<Pick> waiting = new ArrayList<>(picks);
        waiting.sort(Comparator.comparing(Pick::stage));
        List<Running> running = new ArrayList<>();
        Map<String, Integer> finished = new HashMap<>();
        List<Slot> slots = new ArrayList<>();
        for (int week = 0; slots.size() < picks.size(); week++) {
            if (week > LAST_WEEK) {
                throw new IllegalArgumentException(
                        "The picks depend on something that is not picked");
            }
            int left = minutesPerWeek;
            for (Running one : running) {
                left -= one.work(left);
            }
            for (Pick next = next(waiting, running, finished, week);
                    next != null && left > 0 && running.size() < AT_ONCE;
                    next = next(waiting, running, finished, week)) {
                waiting.remove(next);
                Running started = new Running(next, week);
                running.add(started);
                left -= started.work(left);
            }
            for (Running one : List.copyOf(running)) {
                if (one.minutesLeft == 0
                        && week >= one.firstWeek + one.pick.activity().weeks() - 1) {
                    running.remove(one);
                    finished.put(one.pick.activity().id(), week);
                    slots.add(new Slot(one.pick, one.firstWeek, week));
                }
            }
        }
        return slots;
    }

    private static @Nullable Pick next(
            List<Pick> waiting, List<Running> running, Map<String, Integer> finished, int week) {
        StageId open =
                Stream.concat(
                                waiting.stream().map(Pick::stage),
                                running.stream().map(r -> r.pick.stage()))
                        .min(Comparator.naturalOrder())
                        .orElse(StageId.TRANSITION);
        for (Pick pick : waiting) {
            boolean stageIsOpen = pick.stage().ordinal() <= open.ordinal() + 1;
            if (stageIsOpen
                    && pick.dependsOn().stream()
                            .allMatch(id -> finished.getOrDefault(id, week) < week)) {
                return pick;
            }
        }
        return null;
    }

    private static final class Running {
        private final Pick pick;
        private final int firstWeek;
        private final int perWeek;
        private int minutesLeft;

        Running(Pick pick, int firstWeek) {
            this.pick = pick;
            this.firstWeek = firstWeek;
            this.minutesLeft = pick.minutes();
            this.perWeek = Math.ceilDiv(pick.minutes(), pick.activity().weeks());
        }

        int work(int available) {
            int done = Math.min(minutesLeft, Math.min(perWeek, available));
            minutesLeft -= done;
            return done;
        }
    }
}
