package dev.careerpath.starter.openapi;

import dev.careerpath.starter.security.PersonRule;
import dev.careerpath.starter.security.PersonRules;
import dev.careerpath.starter.security.ScopeRule;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPatternParser;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Adds the token, and to each operation the scopes that open it, each by itself. */
final class Permissions implements DocumentStep {

    private static final String TOKEN = "token";

    private final List<ScopeRule> rules;
    private final PersonRules persons;

    Permissions(List<ScopeRule> rules, PersonRules persons) {
        this.rules = rules;
        this.persons = persons;
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
        String concrete = operation.path().replaceAll("\\{[^/}]+}", "x");
        var match = persons.match(HttpMethod.valueOf(operation.method()), concrete);
        if (match.isPresent()) {
            PersonRule rule = match.get().rule();
            return Optional.of(
                    Stream.of(rule.tenantScope(), rule.ownScope())
                            .filter(Objects::nonNull)
                            .toList());
        }
        PathContainer parsed = PathContainer.parsePath(concrete);
        return rules.stream()
                .filter(rule -> rule.method().name().equals(operation.method()))
                .filter(rule ->
                        PathPatternParser.defaultInstance.parse(rule.pattern()).matches(parsed))
                .map(rule -> List.of(rule.scope()))
                .findFirst();
    }
}
