package dev.careerpath.delivery.stream;

import dev.careerpath.http.tokens.PersonalTokens;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;

/**
 * The token that a stream was opened with: until it expires, and of a personal one for as long as
 * nobody revokes it.
 */
final class HeldToken {

    private static final Duration LOOKED_AT_EVERY = Duration.ofSeconds(1);

    private final Jwt token;
    private final JwtDecoder tokens;
    private final Clock clock;
    private final Instant until;
    private volatile Instant looked;
    private volatile boolean revoked;

    HeldToken(Jwt token, JwtDecoder tokens, Clock clock) {
        this.token = token;
        this.tokens = tokens;
        this.clock = clock;
        Instant expires = token.getExpiresAt();
        this.until = expires == null ? Instant.MAX : expires;
        this.looked = clock.instant();
    }

    /** Whether it still counts. */
    boolean counts() {
        Instant now = clock.instant();
        if (!now.isBefore(until)) {
            return false;
        }
        if (revocable() && !revoked && !now.isBefore(looked.plus(LOOKED_AT_EVERY))) {
            looked = now;
            revoked = isRevoked();
        }
        return !revoked;
    }

    private boolean isRevoked() {
        try {
            tokens.decode(token.getTokenValue());
            return false;
        } catch (BadJwtException e) {
            return true;
        } catch (JwtException e) {
            // It cannot be known now; the next look tells.
            return false;
        }
    }

    /** How long a stream may wait before it looks again. */
    Duration shorter(Duration patience) {
        Duration left = Duration.between(clock.instant(), until);
        Duration most =
                revocable() && LOOKED_AT_EVERY.compareTo(patience) < 0 ? LOOKED_AT_EVERY : patience;
        return left.compareTo(most) < 0 ? left : most;
    }

    private boolean revocable() {
        return PersonalTokens.isOne(token.getTokenValue());
    }
}
