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

    private final String service;
    private final EventMessages messages;
    private final ObjectNode document = JSON.createObjectNode();

    private AsyncApi(String service, EventSchemas schemas) {
        this.service = service;
        this.messages = new EventMessages(service, schemas, document);
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
        document.withObject("/components/schemas").set(EventHeaders.SCHEMA, EventHeaders.schema());
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
        ObjectNode references = channel.putObject("messages");
        ObjectNode operation = JSON.createObjectNode();
        operation.put("action", action);
        operation.putObject("channel").put("$ref", "#/channels/" + name);
        ArrayNode operationMessages = operation.putArray("messages");
        for (JsonNode type : topic.path("types")) {
            String id = type.asString();
            references.putObject(id).put("$ref", "#/components/messages/" + id);
            operationMessages.addObject().put("$ref", "#/channels/" + name + "/messages/" + id);
            ObjectNode known = document.withObject("/components/messages");
            if (action.equals("send")) {
                known.set(id, messages.published(id));
            } else if (!known.has(id)) {
                known.set(id, EventMessages.read(id));
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
}
