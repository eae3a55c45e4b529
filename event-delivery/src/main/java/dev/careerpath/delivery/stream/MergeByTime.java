package dev.careerpath.delivery.stream;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Merges partitions by the time of their events. The order within a partition is kept even where
 * its times are not in order: a reader's position counts offsets, so an event that is shown after
 * its successor would be taken for read.
 */
final class MergeByTime {

    private MergeByTime() {}

    /** One list of all events; each part keeps its order. */
    static List<Positioned> of(Collection<List<Positioned>> parts) {
        PriorityQueue<Head> heads =
                new PriorityQueue<>(Comparator.comparing(head -> head.first().event().time()));
        for (List<Positioned> part : parts) {
            add(heads, part.iterator());
        }
        List<Positioned> merged = new ArrayList<>();
        for (Head head = heads.poll(); head != null; head = heads.poll()) {
            merged.add(head.first());
            add(heads, head.rest());
        }
        return merged;
    }

    private static void add(PriorityQueue<Head> heads, Iterator<Positioned> events) {
        if (events.hasNext()) {
            heads.add(new Head(events.next(), events));
        }
    }

    private record Head(Positioned first, Iterator<Positioned> rest) {}
}
