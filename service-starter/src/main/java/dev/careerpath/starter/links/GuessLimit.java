package dev.careerpath.starter.links;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.careerpath.starter.problem.ApiProblem;
import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;

/**
 * Bounds how often one address may try links that do not exist. Only misses count, and a link that
 * exists always works: behind a proxy everybody may share one address.
 */
public final class GuessLimit {

    private static final int MISSES = 20;
    private static final Duration PERIOD = Duration.ofMinutes(1);
    private static final int ADDRESSES = 10_000;

    private static final RateLimiterConfig CONFIG =
            RateLimiterConfig.custom()
                    .limitForPeriod(MISSES)
                    .limitRefreshPeriod(PERIOD)
                    .timeoutDuration(Duration.ZERO)
                    .build();

    /** The addresses that missed last; a bound, so that many addresses cannot fill the memory. */
    private final Cache<String, RateLimiter> missed =
            Caffeine.newBuilder().maximumSize(ADDRESSES).build();

    /**
     * Does what a link's secret allows.
     *
     * @param address of the caller
     * @throws ApiProblem 429 instead of 404 after too many misses
     */
    public <T> T guard(String address, Supplier<T> work) {
        try {
            return work.get();
        } catch (ApiProblem problem) {
            if (problem.status() == HttpStatus.NOT_FOUND && !mayMiss(address)) {
                throw new ApiProblem(
                        HttpStatus.TOO_MANY_REQUESTS,
                        "too-many-guesses",
                        "Too many links that do not exist",
                        "Wait a minute, then use the address exactly as it was given to you.",
                        List.of());
            }
            throw problem;
        }
    }

    private boolean mayMiss(String address) {
        return missed.get(address, it -> RateLimiter.of("links", CONFIG)).acquirePermission();
    }
}
