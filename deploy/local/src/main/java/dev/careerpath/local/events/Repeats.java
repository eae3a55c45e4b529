package dev.careerpath.local.events;

import java.util.LinkedHashSet;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Tells the first of all events with one source and id from its repeats. */
final class Repeats {

    /** Repeats come soon after the first; this many events lie between them at most. */
    private static final int REMEMBERED = 100_000;

    private final Set<String> seen = new LinkedHashSet<>();

    /** Whether it is the first; what a stream says of itself has no id and is always new. */
    boolean isNew(JsonNode event) {
        if (!event.has("id")) {
            return true;
        }
        boolean first =
                seen.add(event.path("source").asString() + " " + event.path("id").asString());
        if (seen.size() > REMEMBERED) {
            seen.remove(seen.iterator().next());
        }
        return first;
    }
}
