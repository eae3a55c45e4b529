package dev.careerpath.profile.imports;

import dev.careerpath.profile.model.Profile;
import dev.careerpath.starter.idempotency.IdempotencyKey;
import dev.careerpath.starter.openapi.Refuses;
import dev.careerpath.starter.openapi.Succeeds;
import dev.careerpath.starter.problem.InvalidRequest;
import dev.careerpath.starter.security.Caller;
import dev.careerpath.starter.text.TextRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Imports", description = "Taking many profiles in, as jobs")
@RequestMapping("/v1/imports")
class ImportJobsController {

    private static final int NEWEST = 20;
    private static final int NAME_AT_MOST = 200;

    private final ReceivingImport receiving;
    private final CancellingImport cancelling;
    private final ImportJobs jobs;

    ImportJobsController(ReceivingImport receiving, CancellingImport cancelling, ImportJobs jobs) {
        this.receiving = receiving;
        this.cancelling = cancelling;
        this.jobs = jobs;
    }

    /** Your organisation's imports, the newest first; at most 20. */
    record Imports(List<ImportView> items) {}

    @PostMapping(consumes = "application/x-ndjson")
    @Operation(
            summary = "Import profiles, one JSON object a line, as a job",
            description =
                    "Answers once all lines are stored; then the job goes on by itself, also over a restart. With an"
                            + " Idempotency-Key a repeat gives the job that the first made, and makes no profile twice, also"
                            + " none that /v1/profiles/import made under it. At most 512 MiB, 1,000,000 lines, and five jobs"
                            + " at once. After 1,000 failed lines a job stops.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/x-ndjson",
                                            schema = @Schema(implementation = Profile.class))))
    @Succeeds(value = 202, location = true)
    @Refuses(status = 409, when = "Five of yours are under way, or this one is being sent twice.")
    ResponseEntity<ImportView> begin(
            Caller caller,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key,
            @Parameter(
                            description = "What you call the file, at most 200 characters",
                            schema = @Schema(type = "string", maxLength = NAME_AT_MOST))
                    @RequestParam(name = "file", required = false)
                    @Nullable String file,
            HttpServletRequest request)
            throws IOException {
        if (file != null
                && (file.codePointCount(0, file.length()) > NAME_AT_MOST
                        || file.isBlank()
                        || TextRule.SINGLE_LINE.problem(file) != null)) {
            throw new InvalidRequest(
                    "",
                    "The parameter \"file\" must be a name on one line of at most 200 characters.");
        }
        ImportJob job =
                receiving.receive(
                        Importer.of(caller, request, "POST /v1/imports"),
                        IdempotencyKey.checked(key),
                        file,
                        request.getInputStream());
        return ResponseEntity.accepted()
                .location(URI.create("/v1/imports/" + job.id()))
                .body(ImportView.of(job));
    }

    @GetMapping
    @Operation(
            summary = "Your organisation's imports, the newest first",
            description = "At most 20; each is kept for a week after its end.")
    Imports newest(Caller caller) {
        return new Imports(
                jobs.newest(caller.tenant(), NEWEST).stream().map(ImportView::of).toList());
    }

    @GetMapping("/{importId}")
    @Operation(summary = "How far an import is")
    ImportView one(Caller caller, @PathVariable String importId) {
        return ImportView.of(jobs.get(caller.tenant(), importId));
    }

    @PostMapping("/{importId}/cancel")
    @Operation(
            summary = "Cancel an import",
            description = "What it took in stays. Changes nothing when it has ended.")
    ImportView cancel(Caller caller, @PathVariable String importId, HttpServletRequest request) {
        return ImportView.of(
                cancelling.cancel(
                        Importer.of(caller, request, "POST /v1/imports/{importId}/cancel"),
                        importId));
    }
}
