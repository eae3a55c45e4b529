package dev.careerpath.http.tokens;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * What a personal token stands for; the token itself is nowhere, only its hash.
 *
 * @param id by which it is listed and revoked
 * @param person the account that made it, as the issuer of sign-ins names it
 * @param scopes what it allows, at most what the person might do when it was made
 * @param expires after which it counts no longer
 * @param name of the person; null where none was known
 * @param address of the person, verified; null where none was known
 */
public record PersonalToken(
        String id,
        String tenant,
        String person,
        List<String> scopes,
        Instant created,
        Instant expires,
        @Nullable String name,
        @Nullable String address) {

    /** The claim that tells a personal token from one of a sign-in; its value is the id. */
    public static final String CLAIM = "personal_token";

    public PersonalToken {
        scopes = List.copyOf(scopes);
    }

    /**
     * As the claims of a token.
     *
     * @throws BadJwtException if it has expired
     */
    public Jwt jwt(String token, Instant now) {
        if (!expires.isAfter(now)) {
            throw new RefusedClaim("The token expired at %s.".formatted(expires));
        }
        Jwt.Builder jwt =
                Jwt.withTokenValue(token)
                        .header("typ", "personal")
                        .subject(person)
                        .issuedAt(created)
                        .expiresAt(expires)
                        .claim("tenant", tenant)
                        .claim("scope", scopes)
                        .claim(CLAIM, id);
        if (name != null) {
            jwt.claim("name", name);
        }
        return address == null
                ? jwt.build()
                : jwt.claim("email", address).claim("email_verified", true).build();
    }

    /** The refusal of one that is not, or was revoked: the same for both. */
    public static BadJwtException unknown() {
        return new RefusedClaim("The personal token is unknown or was revoked.");
    }

    /** By which a token is found: it has too much chance in it to be guessed from its hash. */
    public static String hash(String token) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
