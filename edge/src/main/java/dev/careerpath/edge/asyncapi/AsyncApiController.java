package dev.careerpath.edge.asyncapi;

import dev.careerpath.edge.forward.Services;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import tools.jackson.databind.JsonNode;

/** Serves the whole document; asks the services at most once a minute. */
@RestController
class AsyncApiController {

    private static final MediaType ASYNC_API =
            MediaType.parseMediaType("application/vnd.aai.asyncapi+json;version=3.0.0");
    private static final Duration KEPT = Duration.ofMinutes(1);

    private final RestClient http;
    private final Services services;
    private volatile @Nullable Kept kept;

    AsyncApiController(RestClient.Builder http, Services services) {
        this.http = http.build();
        this.services = services;
    }

    private record Kept(JsonNode document, long sinceNanos) {}

    @GetMapping("/asyncapi")
    ResponseEntity<?> asyncApi() {
        Kept known = kept;
        if (known != null && System.nanoTime() - known.sinceNanos() < KEPT.toNanos()) {
            return answer(known.document());
        }
        List<JsonNode> documents = new ArrayList<>();
        for (String service : services.services().keySet()) {
            try {
                JsonNode document =
                        http.get()
                                .uri(services.uri(service, "/asyncapi"))
                                .retrieve()
                                .body(JsonNode.class);
                if (document != null) {
                    documents.add(document);
                }
            } catch (RestClientException e) {
                return unavailable();
            }
        }
        JsonNode whole = WholeDocument.of(documents);
        kept = new Kept(whole, System.nanoTime());
        return answer(whole);
    }

    private static ResponseEntity<JsonNode> answer(JsonNode document) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(KEPT).cachePublic())
                .contentType(ASYNC_API)
                .body(document);
    }

    private static ResponseEntity<ProblemDetail> unavailable() {
        ProblemDetail problem =
                ProblemDetail.forStatusAndDetail(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "A service that describes a part of the events does not answer. Try again in a moment.");
        problem.setTitle("The document is not complete");
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header("Retry-After", "5")
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
