package dev.careerpath.starter.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtValidationException;

/**
 * Checks the signature of a token that is sent again and again once a minute, and its claims, its
 * expiry among them, each time.
 */
final class RememberedTokens implements JwtDecoder {

    private static final Duration REMEMBERED_FOR = Duration.ofMinutes(1);
    private static final long CHARACTERS_AT_MOST = 1 << 20;

    private final JwtDecoder signatures;
    private final OAuth2TokenValidator<Jwt> claims;
    private final Cache<String, Jwt> genuine =
            Caffeine.newBuilder()
                    .expireAfterWrite(REMEMBERED_FOR)
                    .maximumWeight(CHARACTERS_AT_MOST)
                    .weigher((String token, Jwt _) -> token.length())
                    .build();

    /**
     * @param signatures reads a token and checks who signed it
     * @param claims checks everything else
     */
    RememberedTokens(JwtDecoder signatures, OAuth2TokenValidator<Jwt> claims) {
        this.signatures = signatures;
        this.claims = claims;
    }

    @Override
    public Jwt decode(String token) throws JwtException {
        Jwt known = genuine.getIfPresent(token);
        Jwt jwt = known == null ? signatures.decode(token) : known;
        OAuth2TokenValidatorResult result = claims.validate(jwt);
        if (result.hasErrors()) {
            throw new JwtValidationException("The token's claims do not hold", result.getErrors());
        }
        if (known == null) {
            genuine.put(token, jwt);
        }
        return jwt;
    }
}
