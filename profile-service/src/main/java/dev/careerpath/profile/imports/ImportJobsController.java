package dev.careerpath.profile.imports;

import dev.careerpath.profile.model.Profile;
import dev.careerpath.starter.idempotency.IdempotencyKey;
import dev.careerpath.starter.openapi.Refuses;
import dev.careerpath.starter.openapi.Succeeds;
import dev.careerpath.starter.problem.ApiProblem;
import dev.careerpath.starter.problem.InvalidRequest;
import dev.careerpath.starter.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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
    private final ImportPieces pieces;
    private final ImportProgress progress;

    ImportJobsController(
            ReceivingImport receiving,
            CancellingImport cancelling,
            ImportJobs jobs,
            ImportPieces pieces,
            ImportProgress progress) {
        this.receiving = receiving;
        this.cancelling = cancelling;
        this.jobs = jobs;
        this.pieces = pieces;
        this.progress = progress;
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
            @Parameter(description = "What you call the file, at most 200 characters")
                    @RequestParam(name = "file", required = false)
                    @Nullable String file,
            HttpServletRequest request)
            throws IOException {
        if (file != null
                && (file.length() > NAME_AT_MOST
                        || file.chars().anyMatch(Character::isISOControl))) {
            throw new InvalidRequest(
                    "", "The parameter \"file\" must be a name of at most 200 characters.");
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

    @GetMapping(path = "/{importId}/errors", produces = "text/csv")
    @Operation(
            summary = "What was wrong in an import, as CSV",
            description = "Line, field as a JSON Pointer, and what is wrong with it.",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "A table with a heading.",
                            content =
                                    @Content(
                                            mediaType = "text/csv",
                                            schema = @Schema(type = "string"))))
    void errors(Caller caller, @PathVariable String importId, HttpServletResponse response)
            throws IOException {
        ImportJob job = jobs.get(caller.tenant(), importId);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"import-errors.csv\"");
        try (Writer out =
                new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8)) {
            ErrorTable table = new ErrorTable(out);
            table.begin();
            pieces.errors(job.id(), table::row);
        }
    }

    @GetMapping(path = "/{importId}/events", produces = "text/event-stream")
    @Operation(
            summary = "Follow an import",
            description =
                    "Server-Sent Events named \"progress\", each with the whole of GET /v1/imports/{importId}, whenever"
                            + " it has changed. Ends with the import, and after 40 s; connect again to go on.",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "A stream of events.",
                            content =
                                    @Content(
                                            mediaType = "text/event-stream",
                                            schema = @Schema(type = "string"))))
    void events(Caller caller, @PathVariable String importId, HttpServletResponse response)
            throws IOException {
        ImportJob job = jobs.get(caller.tenant(), importId);
        if (!progress.enter()) {
            throw new ApiProblem(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "too-many-streams",
                    "Too many follow imports",
                    "Ask GET /v1/imports/{importId} instead, or try again in a moment.",
                    List.of());
        }
        response.setContentType("text/event-stream;charset=UTF-8");
        progress.follow(caller.tenant(), job.id(), response.getOutputStream());
    }
}
