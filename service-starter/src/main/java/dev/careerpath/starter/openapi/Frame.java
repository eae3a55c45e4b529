package dev.careerpath.starter.openapi;

import java.net.URI;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What stands around the operations: title, licence, where the API is; and their order. */
final class Frame implements DocumentStep {

    private final String service;
    private final URI publicUrl;

    Frame(String service, URI publicUrl) {
        this.service = service;
        this.publicUrl = publicUrl;
    }

    @Override
    public void complete(ApiTree api) {
        ObjectNode info = api.document().putObject("info");
        info.put("title", "Career Path: " + service.replace('-', ' '));
        info.put("version", "1");
        info.put(
                "description",
                "JSON in UTF-8, ISO-8601 dates. Errors are problem details (RFC 9457); each bad"
                        + " field is named by a JSON Pointer. What belongs to another organisation"
                        + " answers as what is not there. A method that an address does not have is"
                        + " answered with 405 and Allow.");
        info.putObject("contact")
                .put("name", "Whoever runs this system")
                .put("url", publicUrl.toString());
        info.putObject("license").put("name", "Apache-2.0").put("identifier", "Apache-2.0");
        api.document()
                .putArray("servers")
                .addObject()
                .put("url", publicUrl.toString())
                .put("description", "This system.");
        // Where the server hands on what it could not answer; nobody calls it.
        api.paths().remove("/error");
        var sorted = new TreeMap<String, JsonNode>();
        api.paths().properties().forEach(it -> sorted.put(it.getKey(), it.getValue()));
        ObjectNode paths = api.document().putObject("paths");
        sorted.forEach(paths::set);
    }
}
