package dev.careerpath.profile.imports;

import dev.careerpath.profile.model.Profile;
import dev.careerpath.starter.idempotency.IdempotencyKey;
import dev.careerpath.starter.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers line by line once all lines are read: a client or a proxy that first sends and then
 * listens would otherwise wait for us to read while we wait for it to listen. Until then the
 * outcomes are in a file, so memory is bounded.
 */
@RestController
@Tag(name = "Profiles", description = "What is known of a leader, as it was submitted")
class ImportController {

    private final ImportingProfiles importing;
    private final JsonMapper json;

    ImportController(ImportingProfiles importing, JsonMapper json) {
        this.importing = importing;
        this.json = json;
    }

    @PostMapping(
            path = "/v1/profiles/import",
            consumes = "application/x-ndjson",
            produces = "application/x-ndjson")
    @Operation(
            summary = "Import profiles, one JSON object a line",
            description =
                    "Answers with one line for each. With an Idempotency-Key a repeat makes nothing twice: what is"
                            + " there already is answered with \"exists\", another profile at the same line fails. After"
                            + " 1,000 failed lines or 1,000,000 lines the import stops, and its last outcome is \"stopped\".",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/x-ndjson",
                                            schema = @Schema(implementation = Profile.class))),
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            content =
                                    @Content(
                                            mediaType = "application/x-ndjson",
                                            schema = @Schema(implementation = Outcome.class))))
    void run(
            Caller caller,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        String checked = IdempotencyKey.checked(key);
        Path outcomes = Files.createTempFile("import", ".ndjson");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(outcomes))) {
                importing.run(
                        Importer.of(caller, request, "POST /v1/profiles/import"),
                        checked,
                        new NdjsonLines(request.getInputStream()),
                        outcome -> {
                            out.write(json.writeValueAsBytes(outcome));
                            out.write('\n');
                        });
            }
            response.setContentType("application/x-ndjson");
            response.setContentLengthLong(Files.size(outcomes));
            Files.copy(outcomes, response.getOutputStream());
        } finally {
            Files.delete(outcomes);
        }
    }
}
