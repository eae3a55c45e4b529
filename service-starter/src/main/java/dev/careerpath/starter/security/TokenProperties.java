package dev.careerpath.starter.security;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whose tokens are trusted; an issuer or a public key must be set.
 *
 * @param issuer what {@code iss} must be; without a public key an OIDC issuer's URI, asked for its
 *     keys
 * @param publicKey a PEM file with an RSA public key, for an issuer without discovery
 * @param audience what {@code aud} must contain
 */
@ConfigurationProperties("careerpath.tokens")
public record TokenProperties(
        @Nullable String issuer,
        @Nullable Path publicKey,
        @DefaultValue("career-path") String audience) {

    public TokenProperties {
        issuer = issuer == null || issuer.isBlank() ? null : issuer;
        publicKey = publicKey == null || publicKey.toString().isBlank() ? null : publicKey;
    }
}
