package dev.careerpath.starter.openapi;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The schemas that operations refer to, themselves or through others. */
final class ReferredSchemas {

    private final ApiTree api;
    private final Set<String> names = new HashSet<>();

    private ReferredSchemas(ApiTree api) {
        this.api = api;
    }

    /** Takes every other schema out of the document. */
    static void dropOthers(ApiTree api) {
        ReferredSchemas referred = new ReferredSchemas(api);
        referred.reach(api.paths());
        List.copyOf(api.schemas().propertyNames()).stream()
                .filter(name -> !referred.names.contains(name))
                .forEach(name -> api.schemas().remove(name));
    }

    private void reach(@Nullable JsonNode node) {
        if (node == null) {
            return;
        }
        String name = ApiTree.referred(node);
        if (name != null) {
            reach(name);
        }
        node.forEach(this::reach);
        node.path("discriminator")
                .path("mapping")
                .forEach(to -> reach(to.asString("").replace(ApiTree.SCHEMAS, "")));
    }

    private void reach(String name) {
        if (names.add(name)) {
            reach(api.schemas().get(name));
        }
    }
}
