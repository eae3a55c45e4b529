package dev.careerpath.starter.openapi;

import dev.careerpath.starter.security.PersonRules;
import dev.careerpath.starter.security.Shown;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Takes back that a field is always there where somebody with a share gets the answer without it.
 */
final class PartsShown implements DocumentStep {

    private final PersonRules persons;

    PartsShown(PersonRules persons) {
        this.persons = persons;
    }

    @Override
    public void complete(ApiTree api) {
        Map<ObjectNode, Set<String>> missing = new IdentityHashMap<>();
        for (DescribedOperation operation : api.operations()) {
            String path = operation.path().replaceAll("\\{[^/}]+}", "x");
            persons.match(HttpMethod.valueOf(operation.method()), path)
                    .map(match -> match.rule().shown())
                    .filter(shown -> !shown.whole())
                    .ifPresent(shown -> {
                        List<Set<String>> views = views(shown);
                        operation
                                .responses()
                                .path("200")
                                .path("content")
                                .forEach(content ->
                                        new Walk(api, views, missing, new HashSet<>())
                                                .into(content.path("schema"), ""));
                    });
        }
        missing.forEach((schema, names) -> {
            Set<String> present = new LinkedHashSet<>();
            schema.path("required").forEach(it -> present.add(it.asString()));
            present.removeAll(names);
            Presence.require(schema, present);
        });
    }

    /** What one part shows by itself, for each part; and what everybody sees. */
    private static List<Set<String>> views(Shown shown) {
        Set<Set<String>> views = new LinkedHashSet<>();
        // Without a part that opens anything there is an answer only where something is for all.
        if (!shown.always().isEmpty()) {
            views.add(shown.always());
        }
        shown.fields().keySet().forEach(part -> views.add(shown.paths(Set.of(part))));
        return List.copyOf(views);
    }

    private record Walk(
            ApiTree api,
            List<Set<String>> views,
            Map<ObjectNode, Set<String>> missing,
            Set<String> seen) {

        void into(JsonNode given, String path) {
            String name = ApiTree.referred(given);
            if (name != null && !seen.add(name + " " + path)
                    || path.length() > 200
                    || !(api.resolved(given) instanceof ObjectNode schema)) {
                return;
            }
            if (schema.has("items")) {
                into(schema.get("items"), path);
            }
            for (var property : schema.path("properties").properties()) {
                String below = path.isEmpty() ? property.getKey() : path + "." + property.getKey();
                boolean goneForSome =
                        views.stream().anyMatch(view -> isSeen(view, path) && !isSeen(view, below));
                if (goneForSome) {
                    missing.computeIfAbsent(schema, _ -> new HashSet<>()).add(property.getKey());
                }
                into(property.getValue(), below);
            }
        }

        private static boolean isSeen(Set<String> view, String path) {
            return path.isEmpty()
                    || view.stream()
                            .anyMatch(open ->
                                    open.equals(path)
                                            || open.startsWith(path + ".")
                                            || path.startsWith(open + "."));
        }
    }
}
