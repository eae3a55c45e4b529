package dev.careerpath.edge.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * Somebody who is signed in.
 *
 * @param accessToken goes on to the services
 * @param refreshToken gets another when that has expired; null if there is none
 * @param idToken tells the provider who signs out; null where nobody needs it
 * @param name for people; empty if the provider gives none
 * @param until when the session ends at the latest
 * @param signedIn how the sign-in is named; null in cookies of earlier releases where it was by a
 *     code
 */
public record Session(
        String accessToken,
        @Nullable String refreshToken,
        @Nullable String idToken,
        String name,
        Instant until,
        @Nullable SignedIn signedIn) {

    /**
     * One that a token begins by itself, without a provider.
     *
     * @param longest it lasts no longer, and no longer than the token
     */
    static Session begun(String token, Jwt jwt, Instant now, Duration longest) {
        Instant end = now.plus(longest);
        Instant expires = jwt.getExpiresAt();
        String subject = Objects.requireNonNull(jwt.getSubject(), "every token has it");
        return new Session(
                token,
                null,
                null,
                jwt.getClaims().get("name") instanceof String name ? name : "",
                expires == null || expires.isAfter(end) ? end : expires,
                new SignedIn(subject, UUID.randomUUID().toString(), now));
    }

    /** The session with renewed tokens. */
    public Session renewed(String access, @Nullable String refresh, @Nullable String id) {
        return new Session(
                access,
                refresh == null ? refreshToken : refresh,
                id == null ? idToken : id,
                name,
                until,
                signedIn);
    }

    /** The session without what only a sign-out needs. */
    Session shorter() {
        return new Session(accessToken, refreshToken, null, name, until, signedIn);
    }
}
