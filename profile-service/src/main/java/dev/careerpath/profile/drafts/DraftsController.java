package dev.careerpath.profile.drafts;

import dev.careerpath.starter.access.Viewer;
import dev.careerpath.starter.openapi.Refuses;
import dev.careerpath.starter.openapi.Succeeds;
import dev.careerpath.starter.problem.ApiProblem;
import dev.careerpath.starter.problem.InvalidRequest;
import dev.careerpath.starter.web.ETags;
import dev.careerpath.starter.web.IfMatch;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@RestController
@Tag(name = "You", description = "Who you are here and what is yours")
@RequestMapping("/v1/me/draft")
class DraftsController {

    private static final int LONGEST = 65_536;

    private final Drafts drafts;
    private final JsonMapper json;
    private final Clock clock;

    DraftsController(Drafts drafts, JsonMapper json, Clock clock) {
        this.drafts = drafts;
        this.json = json;
        this.clock = clock;
    }

    @GetMapping
    @Operation(
            operationId = "getDraft",
            summary = "What you have typed of your profile and not sent",
            description = "404 where there is nothing.")
    @Succeeds(value = 200, etag = true)
    @Refuses(status = 404, when = "You have no draft.")
    ResponseEntity<DraftView> read(Viewer viewer) {
        return answer(
                drafts.of(viewer.caller().tenant(), viewer.caller().person())
                        .orElseThrow(() -> ApiProblem.notFound("You have no draft.")));
    }

    @PutMapping
    @Operation(
            operationId = "keepDraft",
            summary = "Keep what you have typed so far",
            description =
                    "Any JSON object; nothing in it is checked. Needs If-Match with the ETag you"
                            + " read, unless you have no draft yet. It ends when you send the"
                            + " profile, or 90 days after its last change.")
    @Succeeds(value = 200, etag = true)
    @Refuses(status = 404, when = "There is no draft any more.")
    ResponseEntity<DraftView> keep(
            Viewer viewer,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody ObjectNode profile) {
        String text = json.writeValueAsString(profile);
        if (text.length() > LONGEST) {
            throw new InvalidRequest("", "A draft has 65,536 characters at most.");
        }
        return answer(
                drafts.keep(
                        viewer.caller().tenant(),
                        viewer.caller().person(),
                        IfMatch.optional(ifMatch),
                        text,
                        clock.instant()));
    }

    @DeleteMapping
    @Operation(
            operationId = "deleteDraft",
            summary = "Give up what you have typed",
            description = "Repeating it changes nothing.")
    @Succeeds(204)
    ResponseEntity<Void> forget(Viewer viewer) {
        drafts.forget(viewer.caller().tenant(), viewer.caller().person());
        return ResponseEntity.noContent().build();
    }

    private ResponseEntity<DraftView> answer(StoredDraft stored) {
        return ResponseEntity.ok()
                .eTag(ETags.of(stored.version()))
                .cacheControl(CacheControl.noStore())
                .body(DraftView.of(stored, json));
    }
}
