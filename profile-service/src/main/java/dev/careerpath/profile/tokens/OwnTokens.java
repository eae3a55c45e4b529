package dev.careerpath.profile.tokens;

import dev.careerpath.http.tokens.PersonalToken;
import dev.careerpath.http.tokens.PersonalTokens;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.dao.DataAccessException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.stereotype.Component;

/** Tells what a token stands for where all are kept, and notes the day on which it was used. */
@Component
final class OwnTokens implements PersonalTokens {

    private final StoredTokens tokens;
    private final Clock clock;

    OwnTokens(StoredTokens tokens, Clock clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    @Override
    public Jwt decode(String token) {
        try {
            StoredToken kept =
                    tokens.withHash(PersonalToken.hash(token)).orElseThrow(PersonalToken::unknown);
            Instant now = clock.instant();
            Jwt jwt = kept.meaning().jwt(token, now);
            LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
            if (!today.equals(kept.lastUsedOn())) {
                tokens.used(kept, today);
            }
            return jwt;
        } catch (DataAccessException e) {
            throw new JwtException("Personal tokens cannot be looked up now.", e);
        }
    }
}
