package dev.careerpath.roadmap.export;

import dev.careerpath.roadmap.planning.model.Roadmap;
import dev.careerpath.roadmap.read.LatestRoadmaps;
import dev.careerpath.starter.security.Caller;
import dev.careerpath.starter.step.Head;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Documents", description = "The plan to read, to hand on and to put in a calendar")
@RequestMapping("/v1/roadmaps")
class ExportController {

    private final LatestRoadmaps roadmaps;
    private final WritingPlans plans;
    private final CalendarFile calendar;

    ExportController(LatestRoadmaps roadmaps, WritingPlans plans, CalendarFile calendar) {
        this.roadmaps = roadmaps;
        this.plans = plans;
        this.calendar = calendar;
    }

    @GetMapping("/{profileId:[^.]+}.ics")
    @Operation(
            summary = "A leader's roadmap as a calendar",
            description = "Importing a later one updates what is there and cancels what is gone.",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            content =
                                    @Content(
                                            mediaType = "text/calendar",
                                            schema = @Schema(type = "string"))))
    ResponseEntity<?> calendar(
            Caller caller,
            @PathVariable String profileId,
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false)
                    @Nullable String ifNoneMatch) {
        return calendar.answer(caller.tenant(), profileId, ifNoneMatch);
    }

    @GetMapping("/{profileId:[^.]+}.md")
    @Operation(
            summary = "A leader's roadmap as Markdown",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            content =
                                    @Content(
                                            mediaType = "text/markdown",
                                            schema = @Schema(type = "string"))))
    ResponseEntity<?> markdown(
            Caller caller,
            @PathVariable String profileId,
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false)
                    @Nullable String ifNoneMatch) {
        return file(caller, profileId, ifNoneMatch, PlanFile.MARKDOWN, "md", plans::markdown);
    }

    @GetMapping("/{profileId:[^.]+}.pdf")
    @Operation(
            summary = "A leader's roadmap as a document to hand to a sponsor",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            content =
                                    @Content(
                                            mediaType = "application/pdf",
                                            schema = @Schema(type = "string", format = "binary"))))
    ResponseEntity<?> pdf(
            Caller caller,
            @PathVariable String profileId,
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false)
                    @Nullable String ifNoneMatch) {
        return file(caller, profileId, ifNoneMatch, MediaType.APPLICATION_PDF, "pdf", plans::pdf);
    }

    private ResponseEntity<?> file(
            Caller caller,
            String profileId,
            @Nullable String ifNoneMatch,
            MediaType type,
            String ending,
            Function<Head<Roadmap>, byte[]> content) {
        return roadmaps.answer(
                caller.tenant(),
                profileId,
                ifNoneMatch,
                (head, answer) ->
                        PlanFile.of(head, answer, type, ending).body(content.apply(head)));
    }
}
