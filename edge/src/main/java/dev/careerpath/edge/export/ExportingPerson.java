package dev.careerpath.edge.export;

import static java.nio.charset.StandardCharsets.UTF_8;

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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Asks every service at once, and hands their answers on only when all have begun one. Each service
 * has a circuit breaker, so that one that is down is not waited for again and again.
 */
@Component
class ExportingPerson {

    private final ExportProperties properties;
    private final CircuitBreakerRegistry breakers;
    private final HttpClient http;

    ExportingPerson(
            ExportProperties properties, CircuitBreakerRegistry breakers, HttpClient toServices) {
        this.properties = properties;
        this.breakers = breakers;
        this.http = toServices;
    }

    private record Asked(Section section, HttpResponse<InputStream> response) {}

    /**
     * Asks for everything on one person.
     *
     * @param id the profile's id, safe in a path
     * @param headers the caller's token and correlation id, handed on as they are
     */
    Export of(String id, Map<String, String> headers) {
        List<CompletableFuture<Asked>> asked =
                properties.sections().stream().map(section -> ask(section, id, headers)).toList();
        List<String> missing = new ArrayList<>();
        List<Asked> answers = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            try {
                answers.add(asked.get(i).join());
            } catch (CompletionException | CallNotPermittedException e) {
                missing.add(properties.sections().get(i).name());
            }
        }
        return outcome(answers, missing);
    }

    private Export outcome(List<Asked> answers, List<String> missing) {
        Map<String, InputStream> sections = new LinkedHashMap<>();
        HttpResponse<InputStream> refused = null;
        for (Asked asked : answers) {
            int status = asked.response().statusCode();
            if (status == 200) {
                sections.put(asked.section().name(), asked.response().body());
            } else if (status >= 400 && status < 500 && status != 429) {
                refused = refused == null ? asked.response() : refused;
            } else {
                missing.add(asked.section().name());
            }
        }
        if (refused == null && missing.isEmpty()) {
            return new Export.Complete(sections);
        }
        try {
            return refused == null
                    ? new Export.Incomplete(missing)
                    : new Export.Refused(
                            refused.statusCode(),
                            refused.headers()
                                    .firstValue(HttpHeaders.CONTENT_TYPE)
                                    .orElse("application/problem+json"),
                            new String(refused.body().readAllBytes(), UTF_8));
        } catch (IOException e) {
            return new Export.Incomplete(
                    properties.sections().stream().map(Section::name).toList());
        } finally {
            answers.forEach(asked -> Export.closeQuietly(asked.response().body()));
        }
    }

    private CompletableFuture<Asked> ask(Section section, String id, Map<String, String> headers) {
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
