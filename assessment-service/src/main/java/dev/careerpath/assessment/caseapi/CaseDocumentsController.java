package dev.careerpath.assessment.caseapi;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.careerpath.assessment.caseformat.CasePackage.Document;
import dev.careerpath.starter.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The list of CASE documents, with the selection that the standard allows. */
@RestController
@Tag(name = "CASE", description = "Frameworks by the CASE 1.1 standard")
@RequestMapping("/ims/case/v1p1")
@AnsweredByTheStandard
class CaseDocumentsController {

    private final CasePackages packages;

    CaseDocumentsController(CasePackages packages) {
        this.packages = packages;
    }

    private record Documents(@JsonProperty("CFDocuments") List<Document> documents) {}

    @GetMapping("/CFDocuments")
    @Operation(summary = "The frameworks as CASE documents")
    ResponseEntity<Documents> documents(
            Caller caller,
            @Parameter(
                            schema =
                                    @Schema(
                                            type = "integer",
                                            format = "int32",
                                            minimum = "1",
                                            maximum = "100",
                                            defaultValue = "100"))
                    @RequestParam(name = "limit", defaultValue = "100")
                    int limit,
            @RequestParam(name = "offset", defaultValue = "0") int offset,
            @Parameter(description = "A field of the documents.")
                    @RequestParam(name = "sort", required = false)
                    @Nullable String sort,
            @Parameter(
                            description = "In which direction to sort.",
                            schema = @Schema(allowableValues = {"asc", "desc"}))
                    @RequestParam(name = "orderBy", required = false)
                    @Nullable String orderBy,
            @Parameter(
                            description =
                                    "Conditions such as title~'Leader' AND adoptionStatus='Draft'; =, !=, >, >=, <, <= and ~ for contains; AND binds closer than OR.")
                    @RequestParam(name = "filter", required = false)
                    @Nullable String filter,
            @Parameter(description = "Which fields to answer with, separated by commas.")
                    @RequestParam(name = "fields", required = false)
                    @Nullable String fields) {
        if (limit < 1 || limit > 100 || offset < 0) {
            throw StatusInfo.refused(
                    limit < 1 || limit > 100 ? "limit" : "offset",
                    "invalid_selection_field",
                    "limit is 1 to 100, offset 0 or more.");
        }
        Selection selection = Selection.of(sort, orderBy, filter, fields);
        List<Document> found;
        int total = packages.count(caller.tenant());
        if (selection.ofAll()) {
            List<Document> all =
                    selection.of(packages.documents(caller.tenant(), 0, total, CaseAddress.base()));
            total = all.size();
            found = all.stream().skip(offset).limit(limit).toList();
        } else {
            found = packages.documents(caller.tenant(), offset, limit, CaseAddress.base());
        }
        return ResponseEntity.ok()
                .header("X-Total-Count", Integer.toString(total))
                .body(new Documents(selection.fieldsOf(found)));
    }
}
