package dev.careerpath.edge.problem;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Says what each type of problem means: the address in a problem's {@code type} leads here. */
@RestController
@RequestMapping("/problems")
final class ProblemTypes {

    private static final Duration KEPT = Duration.ofHours(1);

    private final Map<String, String> meanings;

    ProblemTypes(JsonMapper json) {
        try (InputStream file = new ClassPathResource("problem-types.json").getInputStream()) {
            this.meanings = json.readValue(file, new TypeReference<Map<String, String>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A type of problem.
     *
     * @param type its address, as problems have it
     * @param meaning when it is answered and what to do then
     */
    record ProblemType(String type, String meaning) {}

    @GetMapping
    ResponseEntity<Map<String, String>> all() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(KEPT).cachePublic())
                .body(meanings);
    }

    @GetMapping("/{type}")
    ResponseEntity<?> one(@PathVariable String type) {
        String meaning = meanings.get(type);
        return meaning == null
                ? ResponseEntity.status(HttpStatus.NOT_FOUND)
                        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                        .body(
                                Problems.of(
                                        HttpStatus.NOT_FOUND,
                                        "not-found",
                                        "Not found",
                                        "There is no problem of this type; /problems lists all."))
                : ResponseEntity.ok()
                        .cacheControl(CacheControl.maxAge(KEPT).cachePublic())
                        .body(new ProblemType("/problems/" + type, meaning));
    }
}
