package dev.careerpath.assessment.caseformat;

import dev.careerpath.assessment.caseformat.CaseIds.ItemKind;
import dev.careerpath.assessment.caseformat.CasePackage.Item;
import dev.careerpath.assessment.framework.MalformedFramework.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Names what of a package a framework says in another way, or not at all. */
final class Replaced {

    private static final String LEFT_OUT = "has no place in a framework and is left out";

    private final CasePackage source;
    private final PackageIndex found;
    private final List<Problem> warnings = new ArrayList<>();

    private Replaced(CasePackage source, PackageIndex found) {
        this.source = source;
        this.found = found;
    }

    /**
     * @param codes that items got, by their place
     */
    static List<Problem> by(CasePackage source, PackageIndex found, Map<Integer, String> codes) {
        Replaced replaced = new Replaced(source, found);
        replaced.document();
        for (int i = 0; i < source.items().size(); i++) {
            replaced.item(i, codes.get(i));
        }
        for (int i = 0; i < source.associations().size(); i++) {
            replaced.association(i);
        }
        return replaced.warnings;
    }

    private void document() {
        warn(
                "/CFDocument/identifier",
                "is replaced, as are those of all objects, by one made of organisation and version");
        warn("/CFDocument/creator", "is replaced by the organisation that the draft belongs to");
        language("/CFDocument", source.document().language());
    }

    private void item(int i, @Nullable String code) {
        Item item = source.items().get(i);
        String path = "/CFItems/" + i;
        if (found.kind(i).isEmpty()) {
            warn(path, leftOut(item));
            return;
        }
        language(path, item.language());
        if (item.humanCodingScheme() != null
                && code != null
                && !code.equals(item.humanCodingScheme())) {
            warn(
                    path + "/humanCodingScheme",
                    "\"%s\" is replaced by the code %s".formatted(item.humanCodingScheme(), code));
        }
        List<Integer> parents = found.parents(item.identifier());
        for (int other = 1; other < parents.size(); other++) {
            warn(
                    "/CFAssociations/" + parents.get(other),
                    "is left out: the item stands below what /CFAssociations/%d leads to"
                            .formatted(parents.getFirst()));
        }
    }

    private static String leftOut(Item item) {
        if (ItemKind.ROLE.title().equals(item.itemType())) {
            return "is left out: humanCodingScheme is none of the roles CTO, CPTO and FIELD_CTO";
        }
        if (ItemKind.GATE.title().equals(item.itemType())) {
            return "is left out: nothing says whom it holds for and by which rule it is met";
        }
        return "is left out: it groups groups, and a framework has one level of them";
    }

    private void association(int i) {
        Association it = source.associations().get(i);
        if (!it.associationType().equals(PackageIndex.CHILD)
                && !it.associationType().equals(ExportingCase.REQUIRES)) {
            warn("/CFAssociations/" + i, LEFT_OUT);
        }
    }

    private void language(String path, @Nullable String language) {
        if (language != null && !language.equals(ExportingCase.ENGLISH)) {
            warn(
                    path + "/language",
                    "\"%s\" is replaced by %s, which every framework is exported as"
                            .formatted(language, ExportingCase.ENGLISH));
        }
    }

    private void warn(String path, String reason) {
        warnings.add(new Problem(path, reason));
    }
}
