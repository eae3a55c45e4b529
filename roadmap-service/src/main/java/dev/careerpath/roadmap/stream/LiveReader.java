package dev.careerpath.roadmap.stream;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One stream's place among the live events: what it was handed and has not shown yet, up to a
 * bound. Whoever is too slow for that is cut off.
 */
final class LiveReader {

    private static final int BUFFERED = 500;

    private final StreamFilter filter;
    private final Deque<Positioned> waiting;
    private final int atMost;
    private boolean ended;

    LiveReader(StreamFilter filter, List<Positioned> atHand) {
        this.filter = filter;
        this.waiting = new ArrayDeque<>(atHand);
        this.atMost = atHand.size() + BUFFERED;
    }

    StreamFilter filter() {
        return filter;
    }

    /**
     * Hands over an event, if the stream shows it.
     *
     * @return false when the stream has ended, now or before
     */
    synchronized boolean offer(Positioned event) {
        if (ended || !filter.passes(event)) {
            return !ended;
        }
        if (waiting.size() >= atMost) {
            waiting.clear();
            end();
            return false;
        }
        waiting.addLast(event);
        notifyAll();
        return true;
    }

    /** The next event; null when none comes in this time or the stream has ended. */
    synchronized @Nullable Positioned next(Duration patience) throws InterruptedException {
        long until = System.nanoTime() + patience.toNanos();
        while (waiting.isEmpty() && !ended) {
            long left = (until - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return null;
            }
            wait(left);
        }
        return waiting.pollFirst();
    }

    synchronized boolean hasNothing() {
        return waiting.isEmpty();
    }

    /** Lets the stream end after what it was handed. */
    synchronized void end() {
        ended = true;
        notifyAll();
    }

    synchronized boolean hasEnded() {
        return ended && waiting.isEmpty();
    }
}
