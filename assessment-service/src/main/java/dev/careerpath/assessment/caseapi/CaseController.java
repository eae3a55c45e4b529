package dev.careerpath.assessment.caseapi;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.careerpath.assessment.caseapi.CasePackages.Found;
import dev.careerpath.assessment.caseformat.CasePackage;
import dev.careerpath.assessment.caseformat.CasePackage.Association;
import dev.careerpath.assessment.caseformat.CasePackage.Document;
import dev.careerpath.assessment.caseformat.CasePackage.Item;
import dev.careerpath.assessment.caseformat.CasePackage.ItemType;
import dev.careerpath.assessment.caseformat.CasePackage.Rubric;
import dev.careerpath.starter.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The REST binding of CASE 1.1, reading only, as the standard has it. */
@RestController
@Tag(name = "CASE", description = "Frameworks by the CASE 1.1 standard")
@RequestMapping("/ims/case/v1p1")
@ApiResponse(responseCode = "200", useReturnTypeSchema = true)
@ApiResponse(
        responseCode = "400",
        description = "A parameter cannot be answered, as the standard says it.",
        content = @Content(schema = @Schema(implementation = StatusInfo.class)))
@ApiResponse(
        responseCode = "404",
        description = "There is no such thing, as the standard says it.",
        content = @Content(schema = @Schema(implementation = StatusInfo.class)))
@ApiResponse(
        responseCode = "401",
        description = "There is no token, or not a valid one, as the standard says it.",
        content = @Content(schema = @Schema(implementation = StatusInfo.class)))
@ApiResponse(
        responseCode = "403",
        description = "The token lacks the scope, as the standard says it.",
        content = @Content(schema = @Schema(implementation = StatusInfo.class)))
@ApiResponse(
        responseCode = "429",
        description = "Too many requests, as the standard says it.",
        content = @Content(schema = @Schema(implementation = StatusInfo.class)))
class CaseController {

    private final CasePackages packages;

    CaseController(CasePackages packages) {
        this.packages = packages;
    }

    private record Documents(@JsonProperty("CFDocuments") List<Document> documents) {}

    private record ItemTypes(@JsonProperty("CFItemTypes") List<ItemType> itemTypes) {}

    private record ItemAssociations(
            @JsonProperty("CFItem") Item item,
            @JsonProperty("CFAssociations") List<Association> associations) {}

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
                    selection.of(packages.documents(caller.tenant(), 0, total, base()));
            total = all.size();
            found = all.stream().skip(offset).limit(limit).toList();
        } else {
            found = packages.documents(caller.tenant(), offset, limit, base());
        }
        return ResponseEntity.ok()
                .header("X-Total-Count", Integer.toString(total))
                .body(new Documents(selection.fieldsOf(found)));
    }

    @GetMapping("/CFDocuments/{sourcedId}")
    @Operation(summary = "One framework as a CASE document")
    Document document(Caller caller, @PathVariable String sourcedId) {
        return find(
                caller,
                sourcedId,
                it -> Stream.of(it.content().document().alone(it.self())),
                Document::identifier);
    }

    @GetMapping("/CFPackages/{sourcedId}")
    @Operation(
            summary = "A whole framework as a CASE package",
            description = "The identifier is that of its CFDocument.")
    CasePackage casePackage(Caller caller, @PathVariable String sourcedId) {
        return find(
                caller, sourcedId, it -> Stream.of(it.content()), it -> it.document().identifier());
    }

    @GetMapping("/CFItems/{sourcedId}")
    @Operation(summary = "A domain, competency, role or gate")
    Item item(Caller caller, @PathVariable String sourcedId) {
        return find(
                caller,
                sourcedId,
                it -> it.content().items().stream().map(item -> item.alone(it.document())),
                Item::identifier);
    }

    @GetMapping("/CFItemAssociations/{sourcedId}")
    @Operation(summary = "An item with every association from it or to it")
    ItemAssociations itemAssociations(Caller caller, @PathVariable String sourcedId) {
        return find(
                caller,
                sourcedId,
                it -> it.content().items().stream().map(item -> associations(it, item)),
                it -> it.item().identifier());
    }

    @GetMapping("/CFAssociations/{sourcedId}")
    @Operation(summary = "An association, such as what a role asks of a competency")
    Association association(Caller caller, @PathVariable String sourcedId) {
        return find(
                caller,
                sourcedId,
                it -> it.content().associations().stream().map(a -> a.alone(it.document())),
                Association::identifier);
    }

    @GetMapping("/CFRubrics/{sourcedId}")
    @Operation(summary = "The level descriptors of every competency")
    Rubric rubric(Caller caller, @PathVariable String sourcedId) {
        return find(
                caller,
                sourcedId,
                it ->
                        it.content().rubrics() == null
                                ? Stream.of()
                                : it.content().rubrics().stream(),
                Rubric::identifier);
    }

    @GetMapping("/CFItemTypes/{sourcedId}")
    @Operation(summary = "A kind of item")
    ItemTypes itemType(Caller caller, @PathVariable String sourcedId) {
        return new ItemTypes(
                List.of(
                        find(
                                caller,
                                sourcedId,
                                it ->
                                        it.content().definitions() == null
                                                ? Stream.of()
                                                : it.content().definitions().itemTypes().stream(),
                                ItemType::identifier)));
    }

    @GetMapping({
        "/CFConcepts/{sourcedId}",
        "/CFSubjects/{sourcedId}",
        "/CFLicenses/{sourcedId}",
        "/CFAssociationGroupings/{sourcedId}"
    })
    @Operation(summary = "Frameworks have none of these: always 404")
    void absent(Caller caller, @PathVariable String sourcedId) {
        throw StatusInfo.unknown(sourcedId);
    }

    private <T> T find(
            Caller caller,
            String sourcedId,
            Function<Found, Stream<T>> candidates,
            Function<T, String> identifier) {
        if (!StatusInfo.isUuid(sourcedId)) {
            throw StatusInfo.notAUuid(sourcedId);
        }
        return packages.with(caller.tenant(), sourcedId, base())
                .flatMap(found ->
                        candidates
                                .apply(found)
                                .filter(it -> identifier.apply(it).equals(sourcedId))
                                .findFirst())
                .orElseThrow(() -> StatusInfo.unknown(sourcedId));
    }

    private static ItemAssociations associations(Found found, Item item) {
        String self = item.identifier();
        return new ItemAssociations(
                item.alone(found.document()),
                found.content().associations().stream()
                        .filter(it ->
                                self.equals(it.origin().identifier())
                                        || self.equals(it.destination().identifier()))
                        .toList());
    }

    private static String base() {
        return ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
    }
}
