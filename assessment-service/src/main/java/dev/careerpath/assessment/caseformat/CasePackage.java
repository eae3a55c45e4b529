package dev.careerpath.assessment.caseformat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A CFPackage of 1EdTech CASE 1.1, with the fields that frameworks use. Identifiers are UUIDs,
 * times ISO 8601 in UTC.
 *
 * @see <a href="https://www.imsglobal.org/spec/case/v1p1">CASE 1.1</a>
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record CasePackage(
        @JsonProperty("CFDocument") Document document,
        @JsonProperty("CFItems") List<Item> items,
        @JsonProperty("CFAssociations") List<Association> associations,
        @JsonProperty("CFDefinitions") @Nullable Definitions definitions,
        @JsonProperty("CFRubrics") @Nullable List<Rubric> rubrics) {

    /** A reference inside CASE. */
    public record Link(String title, String identifier, String uri) {}

    /** A CFDocument; {@code packageUri} is absent inside a package. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Document(
            String identifier,
            String uri,
            @Nullable String frameworkType,
            @Nullable String caseVersion,
            String creator,
            String title,
            String lastChangeDateTime,
            @Nullable String description,
            @Nullable String language,
            @Nullable String version,
            @Nullable String adoptionStatus,
            @JsonProperty("CFPackageURI") @Nullable Link packageUri,
            @Nullable JsonNode extensions) {

        /** As it is served by itself. */
        public Document alone(Link packageUri) {
            return new Document(
                    identifier,
                    uri,
                    frameworkType,
                    caseVersion,
                    creator,
                    title,
                    lastChangeDateTime,
                    description,
                    language,
                    version,
                    adoptionStatus,
                    packageUri,
                    extensions);
        }
    }

    /** A CFItem; {@code documentUri} is absent inside a package. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Item(
            String identifier,
            String uri,
            @JsonProperty("CFDocumentURI") @Nullable Link documentUri,
            String fullStatement,
            @Nullable String abbreviatedStatement,
            @Nullable String humanCodingScheme,
            @JsonProperty("CFItemType") @Nullable String itemType,
            @JsonProperty("CFItemTypeURI") @Nullable Link itemTypeUri,
            @Nullable String language,
            String lastChangeDateTime,
            @Nullable JsonNode extensions) {

        /** As it is served by itself. */
        public Item alone(Link documentUri) {
            return new Item(
                    identifier,
                    uri,
                    documentUri,
                    fullStatement,
                    abbreviatedStatement,
                    humanCodingScheme,
                    itemType,
                    itemTypeUri,
                    language,
                    lastChangeDateTime,
                    extensions);
        }
    }

    /** The CFDefinitions of a package. */
    public record Definitions(@JsonProperty("CFItemTypes") List<ItemType> itemTypes) {}

    /** A CFItemType. */
    public record ItemType(
            String identifier,
            String uri,
            String title,
            String description,
            String hierarchyCode,
            String lastChangeDateTime) {}
}
