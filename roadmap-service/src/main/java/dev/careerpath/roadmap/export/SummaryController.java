package dev.careerpath.roadmap.export;

import dev.careerpath.roadmap.catalogue.Catalogue;
import dev.careerpath.roadmap.read.LatestRoadmaps;
import dev.careerpath.starter.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
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
@Tag(name = "Roadmaps", description = "The plan, its versions and what changed")
@RequestMapping("/v1/roadmaps")
class SummaryController {

    private final LatestRoadmaps roadmaps;
    private final Catalogue catalogue;

    SummaryController(LatestRoadmaps roadmaps, Catalogue catalogue) {
        this.roadmaps = roadmaps;
        this.catalogue = catalogue;
    }

    @GetMapping(path = "/{profileId}/summary", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "The first page of a leader's roadmap, and how to go about each step",
            description =
                    "Who, where they stand, what stands between them and READY, three strengths,"
                            + " the three moves of this quarter, what is at stake.",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            content = @Content(schema = @Schema(implementation = Summary.class))))
    ResponseEntity<?> summary(
            Caller caller,
            @PathVariable String profileId,
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false)
                    @Nullable String ifNoneMatch) {
        return roadmaps.answer(
                caller.tenant(),
                profileId,
                ifNoneMatch,
                (head, answer) ->
                        answer.body(
                                Summary.of(profileId, head.version(), head.present(), catalogue)));
    }
}
