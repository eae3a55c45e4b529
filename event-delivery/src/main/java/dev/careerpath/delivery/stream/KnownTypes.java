package dev.careerpath.delivery.stream;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The event types there are, by the service's own description of what it publishes and reads. */
@Component
class KnownTypes {

    private static final String PREFIX = "dev.careerpath.";

    private final Set<String> all = new TreeSet<>();

    KnownTypes(@Value("classpath:asyncapi.json") Resource description, JsonMapper json)
            throws IOException {
        JsonNode root = json.readTree(description.getContentAsByteArray());
        for (String part : List.of("publishes", "reads")) {
            root.path(part)
                    .forEach(
                            topic -> topic.path("types").forEach(type -> all.add(type.asString())));
        }
    }

    /** The whole name of a type that may have been given without what all have in common. */
    static String whole(String type) {
        return type.startsWith(PREFIX) ? type : PREFIX + type;
    }

    /** What to say of types that no event has. */
    List<String> remarks(Set<String> types) {
        return types.stream()
                .filter(type -> !all.contains(type))
                .sorted()
                .map(type ->
                        "No event type "
                                + type
                                + " is known; should it come, it is shown. Known are: "
                                + String.join(", ", all))
                .toList();
    }
}
