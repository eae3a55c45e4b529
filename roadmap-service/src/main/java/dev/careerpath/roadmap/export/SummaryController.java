package dev.careerpath.roadmap.export;

import dev.careerpath.roadmap.catalogue.Catalogue;
import dev.careerpath.roadmap.planning.model.Roadmap;
import dev.careerpath.starter.security.Caller;
import dev.careerpath.starter.step.DerivedDocuments;
import dev.careerpath.starter.step.Head;
import dev.careerpath.starter.web.ETags;
import dev.careerpath.starter.web.NotYet;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.Optional;
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
@RequestMapping("/v1/roadmaps")
class SummaryController {

    private final DerivedDocuments<Roadmap> roadmaps;
    private final Catalogue catalogue;
    private final NotYet notYet;

    SummaryController(DerivedDocuments<Roadmap> roadmaps, Catalogue catalogue, NotYet notYet) {
        this.roadmaps = roadmaps;
        this.catalogue = catalogue;
        this.notYet = notYet;
    }

    @GetMapping(path = "/{profileId}/summary", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "The first page of a leader's roadmap, and how to go about each step",
            description =
                    "Who, where they stand, three strengths, the three moves of this quarter, what"
                            + " is at stake.",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            content = @Content(schema = @Schema(implementation = Summary.class))))
    ResponseEntity<?> summary(
            Caller caller,
            @PathVariable String profileId,
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false)
                    @Nullable String ifNoneMatch) {
        Optional<Head<Roadmap>> found = roadmaps.latest(caller.tenant(), profileId);
        if (found.isEmpty()) {
            return notYet.answer(profileId, roadmaps::knows, "roadmap");
        }
        Head<Roadmap> head = found.get();
        if (ETags.unchanged(ifNoneMatch, head.revision())) {
            return ResponseEntity.status(304).eTag(ETags.of(head.revision())).build();
        }
        return ResponseEntity.ok()
                .eTag(ETags.of(head.revision()))
                .body(Summary.of(profileId, head.version(), head.present(), catalogue));
    }
}
