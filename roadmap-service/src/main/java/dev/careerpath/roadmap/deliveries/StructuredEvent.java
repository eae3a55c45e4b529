package dev.careerpath.roadmap.deliveries;

import dev.careerpath.starter.event.Event;
import dev.careerpath.starter.event.EventRecords;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** An event as a CloudEvent in structured mode, JSON. */
final class StructuredEvent {

    static final String CONTENT_TYPE = "application/cloudevents+json";

    private StructuredEvent() {}

    static String json(Event event, JsonMapper mapper) {
        ObjectNode json = mapper.createObjectNode();
        json.put("specversion", "1.0");
        json.put("id", event.id());
        json.put("source", event.source());
        json.put("type", event.type());
        json.put("subject", event.subject());
        json.put("time", event.time().toString());
        json.put("dataschema", EventRecords.schemaOf(event.type()).toString());
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
        // The end of a profile has no data.
        if (!event.data().isEmpty()) {
            json.put("datacontenttype", "application/json");
            json.set("data", mapper.readTree(event.data()));
        }
        return json.toString();
    }
}
