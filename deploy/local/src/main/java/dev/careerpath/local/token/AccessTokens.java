package dev.careerpath.local.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;

/** Signs access tokens as an OIDC issuer would: JWT, RS256. */
public final class AccessTokens {

    /** Everything the API knows; what a token gets when nobody asks for less. */
    public static final List<String> ALL_SCOPES =
            List.of(
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

    /** Whose tokens these are; the services trust no other's. */
    public static final String ISSUER = "career-path-local";

    private static final JWSHeader HEADER =
            new JWSHeader.Builder(JWSAlgorithm.RS256).type(JOSEObjectType.JWT).build();

    private final SigningKeys keys;
    private final Clock clock;

    public AccessTokens(SigningKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * A token.
     *
     * @param scope space separated
     * @param life from now to its expiry
     */
    public String sign(String tenant, String subject, String scope, Duration life) {
        return sign(tenant, subject, subject, scope, life);
    }

    /**
     * A token of somebody with a name for people.
     *
     * @param scope space separated
     * @param life from now to its expiry
     */
    public String sign(String tenant, String subject, String name, String scope, Duration life) {
        Instant now = clock.instant();
        JWTClaimsSet claims =
                new JWTClaimsSet.Builder()
                        .issuer(ISSUER)
                        .audience("career-path")
                        .subject(subject)
                        .claim("name", name)
                        .claim("tenant", tenant)
                        .claim("scope", scope)
                        .issueTime(Date.from(now))
                        .expirationTime(Date.from(now.plus(life)))
                        .jwtID(UUID.randomUUID().toString())
                        .build();
        SignedJWT token = new SignedJWT(HEADER, claims);
        try {
            token.sign(new RSASSASigner(keys.signing()));
        } catch (JOSEException e) {
            throw new IllegalStateException("Every JDK signs with RSA", e);
        }
        return token.serialize();
    }

    /** A token for the whole API of a tenant. */
    public String forEverything(String tenant, Duration life) {
        return sign(tenant, "local-user", String.join(" ", ALL_SCOPES), life);
    }
}
