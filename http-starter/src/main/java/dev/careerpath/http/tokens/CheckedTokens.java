package dev.careerpath.http.tokens;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;

/**
 * Checks the signature of a token that is sent again and again once a minute, and its claims, its
 * expiry among them, each time.
 */
final class CheckedTokens implements JwtDecoder {

    private static final Duration REMEMBERED_FOR = Duration.ofMinutes(1);
    private static final long CHARACTERS_AT_MOST = 1 << 20;

    private final JwtDecoder signatures;
    private final ClaimChecks checks;
    private final ClaimMapping mapping;
    private final Cache<String, Jwt> genuine =
            Caffeine.newBuilder()
                    .expireAfterWrite(REMEMBERED_FOR)
                    .maximumWeight(CHARACTERS_AT_MOST)
                    .weigher((String token, Jwt _) -> token.length())
                    .build();

    /**
     * @param signatures reads a token and checks who signed it
     */
    CheckedTokens(JwtDecoder signatures, ClaimChecks checks, ClaimMapping mapping) {
        this.signatures = signatures;
        this.checks = checks;
        this.mapping = mapping;
    }

    @Override
    public Jwt decode(String token) throws JwtException {
        Jwt known = genuine.getIfPresent(token);
        Jwt jwt = known == null ? read(token) : known;
        checks.check(jwt);
        Jwt mapped = mapping.map(jwt);
        if (known == null) {
            genuine.put(token, jwt);
        }
        return mapped;
    }

    /** A registered claim may have any shape in a token too, and is converted while it is read. */
    private Jwt read(String token) {
        try {
            return signatures.decode(token);
        } catch (IllegalArgumentException | IllegalStateException | ClassCastException e) {
            throw new BadJwtException("A registered claim of the token has another shape.", e);
        }
    }
}
