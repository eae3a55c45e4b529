package dev.careerpath.deadletters;

import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.jspecify.annotations.Nullable;

/**
 * What of a partition still waits: everything from an offset on, but for letters further on that
 * were put back one by one. The broker keeps it as a committed offset with these in its metadata.
 *
 * @param from the first that waits
 * @param except offsets after {@code from} that wait no more
 */
record Waiting(long from, SortedSet<Long> except) {

    /** The broker takes 4 KiB of metadata; an offset is seldom longer than twelve digits. */
    static final int ONE_BY_ONE_AT_MOST = 250;

    Waiting(long from, Collection<Long> except) {
        this(from, new TreeSet<>(except));
    }

    /** What a commit says, on a topic that begins at an offset. */
    static Waiting of(@Nullable OffsetAndMetadata committed, long beginning) {
        if (committed == null) {
            return new Waiting(beginning, new TreeSet<>());
        }
        TreeSet<Long> except =
                Stream.of(committed.metadata().split(","))
                        .filter(text -> text.matches("\\d{1,18}"))
                        .map(Long::valueOf)
                        .collect(Collectors.toCollection(TreeSet::new));
        return new Waiting(committed.offset(), except).after(beginning - 1);
    }

    OffsetAndMetadata committed() {
        return new OffsetAndMetadata(
                from, except.stream().map(String::valueOf).collect(Collectors.joining(",")));
    }

    boolean has(long offset) {
        return offset >= from && !except.contains(offset);
    }

    /** How many wait before the topic's end. */
    long before(long end) {
        return Math.max(0, end - from) - except.headSet(end).size();
    }

    /** The same once everything up to an offset is back. */
    Waiting after(long offset) {
        long next = Math.max(from, offset + 1);
        TreeSet<Long> left = new TreeSet<>(except.tailSet(next));
        while (left.remove(next)) {
            next++;
        }
        return new Waiting(next, left);
    }

    /** The same once this one is back. */
    Waiting without(long offset) {
        if (offset == from) {
            return after(offset);
        }
        TreeSet<Long> more = new TreeSet<>(except);
        more.add(offset);
        return new Waiting(from, more);
    }
}
