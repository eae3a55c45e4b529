package dev.careerpath.assessment.caseapi;

import dev.careerpath.assessment.caseformat.Association;
import dev.careerpath.assessment.caseformat.CasePackage;
import dev.careerpath.assessment.caseformat.CasePackage.Document;
import dev.careerpath.assessment.caseformat.CasePackage.Item;
import dev.careerpath.assessment.caseformat.CasePackage.ItemType;
import dev.careerpath.assessment.caseformat.CasePackage.Link;
import dev.careerpath.assessment.caseformat.Rubric;
import java.util.List;
import java.util.stream.Stream;

/**
 * A package with what links to it.
 *
 * @param self the reference to the package
 */
record FoundPackage(CasePackage content, Link self) {

    Link document() {
        return new Link(
                content.document().title(),
                content.document().identifier(),
                content.document().uri());
    }

    Stream<Document> documents() {
        return Stream.of(content.document().alone(self));
    }

    Stream<Item> items() {
        return content.items().stream().map(item -> item.alone(document()));
    }

    Stream<Association> associations() {
        return content.associations().stream().map(it -> it.alone(document()));
    }

    /** The associations from an item or to it, as they stand in the package. */
    List<Association> associationsOf(Item item) {
        return content.associations().stream().filter(it -> it.touches(item)).toList();
    }

    Stream<Rubric> rubrics() {
        return content.rubrics() == null ? Stream.of() : content.rubrics().stream();
    }

    Stream<ItemType> itemTypes() {
        return content.definitions() == null
                ? Stream.of()
                : content.definitions().itemTypes().stream();
    }
}
