package dev.careerpath.starter.event;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes events in CloudEvents' JSON format, structured mode. */
public final class StructuredEvent {

    private static final JsonMapper JSON = new JsonMapper();

    private StructuredEvent() {}

    /**
     * The whole event; without {@code data} where there is none.
     *
     * @throws UnreadableEvent if the data is not JSON
     */
    public static ObjectNode of(Event event, SchemaAddresses schemas) {
        ObjectNode json = JSON.createObjectNode();
        json.put("specversion", "1.0");
        json.put("id", event.id());
        json.put("source", event.source());
        json.put("type", event.type());
        json.put("subject", event.subject());
        json.put("time", event.time().toString());
        json.put("dataschema", schemas.of(event.type()).toString());
        json.put("partitionkey", event.subject());
        json.put("sequence", Long.toString(event.sequence()));
        json.put("tenantid", event.tenant());
        json.put("correlationid", event.correlationId());
        if (event.causationId() != null) {
            json.put("causationid", event.causationId());
        }
        if (event.traceparent() != null) {
            json.put("traceparent", event.traceparent());
        }
        if (!event.data().isEmpty()) {
            json.put("datacontenttype", "application/json");
            try {
                json.set("data", JSON.readTree(event.data()));
            } catch (JacksonException e) {
                throw new UnreadableEvent("The data is not JSON: " + e.getMessage(), e);
            }
        }
        return json;
    }
}
