package dev.careerpath.assessment.frameworks;

import dev.careerpath.assessment.caseformat.CaseFile;
import dev.careerpath.assessment.caseformat.CasePackage;
import dev.careerpath.assessment.framework.MalformedFramework;
import dev.careerpath.starter.openapi.Refuses;
import dev.careerpath.starter.openapi.Succeeds;
import dev.careerpath.starter.problem.FieldError;
import dev.careerpath.starter.problem.InvalidRequest;
import dev.careerpath.starter.security.Caller;
import dev.careerpath.starter.web.ETags;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Takes a CASE package in; the standard itself has no way to write. */
@RestController
@Tag(name = "CASE", description = "Frameworks by the CASE 1.1 standard")
class CaseImportController {

    private final DraftingFramework drafting;
    private final ValidatingFramework validating;
    private final VisibleFrameworks visible;
    private final ShippedFrameworks shipped;

    CaseImportController(
            DraftingFramework drafting,
            ValidatingFramework validating,
            VisibleFrameworks visible,
            ShippedFrameworks shipped) {
        this.drafting = drafting;
        this.validating = validating;
        this.visible = visible;
        this.shipped = shipped;
    }

    @PostMapping(path = "/ims/case/v1p1/CFPackages", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Store a CASE 1.1 package as a draft of a framework",
            description =
                    "Any CASE framework becomes a draft: leaves become competencies, what groups them domains, rubrics levels; roles, gates and the constants of the assessment come from our own extension, or are yours to add. What must be added before it can be published is in missing, with pointers into the draft; what is replaced or left out is in warnings, with pointers into the package. The parameter version gives it another version than the package's.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content =
                                    @Content(schema = @Schema(implementation = CasePackage.class))))
    @Succeeds(value = 201, etag = true)
    @Refuses(
            status = 409,
            when =
                    "There is a framework of that version already, or there are as many as there may be.")
    ResponseEntity<DraftAnswer> take(
            Caller caller,
            @RequestParam(name = "version", required = false) @Nullable String version,
            @RequestBody byte[] casePackage) {
        CaseFile.Imported imported;
        try {
            imported =
                    CaseFile.read(
                            new ByteArrayInputStream(casePackage), version, shipped.byDefault());
        } catch (MalformedFramework e) {
            throw new InvalidRequest(FrameworkErrors.of(e.problems()));
        }
        validating.checkVersion(imported.framework(), version == null ? "/CFDocument/version" : "");
        StoredFramework stored = drafting.draft(caller.tenant(), imported.framework());
        List<FieldError> warnings = new ArrayList<>(FrameworkErrors.of(imported.warnings()));
        if (imported.missing().isEmpty()) {
            warnings.addAll(validating.warnings(imported.framework()));
        }
        return ResponseEntity.created(URI.create("/v1/frameworks/" + stored.version()))
                .eTag(ETags.of(stored.revision()))
                .body(
                        new DraftAnswer(
                                visible.info(stored),
                                FrameworkErrors.of(imported.missing()),
                                warnings));
    }
}
