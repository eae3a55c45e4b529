package dev.careerpath.starter.openapi;

import io.swagger.v3.oas.annotations.Operation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Names each operation after its method and path, which never change: {@code GET
 * /v1/things/{id}/parts} is {@code listThingParts}. An {@code operationId} that a controller gives
 * counts instead.
 */
final class OperationIds implements DocumentStep {

    /** Last segments that say what is done. */
    private static final Set<String> VERBS =
            Set.of(
                    "adopt",
                    "cancel",
                    "claim",
                    "import",
                    "pause",
                    "preview",
                    "publish",
                    "replay",
                    "resume",
                    "rotate-secret",
                    "test",
                    "validate");

    /** Segments that only say which API it is. */
    private static final Set<String> VERSIONS = Set.of("v1", "ims", "case", "v1p1", ".well-known");

    @Override
    public void complete(ApiTree api) {
        for (DescribedOperation operation : api.operations()) {
            String given =
                    operation.annotation(Operation.class).map(Operation::operationId).orElse("");
            operation
                    .node()
                    .put(
                            "operationId",
                            given.isEmpty() ? of(operation.method(), operation.path()) : given);
        }
    }

    static String of(String method, String path) {
        List<String> segments =
                new ArrayList<>(
                        Arrays.stream(path.split("/"))
                                .filter(it -> !it.isEmpty() && !VERSIONS.contains(it))
                                .toList());
        String last = segments.getLast();
        if (VERBS.contains(last) && method.equals("POST")) {
            segments.removeLast();
            return camel(last) + nouns(segments, segments.getLast().startsWith("{"));
        }
        boolean one = last.startsWith("{");
        return switch (method) {
            case "GET" -> (!one && isMany(last) ? "list" : "get") + nouns(segments, one);
            case "POST" -> "create" + nouns(segments, true);
            case "PUT" -> "replace" + nouns(segments, one);
            case "PATCH" -> "update" + nouns(segments, one);
            default -> "delete" + nouns(segments, one);
        };
    }

    private static String nouns(List<String> segments, boolean lastIsOne) {
        StringBuilder nouns = new StringBuilder();
        for (int i = 0; i < segments.size(); i++) {
            String segment = segments.get(i);
            String ending = segment.startsWith("{") ? segment.replaceAll("^\\{[^}]+}", "") : "";
            if (segment.startsWith("{") && ending.isEmpty()) {
                continue;
            }
            boolean last = i == segments.size() - 1;
            boolean one = last ? lastIsOne : segments.get(i + 1).startsWith("{");
            String word = ending.isEmpty() ? segment : ending;
            nouns.append(capital(camel(one ? singular(word) : word)));
        }
        return nouns.toString();
    }

    private static boolean isMany(String noun) {
        return noun.matches("[A-Za-z-]+[^s]s");
    }

    private static String singular(String noun) {
        return isMany(noun) ? noun.replaceAll("ies$", "y").replaceAll("s$", "") : noun;
    }

    private static String camel(String words) {
        String joined =
                Arrays.stream(words.split("[^A-Za-z0-9]+"))
                        .filter(it -> !it.isEmpty())
                        .map(OperationIds::capital)
                        .collect(Collectors.joining());
        return joined.isEmpty()
                ? joined
                : Character.toLowerCase(joined.charAt(0)) + joined.substring(1);
    }

    private static String capital(String word) {
        return word.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
