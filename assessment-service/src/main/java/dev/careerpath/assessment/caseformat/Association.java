package dev.careerpath.assessment.caseformat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.careerpath.assessment.caseformat.CasePackage.Item;
import dev.careerpath.assessment.caseformat.CasePackage.Link;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A CFAssociation; {@code documentUri} is absent inside a package. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Association(
        String identifier,
        String uri,
        String associationType,
        @Nullable Integer sequenceNumber,
        @JsonProperty("CFDocumentURI") @Nullable Link documentUri,
        @JsonProperty("originNodeURI") Link origin,
        @JsonProperty("destinationNodeURI") Link destination,
        String lastChangeDateTime,
        @Nullable JsonNode extensions) {

    /** Whether it leads from the item or to it. */
    public boolean touches(Item item) {
        return item.identifier().equals(origin.identifier())
                || item.identifier().equals(destination.identifier());
    }

    /** As it is served by itself. */
    public Association alone(Link documentUri) {
        return new Association(
                identifier,
                uri,
                associationType,
                sequenceNumber,
                documentUri,
                origin,
                destination,
                lastChangeDateTime,
                extensions);
    }
}
