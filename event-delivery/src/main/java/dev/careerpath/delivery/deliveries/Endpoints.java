package dev.careerpath.delivery.deliveries;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The endpoints in use, one for each subscription; those unused for an hour are forgotten. */
final class Endpoints implements AutoCloseable {

    private static final int MOST = 10_000;

    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final LoadingCache<String, Endpoint> endpoints;

    Endpoints(DeliverySettings settings) {
        this.endpoints =
                Caffeine.newBuilder()
                        .maximumSize(MOST)
                        .expireAfterAccess(Duration.ofHours(1))
                        .build(id -> new Endpoint(id, settings, workers));
    }

    Endpoint of(String subscription) {
        return endpoints.get(subscription);
    }

    /** How many breakers stand so. */
    long count(CircuitBreaker.State state) {
        return endpoints.asMap().values().stream()
                .filter(endpoint -> endpoint.state() == state)
                .count();
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }
}
