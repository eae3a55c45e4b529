package dev.careerpath.edge.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.careerpath.edge.export.AskingServices.Asked;
import dev.careerpath.edge.export.ExportProperties.Section;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Asks every service at once, and hands their answers on only when all have begun one. */
@Component
class ExportingPerson {

    private final ExportProperties properties;
    private final AskingServices services;

    ExportingPerson(
            ExportProperties properties, CircuitBreakerRegistry breakers, HttpClient toServices) {
        this.properties = properties;
        this.services = new AskingServices(properties, breakers, toServices);
    }

    /**
     * Asks for everything on one person.
     *
     * @param id the profile's id, safe in a path
     * @param headers the caller's token and correlation id, handed on as they are
     */
    Export of(String id, Map<String, String> headers) {
        List<CompletableFuture<Asked>> asked =
                properties.sections().stream()
                        .map(section -> services.ask(section, id, headers))
                        .toList();
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
}
