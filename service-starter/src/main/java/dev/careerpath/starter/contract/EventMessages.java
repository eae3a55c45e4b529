package dev.careerpath.starter.contract;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The messages of a service's AsyncAPI document, one for each event type.
 *
 * @param document where the schemas go that its messages refer to
 */
record EventMessages(String service, EventSchemas schemas, ObjectNode document) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String SCHEMAS = "#/components/schemas/";

    /** A message of a type that the service publishes, with its schema and an example. */
    ObjectNode published(String type) {
        ObjectNode message = message(type);
        JsonNode schema = schemas.schema(type);
        message.put("title", schema.path("title").asString());
        message.put("summary", schema.path("description").asString());
        message.putObject("payload").put("$ref", SCHEMAS + type);
        ObjectNode all = document.withObject("/components/schemas");
        ObjectNode payload = ((ObjectNode) schema).deepCopy();
        JsonNode shared = payload.remove("$defs");
        // In one document the shared shapes stand once, under the service's name.
        all.set(type, relocated(payload));
        if (shared != null) {
            shared.properties()
                    .forEach(shape ->
                            all.set(
                                    service + "." + shape.getKey(),
                                    relocated(shape.getValue().deepCopy())));
        }
        message.putArray("examples").add(example(type));
        return message;
    }

    /** A message of a type that another service publishes. */
    static ObjectNode read(String type) {
        ObjectNode message = message(type);
        message.put(
                "summary",
                "Its schema is at its producer, under /schemas/" + type + ".schema.json.");
        return message;
    }

    private static ObjectNode message(String type) {
        ObjectNode message = JSON.createObjectNode();
        message.put("name", type);
        message.putObject("headers").put("$ref", SCHEMAS + EventHeaders.SCHEMA);
        ObjectNode key = message.putObject("bindings").putObject("kafka");
        key.putObject("key").put("type", "string").put("description", "The profile's id.");
        key.put("bindingVersion", "0.5.0");
        return message;
    }

    private ObjectNode example(String type) {
        ObjectNode example = JSON.createObjectNode();
        example.put("name", type);
        ObjectNode headers = example.putObject("headers");
        JsonNode event = schemas.example(type);
        event.properties()
                .forEach(attribute -> {
                    if (attribute.getKey().equals("datacontenttype")) {
                        headers.set("content-type", attribute.getValue());
                    } else if (!attribute.getKey().equals("data")) {
                        headers.set("ce_" + attribute.getKey(), attribute.getValue());
                    }
                });
        JsonNode data = event.get("data");
        example.set("payload", data == null ? JSON.nullNode() : data);
        return example;
    }

    private JsonNode relocated(JsonNode schema) {
        if (schema instanceof ObjectNode object) {
            object.remove("$schema");
            object.remove("$id");
            if (object.path("$ref").isString()) {
                object.put(
                        "$ref",
                        object.path("$ref")
                                .asString()
                                .replace("#/$defs/", SCHEMAS + service + "."));
            }
        }
        schema.forEach(this::relocated);
        return schema;
    }
}
