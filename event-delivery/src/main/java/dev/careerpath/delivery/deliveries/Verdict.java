package dev.careerpath.delivery.deliveries;

import java.time.Instant;

/** What an attempt means for its delivery. */
sealed interface Verdict {

    /** The endpoint has it. */
    record Delivered() implements Verdict {}

    /**
     * It is tried again.
     *
     * @param endpoint whether the endpoint asked to be left alone until then altogether
     */
    record Again(Instant at, boolean endpoint) implements Verdict {}

    /** It is not tried any more; the next in line goes ahead. */
    record GivenUp() implements Verdict {}

    /** The endpoint is gone for good, and the subscription with it. */
    record Gone() implements Verdict {}
}
