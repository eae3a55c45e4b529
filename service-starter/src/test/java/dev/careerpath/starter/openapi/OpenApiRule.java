package dev.careerpath.starter.openapi;

import static dev.careerpath.starter.openapi.OpenApiDocuments.each;
import static dev.careerpath.starter.openapi.OpenApiDocuments.first;
import static dev.careerpath.starter.openapi.OpenApiDocuments.invalid;
import static dev.careerpath.starter.openapi.OpenApiDocuments.isEndless;
import static dev.careerpath.starter.openapi.OpenApiDocuments.isOfFile;
import static dev.careerpath.starter.openapi.OpenApiDocuments.operations;
import static dev.careerpath.starter.openapi.OpenApiDocuments.references;
import static dev.careerpath.starter.openapi.OpenApiDocuments.resolved;
import static dev.careerpath.starter.openapi.OpenApiDocuments.sent;

import dev.careerpath.starter.openapi.OpenApiDocuments.Operation;
import java.util.ArrayList;
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

/**
 * What Redocly's and Spectral's recommended rules ask of an OpenAPI document, as far as it matters
 * to clients, and below that what we ask besides; each with a way to break it.
 */
enum OpenApiRule {
    REFERENCES_LEAD_SOMEWHERE(
            (document, findings) ->
                    each(
                            document,
                            (at, node) -> {
                                if (node.path("$ref").isString()
                                        && resolved(document, node).isMissingNode()) {
                                    findings.add(at);
                                }
                            }),
            document -> first(document).putObject("requestBody").put("$ref", "#/components/none")),

    NO_COMPONENT_IS_UNUSED(
            (document, findings) -> {
                Set<String> used = references(document);
                each(
                        document,
                        (at, node) ->
                                node.path("discriminator")
                                        .path("mapping")
                                        .forEach(it -> used.add(it.asString())));
                for (String kind :
                        List.of("schemas", "responses", "headers", "parameters", "examples")) {
                    document.at("/components/" + kind)
                            .propertyNames()
                            .forEach(name -> {
                                String component = "#/components/" + kind + "/" + name;
                                if (!used.contains(component)) {
                                    findings.add(component);
                                }
                            });
                }
            },
            document -> document.withObject("/components/schemas/Orphan").put("type", "string")),

    COMPONENTS_HAVE_PLAIN_NAMES(
            (document, findings) ->
                    document.path("components")
                            .forEach(kind ->
                                    kind.propertyNames().stream()
                                            .filter(name -> !name.matches("[A-Za-z0-9._-]+"))
                                            .forEach(findings::add)),
            document -> document.withObject("/components/schemas").putObject("A name")),

    SERVERS_ARE_NAMED_WITHOUT_A_SLASH_AT_THE_END(
            (document, findings) -> {
                if (document.path("servers").isEmpty()) {
                    findings.add("servers");
                }
                document.path("servers")
                        .forEach(it -> {
                            if (it.path("url").asString("/").endsWith("/")) {
                                findings.add(it.toString());
                            }
                        });
            },
            document -> document.putArray("servers").addObject().put("url", "https://x.example/")),

    LICENCE_AND_DESCRIPTION_ARE_THERE(
            (document, findings) -> {
                for (String at :
                        List.of(
                                "/info/title",
                                "/info/version",
                                "/info/description",
                                "/info/license/name")) {
                    if (document.at(at).asString("").isEmpty()) {
                        findings.add(at);
                    }
                }
            },
            document -> document.withObject("/info").remove("license")),

    TAGS_ARE_DESCRIBED_ONCE_AND_USED(
            (document, findings) -> {
                List<String> tags =
                        document.path("tags")
                                .valueStream()
                                .map(it -> it.path("name").asString(""))
                                .toList();
                Set<String> used =
                        operations(document).stream()
                                .flatMap(it -> it.node().path("tags").valueStream())
                                .map(JsonNode::asString)
                                .collect(Collectors.toSet());
                if (!Set.copyOf(tags).equals(used) || tags.size() != used.size()) {
                    findings.add(tags + " for " + used);
                }
                document.path("tags")
                        .forEach(it -> {
                            if (it.path("description").asString("").length() < 10) {
                                findings.add(it.toString());
                            }
                        });
            },
            document -> first(document).putArray("tags").add("Something else")),

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

    WHAT_IS_REQUIRED_IS_DESCRIBED(
            (document, findings) ->
                    each(
                            document,
                            (at, node) -> {
                                if (node.path("required").isArray()
                                        && node.path("properties").isObject()) {
                                    node.path("required")
                                            .forEach(it -> {
                                                if (!node.path("properties").has(it.asString())) {
                                                    findings.add(at + " " + it);
                                                }
                                            });
                                }
                            }),
            document ->
                    document.withObject("/components/schemas/Problem")
                            .withArray("required")
                            .add("nothing")),

    ENUMS_ARE_OF_THEIR_TYPE_AND_NAME_EACH_ONCE(
            (document, findings) ->
                    each(
                            document,
                            (at, node) -> {
                                JsonNode values = node.path("enum");
                                if (values.isArray() && node.has("type")) {
                                    boolean texts = node.path("type").asString("").equals("string");
                                    Set<String> all = new HashSet<>();
                                    values.forEach(it -> all.add(it.toString()));
                                    if (all.size() != values.size()
                                            || texts
                                                    && values.valueStream()
                                                            .anyMatch(it -> !it.isString())) {
                                        findings.add(at);
                                    }
                                }
                            }),
            document ->
                    document.withObject("/components/schemas/Problem")
                            .put("type", "string")
                            .putArray("enum")
                            .add("a")
                            .add("a")),

    EXAMPLES_ARE_VALID(
            (document, findings) ->
                    each(
                            document,
                            (at, node) -> {
                                if (node.has("schema") && node.has("example")) {
                                    invalid(document, node.get("schema"), node.get("example"))
                                            .forEach(it -> findings.add(at + it));
                                }
                            }),
            document -> {
                ObjectNode content =
                        first(document)
                                .withObject("/requestBody/content")
                                .putObject("application/json");
                content.putObject("schema").put("type", "integer");
                content.put("example", "three");
            }),

    CHOICES_ARE_TOLD_APART(
            (document, findings) ->
                    each(
                            document,
                            (at, node) -> {
                                if (node.path("oneOf").isArray()
                                        && node.at("/discriminator/mapping").size()
                                                != node.path("oneOf").size()) {
                                    findings.add(at);
                                }
                            }),
            document ->
                    document.withObject("/components/schemas/Problem")
                            .putArray("oneOf")
                            .addObject()),

    NO_SCRIPT_IS_IN_A_DESCRIPTION(
            (document, findings) ->
                    each(
                            document,
                            (at, node) -> {
                                if (node.path("description")
                                        .asString("")
                                        .matches("(?is).*(<script|eval\\().*")) {
                                    findings.add(at);
                                }
                            }),
            document -> first(document).put("description", "<script>")),

    EVERY_FIELD_IS_DESCRIBED(
            (document, findings) ->
                    each(
                            document,
                            (at, node) -> {
                                if (at.endsWith("/properties")) {
                                    node.properties()
                                            .forEach(it -> {
                                                if (it.getValue()
                                                                .path("description")
                                                                .asString("")
                                                                .length()
                                                        < 4) {
                                                    findings.add(at + "/" + it.getKey());
                                                }
                                            });
                                }
                            }),
            document ->
                    document.withObject("/components/schemas/Problem/properties")
                            .putObject("wordless")
                            .put("type", "string")),

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
            }),

    WHAT_IS_SENT_HAS_ITS_LIMITS(
            (document, findings) ->
                    sent(
                            document,
                            (at, schema) -> {
                                if (isEndless(schema) && !isOfFile(at)) {
                                    findings.add(at);
                                }
                            }),
            document ->
                    first(document)
                            .withObject("/requestBody/content")
                            .putObject("application/json")
                            .putObject("schema")
                            .put("type", "array"));

    private final BiConsumer<JsonNode, List<String>> rule;
    private final Consumer<ObjectNode> breach;

    OpenApiRule(BiConsumer<JsonNode, List<String>> rule, Consumer<ObjectNode> breach) {
        this.rule = rule;
        this.breach = breach;
    }

    /** What in the document breaks it. */
    List<String> findings(JsonNode document) {
        List<String> findings = new ArrayList<>();
        rule.accept(document, findings);
        return findings;
    }

    /** Breaks it in one place. */
    void breach(ObjectNode document) {
        breach.accept(document);
    }
}
