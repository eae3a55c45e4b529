package dev.careerpath.profile.imports;

import dev.careerpath.profile.model.Ids;
import dev.careerpath.profile.model.Profile;
import dev.careerpath.profile.store.Profiles;
import dev.careerpath.profile.store.StoredProfile;
import dev.careerpath.profile.submit.SubmittingProfile;
import dev.careerpath.starter.problem.FieldError;
import dev.careerpath.starter.problem.JsonErrors;
import dev.careerpath.starter.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes in profiles line by line, a hundred to a write, and answers line by line once it has read
 * all of them: a client or a proxy that first sends and then listens would otherwise wait for us to
 * read while we wait for it to listen. Until then the outcomes are in a file, so memory is bounded.
 */
@RestController
class ImportController {

    private static final int BATCH = 100;

    private final SubmittingProfile submitting;
    private final Profiles profiles;
    private final JsonMapper json;

    ImportController(SubmittingProfile submitting, Profiles profiles, JsonMapper json) {
        this.submitting = submitting;
        this.profiles = profiles;
        this.json = json;
    }

    /**
     * What became of one line.
     *
     * @param line from 1
     * @param status created, exists or failed
     */
    private record Outcome(
            long line, String status, @Nullable String id, @Nullable List<FieldError> errors) {}

    @PostMapping(
            path = "/v1/profiles/import",
            consumes = "application/x-ndjson",
            produces = "application/x-ndjson")
    @Operation(
            summary = "Import profiles, one JSON object a line",
            description =
                    "Answers with one line for each. With an Idempotency-Key a repeat makes nothing twice: what is"
                            + " there already is answered with \"exists\".",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/x-ndjson",
                                            schema = @Schema(implementation = Profile.class))))
    void run(
            Caller caller,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Path outcomes = Files.createTempFile("import", ".ndjson");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(outcomes))) {
                takeAll(caller.tenant(), key, new NdjsonLines(request.getInputStream()), out);
            }
            response.setContentType("application/x-ndjson");
            Files.copy(outcomes, response.getOutputStream());
        } finally {
            Files.delete(outcomes);
        }
    }

    private void takeAll(String tenant, @Nullable String key, NdjsonLines lines, OutputStream out)
            throws IOException {
        List<Outcome> outcomes = new ArrayList<>();
        List<StoredProfile> batch = new ArrayList<>();
        for (NdjsonLines.Line line = lines.next(); line != null; line = lines.next()) {
            outcomes.add(take(tenant, key, line, batch));
            if (outcomes.size() == BATCH) {
                flush(outcomes, batch, out);
            }
        }
        flush(outcomes, batch, out);
    }

    private Outcome take(
            String tenant, @Nullable String key, NdjsonLines.Line line, List<StoredProfile> batch) {
        String text = line.text();
        if (text == null) {
            return failed(line, List.of(new FieldError("", "The line is longer than 1 MiB.")));
        }
        try {
            Profile profile = json.readValue(text, Profile.class);
            List<FieldError> errors = submitting.errors(profile);
            if (!errors.isEmpty()) {
                return failed(line, errors);
            }
            Instant now = submitting.now();
            String id =
                    key == null
                            ? Ids.next(now)
                            : Ids.derived(tenant, key, Long.toString(line.number()));
            batch.add(submitting.first(tenant, id, profile, now));
            return new Outcome(line.number(), "created", id, null);
        } catch (JacksonException e) {
            return failed(line, List.of(JsonErrors.describe(e)));
        }
    }

    private static Outcome failed(NdjsonLines.Line line, List<FieldError> errors) {
        return new Outcome(line.number(), "failed", null, errors);
    }

    private void flush(List<Outcome> outcomes, List<StoredProfile> batch, OutputStream out)
            throws IOException {
        Set<String> taken = profiles.addAll(batch);
        for (Outcome outcome : outcomes) {
            boolean exists = outcome.id() != null && taken.contains(outcome.id());
            out.write(
                    json.writeValueAsBytes(
                            exists
                                    ? new Outcome(outcome.line(), "exists", outcome.id(), null)
                                    : outcome));
            out.write('\n');
        }
        outcomes.clear();
        batch.clear();
    }
}
