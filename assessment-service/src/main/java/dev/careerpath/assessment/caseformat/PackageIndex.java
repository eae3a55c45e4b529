package dev.careerpath.assessment.caseformat;

import dev.careerpath.assessment.caseformat.CaseIds.ItemKind;
import dev.careerpath.assessment.caseformat.CasePackage.Association;
import dev.careerpath.assessment.caseformat.CasePackage.Criterion;
import dev.careerpath.assessment.caseformat.CasePackage.Item;
import dev.careerpath.assessment.caseformat.CasePackage.Level;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds what belongs together in a CASE package, whatever the order of its objects. */
final class PackageIndex {

    private final CasePackage source;
    private final Map<String, Integer> itemsById = new HashMap<>();
    private final Map<String, Integer> parents = new HashMap<>();
    private final List<Integer> repeated = new ArrayList<>();

    PackageIndex(CasePackage source) {
        this.source = source;
        for (int i = 0; i < source.items().size(); i++) {
            if (itemsById.put(source.items().get(i).identifier(), i) != null) {
                repeated.add(i);
            }
        }
        for (int i = 0; i < source.associations().size(); i++) {
            Association it = source.associations().get(i);
            if (it.associationType().equals("isChildOf")) {
                parents.put(it.origin().identifier(), i);
            }
        }
    }

    /** The items whose identifier an earlier one has. */
    List<Integer> repeated() {
        return repeated;
    }

    /** The association of an item to its parent. */
    @Nullable Integer parent(String item) {
        return parents.get(item);
    }

    /** Where the criterion of each item is. */
    Map<String, String> criteria() {
        Map<String, String> criteria = new HashMap<>();
        List<CasePackage.Rubric> rubrics = listed(source.rubrics());
        for (int r = 0; r < rubrics.size(); r++) {
            List<Criterion> inRubric = listed(rubrics.get(r).criteria());
            for (int c = 0; c < inRubric.size(); c++) {
                CasePackage.Link item = inRubric.get(c).itemUri();
                if (item != null) {
                    criteria.put(item.identifier(), "/CFRubrics/" + r + "/CFRubricCriteria/" + c);
                }
            }
        }
        return criteria;
    }

    /** The levels of the criterion at a path, in the order of the package. */
    List<Level> levels(String criterionPath) {
        String[] steps = criterionPath.split("/");
        return listed(
                listed(listed(source.rubrics()).get(Integer.parseInt(steps[2])).criteria())
                        .get(Integer.parseInt(steps[4]))
                        .levels());
    }

    /** The items of a kind in the order of their sequence numbers. */
    List<Integer> items(ItemKind kind) {
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < source.items().size(); i++) {
            if (kind(source.items().get(i)).filter(kind::equals).isPresent()) {
                found.add(i);
            }
        }
        found.sort(
                Comparator.comparing(
                        i -> sequence(parents.get(source.items().get(i).identifier()))));
        return found;
    }

    List<Integer> associations(String type, String origin) {
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < source.associations().size(); i++) {
            Association it = source.associations().get(i);
            if (it.associationType().equals(type) && it.origin().identifier().equals(origin)) {
                found.add(i);
            }
        }
        found.sort(Comparator.comparing(this::sequence));
        return found;
    }

    private int sequence(@Nullable Integer association) {
        Integer number =
                association == null
                        ? null
                        : source.associations().get(association).sequenceNumber();
        return number == null ? Integer.MAX_VALUE : number;
    }

    /** The code of the item that an association leads to. */
    @Nullable String codeOf(int association) {
        Integer item =
                itemsById.get(source.associations().get(association).destination().identifier());
        return item == null ? null : source.items().get(item).humanCodingScheme();
    }

    static Optional<ItemKind> kind(Item item) {
        for (ItemKind kind : ItemKind.values()) {
            if (kind.title().equals(item.itemType())) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    private static <T> List<T> listed(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
