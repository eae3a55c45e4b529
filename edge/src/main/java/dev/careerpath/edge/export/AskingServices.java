package dev.careerpath.edge.export;

import dev.careerpath.edge.export.ExportProperties.Section;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.springframework.http.HttpHeaders;

/**
 * Asks one service for its section of an export. Each has a circuit breaker, so that one that is
 * down is not waited for again and again.
 */
record AskingServices(
        ExportProperties properties, CircuitBreakerRegistry breakers, HttpClient http) {

    record Asked(Section section, HttpResponse<InputStream> response) {}

    /**
     * Its answer once that has begun; fails with {@link CallNotPermittedException} or at the end.
     */
    CompletableFuture<Asked> ask(Section section, String id, Map<String, String> headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(section.uri().replace("{id}", id)))
                        .timeout(properties.answerWithin())
                        .header(HttpHeaders.ACCEPT, "application/json");
        headers.forEach(request::header);
        CircuitBreaker breaker = breakers.circuitBreaker(section.name());
        if (!breaker.tryAcquirePermission()) {
            return CompletableFuture.failedFuture(
                    CallNotPermittedException.createCallNotPermittedException(breaker));
        }
        long began = System.nanoTime();
        return http.sendAsync(request.build(), HttpResponse.BodyHandlers.ofInputStream())
                .handle((response, failure) -> {
                    long took = System.nanoTime() - began;
                    if (failure != null || response.statusCode() >= 500) {
                        breaker.onError(
                                took,
                                TimeUnit.NANOSECONDS,
                                failure == null ? new IOException("5xx") : failure);
                    } else {
                        breaker.onSuccess(took, TimeUnit.NANOSECONDS);
                    }
                    if (failure != null) {
                        throw new CompletionException(failure);
                    }
                    return new Asked(section, response);
                });
    }
}
