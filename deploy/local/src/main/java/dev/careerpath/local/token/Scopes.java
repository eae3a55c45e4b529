package dev.careerpath.local.token;

import dev.careerpath.local.console.Trouble;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The scopes that the API knows. */
final class Scopes {

    private static final List<String> KNOWN =
            List.of(
                    "own:read",
                    "own:write",
                    "profiles:read",
                    "profiles:write",
                    "assessments:read",
                    "assessments:write",
                    "cohorts:read",
                    "frameworks:manage",
                    "roadmaps:read",
                    "roadmaps:write",
                    "subscriptions:manage",
                    "metrics:read",
                    "operations:manage");

    private Scopes() {}

    /**
     * The scopes in a text, each once.
     *
     * @param text with spaces between them
     * @throws Trouble if one is not known, or none is there
     */
    static String checked(String text) {
        Set<String> scopes = new LinkedHashSet<>(Arrays.asList(text.strip().split("\\s+")));
        List<String> unknown = scopes.stream().filter(scope -> !KNOWN.contains(scope)).toList();
        if (!unknown.isEmpty()) {
            throw new Trouble(
                    "--scope has %s, which no part of the API asks for; known are: %s."
                            .formatted(
                                    text.isBlank() ? "none" : String.join(" ", unknown),
                                    String.join(" ", KNOWN)));
        }
        return String.join(" ", scopes);
    }
}
