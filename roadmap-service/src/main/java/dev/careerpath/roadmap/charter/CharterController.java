package dev.careerpath.roadmap.charter;

import dev.careerpath.roadmap.planning.model.Roadmap;
import dev.careerpath.roadmap.read.LatestRoadmaps;
import dev.careerpath.starter.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
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
@RequestMapping("/v1/roadmaps/{profileId}")
class CharterController {

    private static final MediaType MARKDOWN =
            MediaType.parseMediaType("text/markdown;charset=UTF-8");

    private final LatestRoadmaps roadmaps;
    private final WritingCharter writing;

    CharterController(LatestRoadmaps roadmaps, WritingCharter writing) {
        this.roadmaps = roadmaps;
        this.writing = writing;
    }

    @GetMapping(path = "/charter", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "The charter of the role that a leader aims at",
            description =
                    "What its holder owns, decides, hands over and is measured by, at a company of"
                            + " the profile's stage.",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            content = @Content(schema = @Schema(implementation = Charter.class))))
    ResponseEntity<?> charter(
            Caller caller,
            @PathVariable String profileId,
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false)
                    @Nullable String ifNoneMatch) {
        return answer(
                caller, profileId, ifNoneMatch, MediaType.APPLICATION_JSON, charter -> charter);
    }

    @GetMapping("/charter.md")
    @Operation(
            summary = "The charter of the role that a leader aims at, as Markdown",
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
        return answer(
                caller,
                profileId,
                ifNoneMatch,
                MARKDOWN,
                charter -> MarkdownCharter.of(charter).getBytes(StandardCharsets.UTF_8));
    }

    private ResponseEntity<?> answer(
            Caller caller,
            String profileId,
            @Nullable String ifNoneMatch,
            MediaType type,
            Function<Charter, Object> form) {
        return roadmaps.answer(
                caller.tenant(),
                profileId,
                ifNoneMatch,
                (head, answer) -> {
                    Roadmap roadmap = head.present();
                    return answer.contentType(type)
                            .body(
                                    form.apply(
                                            writing.of(
                                                    roadmap.targetRole(),
                                                    roadmap.situation().companyStage())));
                });
    }
}
