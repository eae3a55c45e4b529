package dev.careerpath.delivery.deliveries;

import dev.careerpath.delivery.outbound.Reply;
import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.timelimiter.TimeLimiter;
import io.github.resilience4j.timelimiter.TimeLimiterConfig;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stands before one endpoint: a bulkhead, so that it cannot take up every worker; a time limit on
 * the whole of each attempt; a circuit breaker, so that it is left alone while it keeps failing.
 */
final class Endpoint {

    private static final Logger log = LoggerFactory.getLogger(Endpoint.class);

    /** The number of past attempts that count, once there are enough. */
    private static final int WINDOW = 10;

    private static final int ENOUGH = 5;
    private static final int PROBES = 2;

    private final CircuitBreaker breaker;
    private final Bulkhead bulkhead;
    private final TimeLimiter limit;
    private final Duration answerWithin;
    private final ExecutorService workers;

    Endpoint(String name, DeliverySettings settings, ExecutorService workers) {
        this.breaker =
                CircuitBreaker.of(
                        name,
                        CircuitBreakerConfig.custom()
                                .slidingWindowSize(WINDOW)
                                .minimumNumberOfCalls(ENOUGH)
                                .failureRateThreshold(60)
                                .waitDurationInOpenState(settings.breakFor())
                                .permittedNumberOfCallsInHalfOpenState(PROBES)
                                .maxWaitDurationInHalfOpenState(settings.breakFor())
                                .build());
        this.bulkhead =
                Bulkhead.of(
                        name,
                        BulkheadConfig.custom()
                                .maxConcurrentCalls(settings.perEndpoint())
                                .maxWaitDuration(Duration.ZERO)
                                .build());
        this.limit =
                TimeLimiter.of(
                        name,
                        TimeLimiterConfig.custom()
                                .timeoutDuration(settings.answerWithin())
                                .build());
        this.answerWithin = settings.answerWithin();
        this.workers = workers;
    }

    /** How the breaker stands. */
    CircuitBreaker.State state() {
        return breaker.getState();
    }

    /** True when an attempt may be made now; {@link #attempt} or {@link #leave} must follow. */
    boolean enter() {
        if (!bulkhead.tryAcquirePermission()) {
            return false;
        }
        if (!breaker.tryAcquirePermission()) {
            bulkhead.releasePermission();
            return false;
        }
        return true;
    }

    /** Gives back what {@link #enter} took, without an attempt. */
    void leave() {
        breaker.releasePermission();
        bulkhead.releasePermission();
    }

    /**
     * Makes the attempt; whatever goes wrong is a reply too.
     *
     * @param size how many replies are expected
     */
    List<Reply> attempt(int size, Supplier<List<Reply>> sending) {
        long began = System.nanoTime();
        List<Reply> replies;
        try {
            replies = limited(size, sending, began);
        } finally {
            bulkhead.onComplete();
        }
        Reply worst =
                replies.stream()
                        .filter(reply -> !reply.accepted())
                        .findFirst()
                        .orElse(replies.getFirst());
        judge(worst, System.nanoTime() - began);
        return replies;
    }

    private List<Reply> limited(int size, Supplier<List<Reply>> sending, long began) {
        String failure;
        try {
            return limit.executeFutureSupplier(() -> workers.submit(sending::get));
        } catch (TimeoutException e) {
            failure = "No complete answer within %d s.".formatted(answerWithin.toSeconds());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            failure = "The attempt was interrupted by a shutdown.";
        } catch (Exception e) {
            log.warn("An attempt failed on our side", e);
            failure = "The attempt failed on our side.";
        }
        return Collections.nCopies(
                size, Reply.none(failure, Duration.ofNanos(System.nanoTime() - began)));
    }

    private void judge(Reply reply, long nanos) {
        if (reply.accepted()) {
            breaker.onSuccess(nanos, TimeUnit.NANOSECONDS);
        } else if (reply.status() == 429 || reply.status() == 410) {
            // It is well; it only wants no more of this.
            breaker.releasePermission();
        } else {
            breaker.onError(nanos, TimeUnit.NANOSECONDS, new Refused());
        }
    }

    /** Stands for a reply that was no success; the breaker only counts it. */
    private static final class Refused extends Exception {
        private static final long serialVersionUID = 1;

        Refused() {
            super("refused", null, false, false);
        }
    }
}
