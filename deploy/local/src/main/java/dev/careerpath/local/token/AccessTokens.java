package dev.careerpath.local.token;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** Signs access tokens as an OIDC issuer would: JWT, RS256. */
public final class AccessTokens {

    /** Everything the API knows; what a token gets when nobody asks for less. */
    public static final List<String> ALL_SCOPES =
            List.of(
                    "profiles:read",
                    "profiles:write",
                    "assessments:read",
                    "assessments:write",
                    "frameworks:manage",
                    "roadmaps:read",
                    "roadmaps:write",
                    "subscriptions:manage",
                    "metrics:read");

    /** Whose tokens these are; the services trust no other's. */
    public static final String ISSUER = "career-path-local";

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

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
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("iss", ISSUER);
        claims.put("aud", "career-path");
        claims.put("sub", subject);
        claims.put("name", name);
        claims.put("tenant", tenant);
        claims.put("scope", scope);
        claims.put("iat", now.getEpochSecond());
        claims.put("exp", now.plus(life).getEpochSecond());
        claims.put("jti", UUID.randomUUID().toString());
        String content = part(Map.of("alg", "RS256", "typ", "JWT")) + "." + part(claims);
        return content + "." + BASE64.encodeToString(signature(content));
    }

    /** A token for the whole API of the tenant {@code local}. */
    public String local(Duration life) {
        return sign("local", "local-user", String.join(" ", ALL_SCOPES), life);
    }

    private byte[] signature(String content) {
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(keys.signing());
            signature.update(content.getBytes(StandardCharsets.US_ASCII));
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK signs with RSA", e);
        }
    }

    private static String part(Map<String, ?> content) {
        return BASE64.encodeToString(JSON.writeValueAsBytes(content));
    }
}
