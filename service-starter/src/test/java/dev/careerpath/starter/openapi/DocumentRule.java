package dev.careerpath.starter.openapi;

import static dev.careerpath.starter.openapi.OpenApiDocuments.each;
import static dev.careerpath.starter.openapi.OpenApiDocuments.first;
import static dev.careerpath.starter.openapi.OpenApiDocuments.operations;
import static dev.careerpath.starter.openapi.OpenApiDocuments.references;
import static dev.careerpath.starter.openapi.OpenApiDocuments.resolved;

import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The rules of the whole document. */
enum DocumentRule implements OpenApiRule {
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
            document -> first(document).put("description", "<script>"));

    private final Check check;

    DocumentRule(BiConsumer<JsonNode, List<String>> find, Consumer<ObjectNode> breach) {
        check = new Check(find, breach);
    }

    @Override
    public Check check() {
        return check;
    }
}
