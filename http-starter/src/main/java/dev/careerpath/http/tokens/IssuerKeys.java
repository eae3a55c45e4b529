package dev.careerpath.http.tokens;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.JWSKeySelector;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.security.oauth2.jwt.JwtException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The keys that an OpenID Connect issuer signs with, as it publishes them. A new one is picked up
 * when the first token of it comes; one that is published no longer dies with the next fetch.
 */
final class IssuerKeys {

    private static final int MILLIS = 3_000;
    private static final int BYTES = 256 * 1024;

    /** Public keys only: with a shared secret whoever checks a token could sign one. */
    private static final Set<JWSAlgorithm> ALGORITHMS = algorithms();

    private static final DefaultResourceRetriever HTTP =
            new DefaultResourceRetriever(MILLIS, MILLIS, BYTES);

    private IssuerKeys() {}

    /**
     * Asks the issuer where its keys are.
     *
     * @param kept how long they are used before they are fetched anew
     * @throws JwtException if it does not answer, or is another issuer
     */
    static JWSKeySelector<SecurityContext> of(String issuer, Duration kept) {
        long millis = kept.toMillis();
        try {
            JWKSource<SecurityContext> published =
                    JWKSourceBuilder.create(published(issuer), HTTP)
                            .refreshAheadCache(false)
                            .cache(millis, Math.min(MILLIS, millis))
                            // Made-up key names must not become a flood of requests at the issuer.
                            .rateLimited(millis / 10)
                            .build();
            return new JWSVerificationKeySelector<>(
                    ALGORITHMS,
                    (selector, context) -> {
                        try {
                            return published.get(selector, context);
                        } catch (RateLimitReachedException e) {
                            return List.of();
                        }
                    });
        } catch (IOException | JacksonException | IllegalArgumentException e) {
            throw new JwtException(
                    "The issuer %s does not say where its keys are: %s"
                            .formatted(issuer, e.getMessage()),
                    e);
        }
    }

    private static URL published(String issuer) throws IOException {
        URI description =
                URI.create(issuer.replaceAll("/$", "") + "/.well-known/openid-configuration");
        JsonNode metadata =
                JsonMapper.shared()
                        .readTree(HTTP.retrieveResource(description.toURL()).getContent());
        if (!metadata.path("issuer").asString("").equals(issuer)) {
            throw new IOException(
                    "%s describes the issuer %s".formatted(description, metadata.path("issuer")));
        }
        return URI.create(metadata.path("jwks_uri").asString("")).toURL();
    }

    private static Set<JWSAlgorithm> algorithms() {
        Set<JWSAlgorithm> all = new HashSet<>(JWSAlgorithm.Family.RSA);
        all.addAll(Set.of(JWSAlgorithm.ES256, JWSAlgorithm.ES384, JWSAlgorithm.ES512));
        return Set.copyOf(all);
    }
}
