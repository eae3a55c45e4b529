package dev.careerpath.assessment.caseformat;

import dev.careerpath.assessment.caseformat.CaseIds.ItemKind;
import dev.careerpath.assessment.caseformat.CasePackage.Item;
import dev.careerpath.assessment.caseformat.CasePackage.Link;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The items and associations of a package that is being made. */
final class ExportedItems {

    private final CaseIds ids;
    private final Publication publication;
    private final List<Item> items = new ArrayList<>();
    private final List<Association> associations = new ArrayList<>();

    ExportedItems(CaseIds ids, Publication publication) {
        this.ids = ids;
        this.publication = publication;
    }

    List<Item> items() {
        return List.copyOf(items);
    }

    List<Association> associations() {
        return List.copyOf(associations);
    }

    /**
     * Adds an item.
     *
     * @param name null where the statement is the name
     * @return the reference to it
     */
    Link item(
            ItemKind kind,
            String code,
            String statement,
            @Nullable String name,
            @Nullable JsonNode extensions) {
        Link type = publication.link("CFItemTypes", kind.title(), ids.itemType(kind));
        Link self =
                publication.link("CFItems", name == null ? statement : name, ids.item(kind, code));
        items.add(
                new Item(
                        self.identifier(),
                        self.uri(),
                        null,
                        statement,
                        name,
                        code,
                        kind.title(),
                        type,
                        ExportingCase.ENGLISH,
                        publication.changedAt(),
                        extensions));
        return self;
    }

    /** Puts an item under another, or under the document. */
    void child(@Nullable Link child, @Nullable Link parent, int position) {
        if (child == null || parent == null) {
            throw new IllegalStateException("a checked framework has every domain it names");
        }
        associate("isChildOf", child, parent, position, null);
    }

    void associate(
            String type,
            Link origin,
            Link destination,
            @Nullable Integer position,
            @Nullable JsonNode extensions) {
        String id = ids.association(type, origin.identifier(), destination.identifier());
        associations.add(
                new Association(
                        id,
                        publication.uri("CFAssociations", id),
                        type,
                        position,
                        null,
                        origin,
                        destination,
                        publication.changedAt(),
                        extensions));
    }
}
