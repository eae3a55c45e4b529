package dev.careerpath.delivery.deliveries;

import dev.careerpath.delivery.outbound.Reply;
import io.github.resilience4j.core.IntervalFunction;
import java.time.Duration;
import java.time.Instant;

/**
 * Judges attempts: exponential back-off with jitter for a limited time, the endpoint's own wish
 * before ours.
 */
final class RetryRules {

    /** Each interval is drawn from the half below to the half above its middle. */
    private static final double JITTER = 0.5;

    private final IntervalFunction intervals;
    private final Duration during;

    /**
     * @param first the middle of the first interval
     * @param multiplier how much longer each is than the one before
     * @param longest the middle of the longest
     * @param during from the first attempt to the last
     */
    RetryRules(Duration first, double multiplier, Duration longest, Duration during) {
        this.intervals =
                IntervalFunction.ofExponentialRandomBackoff(first, multiplier, JITTER, longest);
        this.during = during;
    }

    /**
     * What a reply means.
     *
     * @param tries how often it was tried, this one included
     * @param firstTry when the first of these began
     */
    Verdict judge(Reply reply, int tries, Instant firstTry, Instant now) {
        if (reply.accepted()) {
            return new Verdict.Delivered();
        }
        if (reply.status() == 410) {
            return new Verdict.Gone();
        }
        Instant next = now.plusMillis(intervals.apply(tries));
        Instant wish = reply.retryAfter();
        boolean asked = (reply.status() == 429 || reply.status() == 503) && wish != null;
        Instant last = firstTry.plus(during);
        if (asked && wish != null && wish.isAfter(next)) {
            // A wish beyond the end is met as long as there is time, with one last try.
            next = earlier(wish, last);
        }
        return next.isAfter(last) || !now.isBefore(last)
                ? new Verdict.GivenUp()
                : new Verdict.Again(next, asked);
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }
}
