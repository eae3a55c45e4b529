package dev.careerpath.starter.contract;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes a service's AsyncAPI 3.0 document from its header and its schemas.
 *
 * <p>The header ({@code asyncapi.json}) says in words what the service is and lists {@code
 * publishes} and {@code reads}: topics with their {@code title}, {@code description} and {@code
 * types}.
 */
public final class AsyncApi {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String HEADERS = "cloudEventHeaders";

    /** The attributes of our events, with what they mean. */
    private static final Map<String, String> ATTRIBUTES =
            Map.ofEntries(
                    Map.entry("specversion", "1.0"),
                    Map.entry(
                            "id",
                            "Unique within its source; (source, id) is what to drop repeats by."),
                    Map.entry("source", "The service that published it."),
                    Map.entry("type", "The kind of event, with its major version."),
                    Map.entry("subject", "The profile's id."),
                    Map.entry("time", "When it happened, RFC 3339."),
                    Map.entry("dataschema", "Where its JSON Schema is served, to everybody."),
                    Map.entry("partitionkey", "The record's key: the profile's id."),
                    Map.entry(
                            "sequence",
                            "The source's counter for this profile, from 1 without gaps."),
                    Map.entry("tenantid", "The organisation it belongs to."),
                    Map.entry("correlationid", "Shared by everything that one request set off."),
                    Map.entry("causationid", "The id of the event that led to this one."),
                    Map.entry("startedat", "When the request that set it off was accepted."),
                    Map.entry("traceparent", "W3C trace context."));

    private final String service;
    private final EventSchemas schemas;
    private final ObjectNode document = JSON.createObjectNode();

    private AsyncApi(String service, EventSchemas schemas) {
        this.service = service;
        this.schemas = schemas;
    }

    /**
     * The document.
     *
     * @param service its name, such as {@code profile-service}
     * @param topicSettings the settings that a published topic is kept with, by Kafka's names
     * @throws IllegalArgumentException if the header publishes a type that has no schema
     */
    public static JsonNode of(
            String service,
            JsonNode header,
            EventSchemas schemas,
            Map<String, String> topicSettings) {
        return new AsyncApi(service, schemas).write(header, topicSettings);
    }

    private JsonNode write(JsonNode header, Map<String, String> topicSettings) {
        document.put("asyncapi", "3.0.0");
        document.put("id", "urn:career-path:" + service);
        ObjectNode info = document.putObject("info");
        for (String field : new String[] {"title", "version", "description"}) {
            info.put(field, header.path(field).asString());
        }
        document.put("defaultContentType", "application/json");
        document.putObject("channels");
        document.putObject("operations");
        document.putObject("components").putObject("messages");
        document.withObject("/components").putObject("schemas").set(HEADERS, headers());
        for (JsonNode topic : header.path("publishes")) {
            channel(topic, "send", topicSettings);
        }
        for (JsonNode topic : header.path("reads")) {
            channel(topic, "receive", null);
        }
        return document;
    }

    private void channel(
            JsonNode topic, String action, @Nullable Map<String, String> topicSettings) {
        String name = topic.path("topic").asString();
        ObjectNode channel = JSON.createObjectNode();
        channel.put("address", name);
        channel.put("title", topic.path("title").asString());
        channel.put("description", topic.path("description").asString());
        ObjectNode messages = channel.putObject("messages");
        ObjectNode operation = JSON.createObjectNode();
        operation.put("action", action);
        operation.putObject("channel").put("$ref", "#/channels/" + name);
        ArrayNode operationMessages = operation.putArray("messages");
        for (JsonNode type : topic.path("types")) {
            String id = type.asString();
            messages.putObject(id).put("$ref", "#/components/messages/" + id);
            operationMessages.addObject().put("$ref", "#/channels/" + name + "/messages/" + id);
            ObjectNode known = document.withObject("/components/messages");
            if (action.equals("send")) {
                known.set(id, published(id));
            } else if (!known.has(id)) {
                known.set(id, read(id));
            }
        }
        if (topicSettings != null) {
            ObjectNode kafka = channel.putObject("bindings").putObject("kafka");
            kafka.put("topic", name);
            kafka.set("topicConfiguration", configuration(topicSettings));
            kafka.put("bindingVersion", "0.5.0");
        }
        document.withObject("/channels").set(name, channel);
        document.withObject("/operations").set(service + "." + action + "." + name, operation);
    }

    private static ObjectNode configuration(Map<String, String> topicSettings) {
        ObjectNode configuration = JSON.createObjectNode();
        topicSettings.forEach((setting, value) -> {
            if (setting.equals("cleanup.policy")) {
                ArrayNode policies = configuration.putArray(setting);
                for (String policy : value.split(",", -1)) {
                    policies.add(policy);
                }
            } else if (setting.equals("retention.ms") || setting.equals("delete.retention.ms")) {
                configuration.put(setting, Long.parseLong(value));
            }
        });
        return configuration;
    }

    private ObjectNode published(String type) {
        ObjectNode message = message(type);
        JsonNode schema = schemas.schema(type);
        message.put("title", schema.path("title").asString());
        message.put("summary", schema.path("description").asString());
        message.putObject("payload").put("$ref", "#/components/schemas/" + type);
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

    private ObjectNode read(String type) {
        ObjectNode message = message(type);
        message.put(
                "summary",
                "Its schema is at its producer, under /schemas/" + type + ".schema.json.");
        return message;
    }

    private static ObjectNode message(String type) {
        ObjectNode message = JSON.createObjectNode();
        message.put("name", type);
        message.putObject("headers").put("$ref", "#/components/schemas/" + HEADERS);
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
                                .replace("#/$defs/", "#/components/schemas/" + service + "."));
            }
        }
        schema.forEach(this::relocated);
        return schema;
    }

    private static ObjectNode headers() {
        ObjectNode schema = JSON.createObjectNode();
        schema.put("type", "object");
        schema.put(
                "description",
                "CloudEvents 1.0 in Kafka's binary mode: one header for each context attribute.");
        ArrayNode required = schema.putArray("required");
        ObjectNode properties = schema.putObject("properties");
        ATTRIBUTES.keySet().stream()
                .sorted()
                .forEach(name -> {
                    properties
                            .putObject("ce_" + name)
                            .put("type", "string")
                            .put("description", ATTRIBUTES.get(name));
                    if (!name.equals("causationid") && !name.equals("traceparent")) {
                        required.add("ce_" + name);
                    }
                });
        properties
                .putObject("content-type")
                .put("type", "string")
                .put("description", "application/json; absent where there is no data.");
        return schema;
    }
}
