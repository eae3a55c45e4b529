package dev.careerpath.starter.event;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Events so young that whoever wrote them, perhaps another replica, is most likely about to publish
 * them. Who gives them a moment need not publish them once more.
 */
public final class OnItsWay {

    /** How long publishing takes at most where nothing is wrong. */
    public static final Duration MOMENT = Duration.ofMillis(250);

    private static final int LOOKED_AGAIN_MILLIS = 10;

    private OnItsWay() {}

    /** Whether an event of this time is that young; one of a clock that is far ahead is not. */
    public static boolean isYoung(Instant time, Instant now) {
        return Duration.between(time, now).abs().compareTo(MOMENT) < 0;
    }

    /**
     * What is still unpublished once everything had its moment.
     *
     * @param unpublished what is unpublished now
     */
    public static List<Event> left(Supplier<List<Event>> unpublished, Clock clock) {
        long end = System.nanoTime() + MOMENT.toNanos();
        List<Event> left = unpublished.get();
        while (left.stream().anyMatch(event -> isYoung(event.time(), clock.instant()))
                && System.nanoTime() < end
                && paused()) {
            left = unpublished.get();
        }
        return left;
    }

    /** Runs something in a part of that moment. */
    public static void afterAWhile(Runnable action) {
        CompletableFuture.delayedExecutor(MOMENT.toMillis() / 5, TimeUnit.MILLISECONDS)
                .execute(action);
    }

    private static boolean paused() {
        try {
            Thread.sleep(LOOKED_AGAIN_MILLIS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
