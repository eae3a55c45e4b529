package dev.careerpath.delivery.stream;

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
    private @Nullable Runnable parked;
    private boolean calledBeforeParked;
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
        if (ended) {
            return false;
        }
        filter.learn(event);
        if (filter.lost()) {
            end();
            return false;
        }
        if (!filter.passes(event)) {
            return true;
        }
        if (waiting.size() >= atMost) {
            waiting.clear();
            end();
            return false;
        }
        waiting.addLast(event);
        wake();
        return true;
    }

    /** The next event; null when none is at hand. */
    synchronized @Nullable Positioned next() {
        return waiting.pollFirst();
    }

    /**
     * Has this called once, at the next event or the end, whichever thread brings it.
     *
     * @return false when there is something to do already; then it is not called
     */
    synchronized boolean park(Runnable wake) {
        if (ended || !waiting.isEmpty() || calledBeforeParked) {
            calledBeforeParked = false;
            return false;
        }
        parked = wake;
        return true;
    }

    /**
     * Takes back what {@link #park} left; false when it was called already. Where nothing is left
     * yet, the next park is refused, or a call that came a moment early would be the last.
     */
    synchronized boolean unpark() {
        boolean was = parked != null;
        parked = null;
        calledBeforeParked = !was;
        return was;
    }

    synchronized boolean hasNothing() {
        return waiting.isEmpty();
    }

    /** Lets the stream end after what it was handed. */
    synchronized void end() {
        ended = true;
        wake();
    }

    synchronized boolean hasEnded() {
        return ended && waiting.isEmpty();
    }

    private void wake() {
        Runnable wake = parked;
        parked = null;
        if (wake != null) {
            wake.run();
        }
    }
}
