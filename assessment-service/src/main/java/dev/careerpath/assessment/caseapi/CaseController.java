package dev.careerpath.assessment.caseapi;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.careerpath.assessment.caseformat.Association;
import dev.careerpath.assessment.caseformat.CasePackage;
import dev.careerpath.assessment.caseformat.CasePackage.Document;
import dev.careerpath.assessment.caseformat.CasePackage.Item;
import dev.careerpath.assessment.caseformat.CasePackage.ItemType;
import dev.careerpath.assessment.caseformat.Rubric;
import dev.careerpath.starter.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The REST binding of CASE 1.1, reading only, as the standard has it. */
@RestController
@Tag(name = "CASE", description = "Frameworks by the CASE 1.1 standard")
@RequestMapping("/ims/case/v1p1")
@AnsweredByTheStandard
class CaseController {

    private final CasePackages packages;

    CaseController(CasePackages packages) {
        this.packages = packages;
    }

    private record ItemTypes(@JsonProperty("CFItemTypes") List<ItemType> itemTypes) {}

    private record ItemAssociations(
            @JsonProperty("CFItem") Item item,
            @JsonProperty("CFAssociations") List<Association> associations) {}

    @GetMapping("/CFDocuments/{sourcedId}")
    @Operation(summary = "One framework as a CASE document")
    Document document(Caller caller, @PathVariable String sourcedId) {
        return find(caller, sourcedId, FoundPackage::documents, Document::identifier);
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
        return find(caller, sourcedId, FoundPackage::items, Item::identifier);
    }

    @GetMapping("/CFItemAssociations/{sourcedId}")
    @Operation(summary = "An item with every association from it or to it")
    ItemAssociations itemAssociations(Caller caller, @PathVariable String sourcedId) {
        return find(
                caller,
                sourcedId,
                it -> it.items().map(item -> new ItemAssociations(item, it.associationsOf(item))),
                it -> it.item().identifier());
    }

    @GetMapping("/CFAssociations/{sourcedId}")
    @Operation(summary = "An association, such as what a role asks of a competency")
    Association association(Caller caller, @PathVariable String sourcedId) {
        return find(caller, sourcedId, FoundPackage::associations, Association::identifier);
    }

    @GetMapping("/CFRubrics/{sourcedId}")
    @Operation(summary = "The level descriptors of every competency")
    Rubric rubric(Caller caller, @PathVariable String sourcedId) {
        return find(caller, sourcedId, FoundPackage::rubrics, Rubric::identifier);
    }

    @GetMapping("/CFItemTypes/{sourcedId}")
    @Operation(summary = "A kind of item")
    ItemTypes itemType(Caller caller, @PathVariable String sourcedId) {
        return new ItemTypes(
                List.of(find(caller, sourcedId, FoundPackage::itemTypes, ItemType::identifier)));
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
            Function<FoundPackage, Stream<T>> candidates,
            Function<T, String> identifier) {
        if (!StatusInfo.isUuid(sourcedId)) {
            throw StatusInfo.notAUuid(sourcedId);
        }
        return packages.with(caller.tenant(), sourcedId, CaseAddress.base())
                .flatMap(found ->
                        candidates
                                .apply(found)
                                .filter(it -> identifier.apply(it).equals(sourcedId))
                                .findFirst())
                .orElseThrow(() -> StatusInfo.unknown(sourcedId));
    }
}
