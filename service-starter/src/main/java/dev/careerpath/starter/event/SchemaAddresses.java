package dev.careerpath.starter.event;

import java.net.URI;

/**
 * Where the JSON Schema of each event type is served, to everybody: an event's {@code dataschema}
 * and its schema's {@code $id}.
 *
 * @param publicUrl where clients reach the edge
 */
public record SchemaAddresses(URI publicUrl) {

    private static final String RELATIVE = "\"dataschema\":\"/";

    /** The absolute address of a type's schema. */
    public URI of(String type) {
        return URI.create(home() + "/schemas/" + type + ".schema.json");
    }

    /**
     * An event in CloudEvents' JSON format that was written when {@code dataschema} was relative
     * still, with the absolute one; any other as it is.
     */
    public String absolute(String event) {
        return event.replace(RELATIVE, RELATIVE.replace("/", home() + "/"));
    }

    private String home() {
        String url = publicUrl.toString();
        return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }
}
