package dev.careerpath.profile.imports;

import dev.careerpath.starter.problem.ApiProblem;
import dev.careerpath.starter.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How an import goes on, and what was wrong in it. */
@RestController
@Tag(name = "Imports", description = "Taking many profiles in, as jobs")
@RequestMapping("/v1/imports/{importId}")
class FollowingImportController {

    private static final String STREAM = "text/event-stream;charset=UTF-8";

    private final ImportJobs jobs;
    private final ImportPieces pieces;
    private final ImportProgress progress;

    FollowingImportController(ImportJobs jobs, ImportPieces pieces, ImportProgress progress) {
        this.jobs = jobs;
        this.pieces = pieces;
        this.progress = progress;
    }

    @GetMapping(path = "/errors", produces = "text/csv")
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

    @GetMapping(path = "/events", produces = "text/event-stream")
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
    void events(
            Caller caller,
            @PathVariable String importId,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        ImportJob job = jobs.get(caller.tenant(), importId);
        if (HttpMethod.HEAD.matches(request.getMethod())) {
            response.setContentType(STREAM);
            return;
        }
        if (!progress.enter()) {
            throw new ApiProblem(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "too-many-streams",
                    "Too many follow imports",
                    "Ask GET /v1/imports/{importId} instead, or try again in a moment.",
                    List.of());
        }
        response.setContentType(STREAM);
        progress.follow(caller.tenant(), job.id(), response.getOutputStream());
    }
}
