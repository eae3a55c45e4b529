package dev.careerpath.starter.contract;

import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The headers of an event's record, as a schema for the AsyncAPI document. */
final class EventHeaders {

    /** Its name among the document's schemas. */
    static final String SCHEMA = "cloudEventHeaders";

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

    private EventHeaders() {}

    static ObjectNode schema() {
        ObjectNode schema = new JsonMapper().createObjectNode();
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
