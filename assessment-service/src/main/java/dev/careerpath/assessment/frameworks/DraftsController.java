package dev.careerpath.assessment.frameworks;

import dev.careerpath.assessment.framework.Framework;
import dev.careerpath.starter.openapi.Refuses;
import dev.careerpath.starter.openapi.Succeeds;
import dev.careerpath.starter.problem.FieldError;
import dev.careerpath.starter.security.Caller;
import dev.careerpath.starter.web.ETags;
import dev.careerpath.starter.web.IfMatch;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Organisations' own frameworks: drafts that change, until they are published. */
@RestController
@Tag(name = "Frameworks", description = "What is assessed, and how")
@RequestMapping("/v1/frameworks")
class DraftsController {

    private final VisibleFrameworks visible;
    private final ValidatingFramework validating;
    private final DraftingFramework drafting;

    DraftsController(
            VisibleFrameworks visible, ValidatingFramework validating, DraftingFramework drafting) {
        this.visible = visible;
        this.validating = validating;
        this.drafting = drafting;
    }

    private record Publication(@Schema(maxLength = 60) @Nullable String replaces) {}

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Store a framework of your own as a draft",
            description =
                    "Start from a version that ships: read it, change it, give it a version with a suffix of your own.",
            requestBody =
                    @RequestBody(
                            content = @Content(schema = @Schema(implementation = Framework.class))))
    @Succeeds(value = 201, etag = true)
    @Refuses(
            status = 409,
            when =
                    "There is a framework of that version already, or there are as many as there may be.")
    ResponseEntity<DraftAnswer> draft(
            Caller caller, @org.springframework.web.bind.annotation.RequestBody byte[] framework) {
        Framework read = validating.read(framework, null);
        StoredFramework stored = drafting.draft(caller.tenant(), read);
        return ResponseEntity.created(address(stored.version()))
                .eTag(ETags.of(stored.revision()))
                .body(answer(stored, read));
    }

    @PutMapping(path = "/{version}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Change a draft",
            description =
                    "Needs If-Match with the ETag you read; 409 once it is published. A draft that lacked something may be finished in several steps; missing says what is left.",
            requestBody =
                    @RequestBody(
                            content = @Content(schema = @Schema(implementation = Framework.class))))
    @Refuses(status = 409, when = "It is published, and never changes again.")
    ResponseEntity<DraftAnswer> change(
            Caller caller,
            @PathVariable String version,
            @Parameter(required = true)
                    @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
                    @Nullable String ifMatch,
            @org.springframework.web.bind.annotation.RequestBody byte[] framework) {
        StoredFramework stored =
                drafting.change(caller.tenant(), version, IfMatch.required(ifMatch), framework);
        return ResponseEntity.ok()
                .eTag(ETags.of(stored.revision()))
                .body(answer(stored, stored.framework()));
    }

    @DeleteMapping("/{version}")
    @Operation(
            summary = "Drop a draft",
            description = "Needs If-Match with the ETag you read; 409 once it is published.")
    @Succeeds(204)
    @Refuses(status = 409, when = "It is published, and never changes again.")
    ResponseEntity<Void> remove(
            Caller caller,
            @PathVariable String version,
            @Parameter(required = true)
                    @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
                    @Nullable String ifMatch) {
        drafting.remove(caller.tenant(), version, IfMatch.required(ifMatch));
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/{version}/publish")
    @Operation(
            summary =
                    "Publish a draft: it never changes again, and new profiles are assessed with it",
            description =
                    "Needs If-Match with the ETag you read. Nobody who is assessed already moves to it before it is adopted.")
    @Refuses(
            status = 409,
            when =
                    "It is published already, another was published in the meantime, or it is unfinished; errors says what is missing.")
    ResponseEntity<DraftAnswer> publish(
            Caller caller,
            @PathVariable String version,
            @Parameter(required = true)
                    @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
                    @Nullable String ifMatch,
            @org.springframework.web.bind.annotation.RequestBody(required = false)
                    @Nullable Publication publication) {
        StoredFramework stored =
                drafting.publish(
                        caller.tenant(),
                        version,
                        IfMatch.required(ifMatch),
                        publication == null ? null : publication.replaces());
        return ResponseEntity.ok()
                .eTag(ETags.of(stored.revision()))
                .body(answer(stored, stored.framework()));
    }

    private DraftAnswer answer(StoredFramework stored, Framework framework) {
        List<FieldError> missing = FrameworkErrors.missing(framework);
        return new DraftAnswer(
                visible.info(stored),
                missing,
                missing.isEmpty() ? validating.warnings(framework) : List.of());
    }

    private static URI address(String version) {
        return URI.create("/v1/frameworks/" + version);
    }
}
