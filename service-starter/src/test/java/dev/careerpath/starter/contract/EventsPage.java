package dev.careerpath.starter.contract;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes the AsyncAPI documents of the services as one page for people. */
final class EventsPage {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final StringBuilder page = new StringBuilder();

    private EventsPage() {}

    static String of(String introduction, List<JsonNode> documents) {
        EventsPage page = new EventsPage();
        page.page.append(introduction.strip()).append("\n");
        documents.forEach(page::document);
        return page.page.toString();
    }

    private void document(JsonNode document) {
        document.path("operations")
                .properties()
                .forEach(operation -> {
                    if (operation.getValue().path("action").asString().equals("send")) {
                        channel(document, target(document, operation.getValue().path("channel")));
                    }
                });
    }

    private void channel(JsonNode document, JsonNode channel) {
        line("## `%s`", channel.path("address").asString());
        line("%s", channel.path("description").asString());
        channel.path("messages")
                .forEach(reference -> message(document, target(document, reference)));
    }

    private void message(JsonNode document, JsonNode message) {
        line("### %s", message.path("title").asString());
        String name = message.path("name").asString();
        line(
                "`%s` ([schema](../%s/src/main/resources/schemas/%s.schema.json)). %s",
                name,
                document.path("id").asString().replace("urn:career-path:", ""),
                name,
                message.path("summary").asString());
        List<String> fields = new ArrayList<>();
        fields("", document, message.path("payload"), fields);
        if (!fields.isEmpty()) {
            line("| field | type | |\n|---|---|---|\n%s", String.join("\n", fields));
        }
        JsonNode payload = message.path("examples").path(0).path("payload");
        if (!payload.isNull()) {
            line(
                    "<details><summary>Example</summary>\n\n```json\n%s\n```\n\n</details>",
                    JSON.writeValueAsString(payload).replace("\r", ""));
        }
    }

    private static void fields(
            String at, JsonNode document, JsonNode reference, List<String> rows) {
        JsonNode schema = target(document, reference);
        JsonNode required = schema.path("required");
        schema.path("properties")
                .properties()
                .forEach(field -> {
                    JsonNode shape = target(document, field.getValue());
                    JsonNode items = target(document, shape.path("items"));
                    boolean always =
                            required.valueStream()
                                    .anyMatch(name -> name.asString().equals(field.getKey()));
                    String path = at + field.getKey();
                    rows.add(
                            "| `%s`%s | %s | %s |"
                                    .formatted(
                                            path,
                                            always ? "" : " (may be absent)",
                                            type(shape, items),
                                            words(shape, items)));
                    fields(path + ".", document, shape, rows);
                    fields(path + "[].", document, items, rows);
                });
    }

    private static String type(JsonNode shape, JsonNode items) {
        String type = shape.path("type").asString();
        return shape.has("items")
                ? "list of " + items.path("type").asString()
                : shape.path("format").asString(type);
    }

    private static String words(JsonNode shape, JsonNode items) {
        StringBuilder words = new StringBuilder(shape.path("description").asString(""));
        JsonNode known = shape.path("examples");
        if (known.isMissingNode()) {
            known = items.path("examples");
        }
        if (known.isArray()) {
            words.append(" So far: ")
                    .append(
                            String.join(
                                    ", ",
                                    known.valueStream()
                                            .map(v -> "`" + v.asString() + "`")
                                            .toList()))
                    .append('.');
        }
        return words.toString().strip();
    }

    private static JsonNode target(JsonNode document, JsonNode node) {
        JsonNode at = node;
        while (at.path("$ref").isString()) {
            at = document.at(pointer(at.path("$ref").asString()));
        }
        return at;
    }

    private static String pointer(String reference) {
        return reference.substring(1);
    }

    private void line(String format, Object... values) {
        page.append('\n').append(format.formatted(values)).append("\n");
    }
}
