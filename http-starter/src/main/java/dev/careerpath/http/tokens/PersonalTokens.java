package dev.careerpath.http.tokens;

import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtException;

/** Tells what a token stands for that a person made for a script, and no issuer signed. */
public interface PersonalTokens {

    /** What each begins with, so that a scanner for secrets finds one that was published. */
    String PREFIX = "cpat_";

    /** True for a token that is, or pretends to be, one of these. */
    static boolean isOne(String token) {
        return token.startsWith(PREFIX);
    }

    /**
     * What it stands for, with the same claims as any other token here.
     *
     * @throws BadJwtException if there is none, or none any more
     * @throws JwtException if that cannot be known now
     */
    Jwt decode(String token);
}
