package dev.careerpath.assessment.caseformat;

import dev.careerpath.assessment.caseformat.CaseIds.ItemKind;
import dev.careerpath.assessment.caseformat.CasePackage.Item;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds what belongs together in a CASE package, whatever the order of its objects. */
final class PackageIndex {

    static final String CHILD = "isChildOf";

    private final CasePackage source;
    private final Map<String, Integer> itemsById = new HashMap<>();
    private final Map<String, List<Integer>> parents = new HashMap<>();
    private final Map<String, List<String>> children = new HashMap<>();
    private final Map<Integer, ItemKind> kinds = new HashMap<>();
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
            if (it.associationType().equals(CHILD)) {
                String child = it.origin().identifier();
                parents.computeIfAbsent(child, _ -> new ArrayList<>()).add(i);
                children.computeIfAbsent(it.destination().identifier(), _ -> new ArrayList<>())
                        .add(child);
            }
        }
        for (int i = 0; i < source.items().size(); i++) {
            ItemKind kind = kind(source.items().get(i));
            if (kind != null) {
                kinds.put(i, kind);
            }
        }
        parents.values().forEach(of -> of.sort(Comparator.comparing(this::rank)));
    }

    /** The items whose identifier an earlier one has. */
    List<Integer> repeated() {
        return repeated;
    }

    /** What an item is to a framework; empty if nothing. */
    Optional<ItemKind> kind(int item) {
        return Optional.ofNullable(kinds.get(item));
    }

    /** The associations of an item to its parents: a domain before others, then by their order. */
    List<Integer> parents(String item) {
        return parents.getOrDefault(item, List.of());
    }

    /** The domain that an item stands in, however deep; null for none. */
    @Nullable Integer domain(int item) {
        Set<Integer> passed = new HashSet<>();
        Integer at = item;
        while (at != null && passed.add(at)) {
            if (at != item && kinds.get(at) == ItemKind.DOMAIN) {
                return at;
            }
            List<Integer> above = parents(source.items().get(at).identifier());
            at = above.isEmpty() ? null : destination(above.getFirst());
        }
        return null;
    }

    /** The item that an association leads to; null if the package has none. */
    @Nullable Integer destination(int association) {
        return itemsById.get(source.associations().get(association).destination().identifier());
    }

    /** The items of a kind in the order of their sequence numbers. */
    List<Integer> items(ItemKind kind) {
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < source.items().size(); i++) {
            if (kinds.get(i) == kind) {
                found.add(i);
            }
        }
        found.sort(
                Comparator.comparing(i -> {
                    List<Integer> above = parents(source.items().get(i).identifier());
                    return above.isEmpty() ? Integer.MAX_VALUE : sequence(above.getFirst());
                }));
        return found;
    }

    /** The associations of a type from an item, in the order of their sequence numbers. */
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

    /** What its type says, else where it stands: a leaf can be assessed, what has leaves groups. */
    private @Nullable ItemKind kind(Item item) {
        for (ItemKind kind : ItemKind.values()) {
            if (kind.title().equals(item.itemType())) {
                return Extension.completes(kind, item) ? kind : null;
            }
        }
        List<String> under = children.getOrDefault(item.identifier(), List.of());
        if (under.isEmpty()) {
            return ItemKind.COMPETENCY;
        }
        return under.stream().anyMatch(it -> !children.containsKey(it)) ? ItemKind.DOMAIN : null;
    }

    /** Sorts alike whatever the order of the package. */
    private String rank(int association) {
        Integer parent = destination(association);
        int nearness = parent == null ? 2 : kinds.get(parent) == ItemKind.DOMAIN ? 0 : 1;
        return "%d%010d%s"
                .formatted(
                        nearness,
                        sequence(association),
                        source.associations().get(association).identifier());
    }

    private int sequence(int association) {
        Integer number = source.associations().get(association).sequenceNumber();
        return number == null ? Integer.MAX_VALUE : number;
    }
}
