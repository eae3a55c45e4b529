package dev.careerpath.starter.openapi;

import static dev.careerpath.starter.openapi.OpenApiDocuments.first;
import static dev.careerpath.starter.openapi.OpenApiDocuments.isEndless;
import static dev.careerpath.starter.openapi.OpenApiDocuments.operations;
import static dev.careerpath.starter.openapi.OpenApiDocuments.resolved;

import dev.careerpath.starter.openapi.OpenApiDocuments.Operation;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The rules of operations, their paths and parameters. */
enum OperationRule implements OpenApiRule {
    OPERATIONS_HAVE_A_NAME_OF_THEIR_OWN_THAT_FITS_AN_ADDRESS(
            (document, findings) -> {
                Set<String> names = new HashSet<>();
                for (Operation one : operations(document)) {
                    String name = one.node().path("operationId").asString("");
                    if (!name.matches("[A-Za-z0-9_.-]+") || !names.add(name)) {
                        findings.add(one.name() + " " + name);
                    }
                }
            },
            document ->
                    operations(document)
                            .get(1)
                            .node()
                            .set("operationId", first(document).get("operationId"))),

    OPERATIONS_ARE_SUMMED_UP(
            (document, findings) ->
                    operations(document).stream()
                            .filter(it -> it.node().path("summary").asString("").isBlank())
                            .forEach(it -> findings.add(it.name())),
            document -> first(document).put("summary", " ")),

    OPERATIONS_SAY_HOW_THEY_SUCCEED_AND_HOW_THEY_FAIL(
            (document, findings) -> {
                for (Operation one : operations(document)) {
                    Set<String> statuses = Set.copyOf(one.node().path("responses").propertyNames());
                    boolean succeeds = statuses.stream().anyMatch(it -> it.matches("[23].."));
                    boolean never = one.node().path("summary").asString("").endsWith("always 404");
                    if (!succeeds && !never
                            || statuses.stream().noneMatch(it -> it.startsWith("4"))) {
                        findings.add(one.name() + statuses);
                    }
                }
            },
            document -> first(document).withObject("/responses").removeAll()),

    OPERATIONS_SAY_WHAT_OPENS_THEM(
            (document, findings) -> {
                Set<String> schemes =
                        Set.copyOf(document.at("/components/securitySchemes").propertyNames());
                for (Operation one : operations(document)) {
                    JsonNode security = one.node().path("security");
                    if (!security.isArray()
                            || security.valueStream()
                                    .anyMatch(it -> !schemes.containsAll(it.propertyNames()))) {
                        findings.add(one.name());
                    }
                }
            },
            document ->
                    first(document).putArray("security").addObject().putArray("a key of my own")),

    PATHS_ARE_PLAIN(
            (document, findings) ->
                    document.path("paths").propertyNames().stream()
                            .filter(it ->
                                    it.length() > 1 && it.endsWith("/")
                                            || it.contains("?")
                                            || it.contains("{}"))
                            .forEach(findings::add),
            document -> document.withObject("/paths").putObject("/v1/things/")),

    NO_TWO_PATHS_ARE_THE_SAME_BUT_FOR_NAMES(
            (document, findings) -> {
                Set<String> shapes = new HashSet<>();
                document.path("paths").propertyNames().stream()
                        .filter(it -> !shapes.add(it.replaceAll("\\{[^}]+}", "{}")))
                        .forEach(findings::add);
            },
            document -> {
                String path =
                        document.path("paths").propertyNames().stream()
                                .filter(it -> it.contains("}"))
                                .findFirst()
                                .orElseThrow();
                document.withObject("/paths").putObject(path.replace("}", "Too}"));
            }),

    EVERY_PLACE_IN_A_PATH_IS_A_PARAMETER_AND_NONE_IS_THERE_TWICE(
            (document, findings) -> {
                for (Operation one : operations(document)) {
                    Set<String> said = new HashSet<>();
                    one.node()
                            .path("parameters")
                            .forEach(it -> {
                                String name =
                                        it.path("in").asString() + " " + it.path("name").asString();
                                if (!said.add(name)) {
                                    findings.add(one.name() + " twice: " + name);
                                }
                                if (name.startsWith("path ")
                                        && !it.path("required").asBoolean(false)) {
                                    findings.add(one.name() + " must require " + name);
                                }
                            });
                    Set<String> places =
                            Pattern.compile("\\{([^}]+)}")
                                    .matcher(one.path())
                                    .results()
                                    .map((MatchResult it) -> "path " + it.group(1))
                                    .collect(Collectors.toSet());
                    said.removeIf(it -> !it.startsWith("path "));
                    if (!said.equals(places)) {
                        findings.add(one.name() + " says " + said);
                    }
                }
            },
            document ->
                    operations(document).stream()
                            .filter(it -> it.path().contains("{"))
                            .findFirst()
                            .orElseThrow()
                            .node()
                            .remove("parameters")),

    EVERY_PARAMETER_IS_DESCRIBED_AND_LIMITED(
            (document, findings) -> {
                for (Operation one : operations(document)) {
                    one.node()
                            .path("parameters")
                            .forEach(it -> {
                                JsonNode schema = resolved(document, it.path("schema"));
                                if (it.path("description").asString("").length() < 4
                                        || isEndless(
                                                resolved(
                                                        document,
                                                        schema.has("items")
                                                                ? schema.get("items")
                                                                : schema))) {
                                    findings.add(one.name() + " " + it.path("name").asString());
                                }
                            });
                }
            },
            document -> {
                ObjectNode parameter = first(document).putArray("parameters").addObject();
                parameter
                        .put("name", "x")
                        .put("in", "query")
                        .put("description", "Anything.")
                        .putObject("schema")
                        .put("type", "string");
            });

    private final Check check;

    OperationRule(BiConsumer<JsonNode, List<String>> find, Consumer<ObjectNode> breach) {
        check = new Check(find, breach);
    }

    @Override
    public Check check() {
        return check;
    }
}
