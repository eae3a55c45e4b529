package dev.careerpath.assessment.caseapi;

import dev.careerpath.assessment.caseformat.CasePackage.Document;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Which documents are asked for, in which order and with which fields, as the REST binding of CASE
 * has it.
 *
 * @param sort the field to sort by; null for the order of the service
 * @param any conditions: one of the lists has to hold, and of that list each; empty for no filter
 * @param fields to answer with; empty for all
 */
record Selection(
        @Nullable String sort, boolean descending, List<List<Condition>> any, Set<String> fields) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Set<String> COMPARABLE =
            Set.of(
                    "identifier",
                    "uri",
                    "frameworkType",
                    "caseVersion",
                    "creator",
                    "title",
                    "lastChangeDateTime",
                    "description",
                    "language",
                    "version",
                    "adoptionStatus");
    private static final Set<String> OBJECTS = Set.of("CFPackageURI", "extensions");

    /**
     * @throws StatusInfo.Refusal for a field that documents do not have, or a malformed filter
     */
    static Selection of(
            @Nullable String sort,
            @Nullable String orderBy,
            @Nullable String filter,
            @Nullable String fields) {
        if (sort != null && !COMPARABLE.contains(sort)) {
            throw StatusInfo.refused(
                    "sort", "invalid_sort_field", "There is no field " + sort + " to sort by.");
        }
        if (orderBy != null && !Set.of("asc", "desc").contains(orderBy)) {
            throw StatusInfo.refused("orderBy", "invalid_sort_field", "orderBy is asc or desc.");
        }
        List<List<Condition>> any = filter == null ? List.of() : Condition.of(filter);
        any.stream().flatMap(List::stream).forEach(it -> known("filter", it.field(), false));
        Set<String> wanted = new LinkedHashSet<>();
        if (fields != null) {
            Arrays.stream(fields.split(",", -1)).map(String::strip).forEach(wanted::add);
        }
        wanted.forEach(it -> known("fields", it, true));
        return new Selection(sort, "desc".equals(orderBy), any, wanted);
    }

    private static void known(String parameter, String field, boolean objects) {
        if (!COMPARABLE.contains(field) && !(objects && OBJECTS.contains(field))) {
            throw StatusInfo.refused(
                    parameter, "invalid_selection_field", "Documents have no field " + field + ".");
        }
    }

    /** Whether all documents have to be looked at, not only a page. */
    boolean ofAll() {
        return sort != null || !any.isEmpty();
    }

    /** Those that the filter lets through, in order. */
    List<Document> of(List<Document> all) {
        Stream<Read> found =
                all.stream()
                        .map(it -> new Read(it, JSON.valueToTree(it)))
                        .filter(it -> any.isEmpty() || holds(it.fields()));
        if (sort != null) {
            Comparator<Read> order =
                    Comparator.comparing(it -> it.fields().path(sort).asString(""));
            found = found.sorted(descending ? order.reversed() : order);
        }
        return found.map(Read::document).toList();
    }

    /** A document and its fields by name. */
    private record Read(Document document, JsonNode fields) {}

    /** The documents with the wanted fields alone. */
    List<Document> fieldsOf(List<Document> found) {
        return fields.isEmpty() ? found : found.stream().map(this::part).toList();
    }

    private boolean holds(JsonNode document) {
        return any.stream().anyMatch(all -> all.stream().allMatch(it -> it.test(document)));
    }

    private Document part(Document whole) {
        ObjectNode part = JSON.valueToTree(whole);
        part.retain(fields);
        return JSON.treeToValue(part, Document.class);
    }
}
