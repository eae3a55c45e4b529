package dev.careerpath.http.tokens;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.security.oauth2.jwt.Jwt;

/** Checks for whom a token was issued, by whom, and for how long. */
final class ClaimChecks {

    private final TokenProperties expected;
    private final Clock clock;

    ClaimChecks(TokenProperties expected, Clock clock) {
        this.expected = expected;
        this.clock = clock;
    }

    /**
     * Returns if all hold.
     *
     * @throws RefusedClaim naming the first that does not
     */
    void check(Jwt token) {
        String issuer = expected.issuer();
        if (issuer != null && !issuer.equals(token.getClaims().get("iss"))) {
            throw new RefusedClaim("The claim iss must be %s.".formatted(issuer));
        }
        if (token.getAudience() == null || !token.getAudience().contains(expected.audience())) {
            throw new RefusedClaim(
                    "The claim aud must contain %s: the token was issued for another API."
                            .formatted(expected.audience()));
        }
        checkTimes(token);
    }

    private void checkTimes(Jwt token) {
        Instant now = clock.instant();
        Duration skew = expected.clockSkew();
        Instant expires = token.getExpiresAt();
        if (expires == null) {
            throw new RefusedClaim("The claim exp is missing: a token must expire.");
        }
        if (!expires.plus(skew).isAfter(now)) {
            throw new RefusedClaim("The token expired at %s.".formatted(expires));
        }
        Instant begins = token.getNotBefore();
        if (begins != null && begins.minus(skew).isAfter(now)) {
            throw new RefusedClaim("The token counts from %s on.".formatted(begins));
        }
        Instant issued = token.getIssuedAt();
        if (issued != null && issued.minus(skew).isAfter(now)) {
            throw new RefusedClaim("The token was issued in the future, at %s.".formatted(issued));
        }
        Instant from = issued != null && issued.isBefore(now) ? issued : now;
        Duration life = expected.longestLife();
        if (expires.minus(skew).isAfter(from.plus(life))) {
            throw new RefusedClaim(
                    "The token is good for too long: at most %s from iat to exp.".formatted(life));
        }
    }
}
