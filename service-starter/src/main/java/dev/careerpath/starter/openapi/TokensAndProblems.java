package dev.careerpath.starter.openapi;

import dev.careerpath.starter.security.PersonRule;
import dev.careerpath.starter.security.PersonRules;
import dev.careerpath.starter.security.ScopeRule;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPatternParser;

/** Adds the token, the scope of each operation, and problem details as its errors. */
final class TokensAndProblems implements OpenApiCustomizer {

    private static final String TOKEN = "token";
    private static final String PROBLEM = "Problem";

    private final List<ScopeRule> rules;
    private final PersonRules persons;
    private final String service;

    TokensAndProblems(List<ScopeRule> rules, PersonRules persons, String service) {
        this.rules = rules;
        this.persons = persons;
        this.service = service;
    }

    @Override
    public void customise(OpenAPI api) {
        api.setInfo(
                new Info()
                        .title("Career Path: " + service.replace('-', ' '))
                        .version("1")
                        .description(
                                "JSON in UTF-8, ISO-8601 dates. Errors are problem details (RFC"
                                        + " 9457); each bad field is named by a JSON Pointer. What"
                                        + " belongs to another organisation answers as what is not"
                                        + " there."));
        // Where the server hands on what it could not answer; nobody calls it.
        api.getPaths().remove("/error");
        // Relative to wherever the document is read, which is the edge.
        api.setServers(null);
        Components components =
                api.getComponents() == null ? new Components() : api.getComponents();
        components.addSecuritySchemes(
                TOKEN,
                new SecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("bearer")
                        .bearerFormat("JWT")
                        .description(
                                "A JWT of the trusted issuer with the claims sub, tenant and"
                                        + " scope."));
        components.addSchemas(PROBLEM, problem());
        api.setComponents(components);
        api.getPaths()
                .forEach((path, item) ->
                        item.readOperationsMap()
                                .forEach((method, operation) -> complete(path, method, operation)));
    }

    private void complete(String path, PathItem.HttpMethod method, Operation operation) {
        ApiResponses responses =
                operation.getResponses() == null ? new ApiResponses() : operation.getResponses();
        operation.setResponses(responses);
        Optional<List<String>> scopes = scopes(path, method);
        if (scopes.isPresent()) {
            require(operation, scopes.get());
            add(responses, "401", "No valid token");
            if (!scopes.get().isEmpty()) {
                add(responses, "403", "The token lacks the scope");
            }
        }
        boolean takesInput =
                operation.getRequestBody() != null
                        || (operation.getParameters() != null
                                && !operation.getParameters().isEmpty());
        if (takesInput) {
            add(responses, "400", "Something in the request is wrong; errors says what and where");
        }
        if (path.contains("{")) {
            add(responses, "404", "There is no such thing, or it is not this organisation's");
        }
        if (operation.getRequestBody() != null) {
            add(responses, "413", "The body is too large");
            add(responses, "415", "The body is of another content type");
        }
        add(responses, "429", "Too many requests; Retry-After says when to come back");
        add(responses, "503", "Try again in a moment");
    }

    /** Says which scopes open it, each by itself; any token does where none is named. */
    private static void require(Operation operation, List<String> scopes) {
        if (scopes.isEmpty()) {
            operation.addSecurityItem(new SecurityRequirement().addList(TOKEN));
            return;
        }
        scopes.forEach(scope ->
                operation.addSecurityItem(new SecurityRequirement().addList(TOKEN, scope)));
        String needs =
                "Needs the scope "
                        + scopes.stream()
                                .map(scope -> "`" + scope + "`")
                                .collect(Collectors.joining(", or "))
                        + (scopes.size() > 1 ? " for what is your own or shared with you." : ".");
        operation.setDescription(
                operation.getDescription() == null
                        ? needs
                        : operation.getDescription() + " " + needs);
    }

    private Optional<List<String>> scopes(String path, PathItem.HttpMethod method) {
        String concrete = path.replaceAll("\\{[^/}]+}", "x");
        var match = persons.match(HttpMethod.valueOf(method.name()), concrete);
        if (match.isPresent()) {
            PersonRule rule = match.get().rule();
            return Optional.of(
                    Stream.of(rule.tenantScope(), rule.ownScope())
                            .filter(Objects::nonNull)
                            .toList());
        }
        PathContainer parsed = PathContainer.parsePath(concrete);
        return rules.stream()
                .filter(rule -> rule.method().name().equals(method.name()))
                .filter(rule ->
                        PathPatternParser.defaultInstance.parse(rule.pattern()).matches(parsed))
                .map(rule -> List.of(rule.scope()))
                .findFirst();
    }

    private static void add(ApiResponses responses, String status, String description) {
        if (!responses.containsKey(status)) {
            responses.addApiResponse(
                    status,
                    new ApiResponse()
                            .description(description)
                            .content(
                                    new Content()
                                            .addMediaType(
                                                    "application/problem+json",
                                                    new MediaType()
                                                            .schema(
                                                                    new Schema<>()
                                                                            .$ref(
                                                                                    "#/components/schemas/"
                                                                                            + PROBLEM)))));
        }
    }

    private static Schema<?> problem() {
        Schema<?> error =
                of("object", "A bad field")
                        .addProperty(
                                "pointer", of("string", "JSON Pointer into the request's body"))
                        .addProperty("message", of("string", "What is wrong and how to mend it"));
        return of("object", "A problem (RFC 9457)")
                .addProperty("type", of("string", "Stable name of the kind of problem"))
                .addProperty("title", of("string", "The same for every problem of the type"))
                .addProperty("status", of("integer", "The HTTP status"))
                .addProperty("detail", of("string", "What happened this time and how to mend it"))
                .addProperty("instance", of("string", "The request's path"))
                .addProperty("errors", of("array", "Each bad field").items(error));
    }

    /** In the form of OpenAPI 3.1, where a type is one of several. */
    private static Schema<?> of(String type, String description) {
        return new JsonSchema().typesItem(type).description(description);
    }
}
