package dev.careerpath.http.tokens;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whose tokens are trusted, and how they are read; an issuer or a public key must be set.
 *
 * @param issuer what {@code iss} must be; without a public key an OIDC issuer's URI, asked for its
 *     keys
 * @param publicKey a PEM file with RSA or EC public keys, for an issuer without discovery
 * @param audience what {@code aud} must contain
 * @param provider whose claim names are the default
 * @param tenantClaim overrides where the provider puts the tenant
 * @param personClaims override where it puts the person
 * @param scopeClaims override where it puts the scopes
 * @param grants scopes that come with a value of a scope claim, such as those of a role or group
 * @param longestLife a token that is good for longer is refused
 * @param clockSkew how far the issuer's clock may be from this one
 * @param keysKept how long the issuer's keys are used before they are fetched anew; an unknown key
 *     is asked for at once
 */
@ConfigurationProperties("careerpath.tokens")
public record TokenProperties(
        @Nullable String issuer,
        @Nullable Path publicKey,
        @DefaultValue("career-path") String audience,
        @DefaultValue("career-path") IdentityProvider provider,
        @Nullable String tenantClaim,
        @Nullable List<String> personClaims,
        @Nullable List<String> scopeClaims,
        @DefaultValue Map<String, List<String>> grants,
        @DefaultValue("31d") Duration longestLife,
        @DefaultValue("60s") Duration clockSkew,
        @DefaultValue("5m") Duration keysKept) {

    public TokenProperties {
        issuer = issuer == null || issuer.isBlank() ? null : issuer;
        publicKey = publicKey == null || publicKey.toString().isBlank() ? null : publicKey;
        grants = Map.copyOf(grants);
    }

    /** Where tenant, person and scopes stand. */
    ClaimNames names() {
        ClaimNames usual = provider.names();
        return new ClaimNames(
                tenantClaim == null || tenantClaim.isBlank() ? usual.tenant() : tenantClaim,
                personClaims == null || personClaims.isEmpty() ? usual.person() : personClaims,
                scopeClaims == null || scopeClaims.isEmpty() ? usual.scopes() : scopeClaims);
    }
}
