package dev.careerpath.http.tokens;

import org.springframework.security.oauth2.jwt.BadJwtException;

/** A token that is genuine, but whose claims do not hold; the message says which and why. */
final class RefusedClaim extends BadJwtException {

    RefusedClaim(String reason) {
        super(reason);
    }
}
