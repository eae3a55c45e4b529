package dev.careerpath.edge.mcp;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.careerpath.edge.session.SessionProperties;
import dev.careerpath.http.tokens.TokenProperties;
import java.time.Duration;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Says whose tokens are taken, for clients that go and get one (RFC 9728). */
@RestController
class ProtectedResource {

    private static final String METADATA = "/.well-known/oauth-protected-resource";
    private static final Duration KEPT = Duration.ofHours(1);
    private static final List<String> SCOPES =
            List.of(
                    "own:read",
                    "own:write",
                    "profiles:read",
                    "assessments:read",
                    "roadmaps:read",
                    "roadmaps:write");

    private final SessionProperties edge;
    private final TokenProperties tokens;

    ProtectedResource(SessionProperties edge, TokenProperties tokens) {
        this.edge = edge;
        this.tokens = tokens;
    }

    /**
     * What RFC 9728 names.
     *
     * @param authorizationServers whose tokens are taken; none where they come from the launcher
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Metadata(
            String resource,
            @JsonProperty("authorization_servers") List<String> authorizationServers,
            @JsonProperty("scopes_supported") List<String> scopesSupported,
            @JsonProperty("bearer_methods_supported") List<String> bearerMethodsSupported,
            @JsonProperty("resource_name") String resourceName) {}

    @GetMapping(METADATA)
    ResponseEntity<Metadata> ofEverything() {
        return of("");
    }

    @GetMapping(METADATA + McpConfiguration.PATH)
    ResponseEntity<Metadata> ofTheTools() {
        return of(McpConfiguration.PATH);
    }

    private ResponseEntity<Metadata> of(String path) {
        String issuer = tokens.issuer();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(KEPT).cachePublic())
                .body(
                        new Metadata(
                                edge.at(path),
                                issuer == null ? List.of() : List.of(issuer),
                                SCOPES,
                                List.of("header"),
                                "Career Path"));
    }
}
