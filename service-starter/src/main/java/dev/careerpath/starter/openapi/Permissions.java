package dev.careerpath.starter.openapi;

import dev.careerpath.starter.security.NeededScopes;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Adds the token, and to each operation the scopes that open it, each by itself. */
final class Permissions implements DocumentStep {

    private static final String TOKEN = "token";

    private final NeededScopes needed;

    Permissions(NeededScopes needed) {
        this.needed = needed;
    }

    @Override
    public void complete(ApiTree api) {
        api.document()
                .withObject("/components/securitySchemes/" + TOKEN)
                .put("type", "http")
                .put("scheme", "bearer")
                .put("bearerFormat", "JWT")
                .put(
                        "description",
                        "A JWT of the trusted issuer with the claims sub, tenant and scope.");
        for (DescribedOperation operation : api.operations()) {
            ArrayNode security = operation.node().putArray("security");
            scopes(operation)
                    .ifPresentOrElse(
                            scopes -> require(operation.node(), security, scopes),
                            () -> describe(operation.node(), "Needs no token."));
        }
    }

    /** Any token does where none is named. */
    private static void require(ObjectNode operation, ArrayNode security, List<String> scopes) {
        if (scopes.isEmpty()) {
            security.addObject().putArray(TOKEN);
            describe(operation, "Any token will do.");
            return;
        }
        scopes.forEach(scope -> security.addObject().putArray(TOKEN).add(scope));
        String needs =
                "Needs the scope "
                        + scopes.stream()
                                .map(scope -> "`" + scope + "`")
                                .collect(Collectors.joining(", or "))
                        + (scopes.size() > 1 ? " for what is your own or shared with you." : ".");
        describe(operation, needs);
    }

    private static void describe(ObjectNode operation, String needs) {
        String said = operation.path("description").asString("");
        operation.put("description", said.isEmpty() ? needs : said + " " + needs);
    }

    /**
     * The scopes of which one is needed; none when any token will do, empty when none is needed.
     */
    Optional<List<String>> scopes(DescribedOperation operation) {
        return needed.of(
                HttpMethod.valueOf(operation.method()),
                operation.path().replaceAll("\\{[^/}]+}", "x"));
    }
}
