package dev.careerpath.assessment.frameworks;

import dev.careerpath.assessment.framework.Framework;
import dev.careerpath.starter.openapi.Succeeds;
import dev.careerpath.starter.security.Caller;
import dev.careerpath.starter.web.ETags;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Frameworks", description = "What is assessed, and how")
@RequestMapping("/v1/frameworks")
class FrameworksController {

    private final Frameworks frameworks;
    private final VisibleFrameworks visible;
    private final ValidatingFramework validating;

    FrameworksController(
            Frameworks frameworks, VisibleFrameworks visible, ValidatingFramework validating) {
        this.frameworks = frameworks;
        this.visible = visible;
        this.validating = validating;
    }

    /**
     * @param current the version that new profiles are assessed with
     */
    private record FrameworkVersions(String current, List<FrameworkInfo> frameworks) {}

    @GetMapping
    @Operation(summary = "The versions of the framework: those that ship and your own")
    FrameworkVersions versions(Caller caller) {
        return new FrameworkVersions(
                frameworks.current(caller.tenant()).version(), visible.all(caller.tenant()));
    }

    @GetMapping("/{version}")
    @Operation(
            summary = "Competencies, levels, roles, gates and their sources",
            description =
                    "An own version has an ETag. A Link with rel=\"successor-version\" names what replaced it.")
    @Succeeds(value = 200, etag = true)
    ResponseEntity<Framework> one(Caller caller, @PathVariable String version) {
        Versioned found = visible.find(caller.tenant(), version);
        var response = ResponseEntity.ok();
        if (found.revision() != null) {
            response.eTag(ETags.of(found.revision()));
        }
        if (found.info().replacedBy() != null) {
            response.header(
                    HttpHeaders.LINK,
                    "<%s>; rel=\"successor-version\""
                            .formatted("/v1/frameworks/" + found.info().replacedBy()));
        }
        return response.body(found.framework());
    }

    @PostMapping(path = "/validate", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "validateFramework",
            summary = "Everything that is wrong or odd about a framework; nothing is stored",
            requestBody =
                    @RequestBody(
                            content = @Content(schema = @Schema(implementation = Framework.class))))
    ValidatingFramework.Report validate(
            Caller caller, @org.springframework.web.bind.annotation.RequestBody byte[] framework) {
        return validating.report(framework);
    }
}
