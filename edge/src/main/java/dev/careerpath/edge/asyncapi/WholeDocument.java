package dev.careerpath.edge.asyncapi;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Puts the services' AsyncAPI documents together. */
final class WholeDocument {

    private static final JsonMapper JSON = new JsonMapper();

    private WholeDocument() {}

    /**
     * One document with every channel, operation, message and schema of the others. What a service
     * only reads is described by the service that publishes it, whichever comes first.
     */
    static JsonNode of(List<JsonNode> documents) {
        ObjectNode whole = JSON.createObjectNode();
        whole.put("asyncapi", "3.0.0");
        whole.put("id", "urn:career-path");
        whole.putObject("info")
                .put("title", "Career Path: all events")
                .put("version", "1.0.0")
                .put(
                        "description",
                        "Every event of the system, with who publishes it and who reads it. Each type's schema is"
                                + " at /schemas/<type>.schema.json.");
        whole.put("defaultContentType", "application/json");
        for (String part :
                List.of("channels", "operations", "components/messages", "components/schemas")) {
            ObjectNode all = whole.withObject("/" + part);
            for (JsonNode document : documents) {
                document.at("/" + part).properties().forEach(entry -> merge(all, entry));
            }
        }
        return whole;
    }

    private static void merge(ObjectNode all, Map.Entry<String, JsonNode> entry) {
        JsonNode known = all.get(entry.getKey());
        if (known == null) {
            all.set(entry.getKey(), entry.getValue().deepCopy());
        } else if (known.has("messages") && known instanceof ObjectNode channel) {
            ObjectNode messages = channel.withObject("/messages");
            entry.getValue()
                    .path("messages")
                    .properties()
                    .forEach(m -> messages.set(m.getKey(), m.getValue()));
            if (entry.getValue().has("bindings")) {
                entry.getValue().properties().stream()
                        .filter(field -> !field.getKey().equals("messages"))
                        .forEach(field -> channel.set(field.getKey(), field.getValue()));
            }
        } else if (entry.getValue().has("payload") && !known.has("payload")) {
            all.set(entry.getKey(), entry.getValue().deepCopy());
        }
    }
}
