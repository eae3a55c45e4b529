package dev.careerpath.edge.session;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Sessions that the provider has ended while a browser still has their cookie. Another replica
 * learns of it when it renews the token, which the provider then refuses.
 */
@Component
public final class EndedSessions {

    private static final int MOST = 100_000;

    private final Clock clock;
    private final Cache<String, Instant> ended;

    EndedSessions(SessionProperties properties, Clock clock) {
        this.clock = clock;
        this.ended =
                Caffeine.newBuilder()
                        .maximumSize(MOST)
                        .expireAfterWrite(properties.longest())
                        .build();
    }

    /**
     * Ends one session of a person, or without a session id all that began until now.
     *
     * @param sid the provider's id of the session
     */
    public void end(@Nullable String subject, @Nullable String sid) {
        ended.put(sid == null ? "sub " + subject : "sid " + sid, clock.instant());
    }

    /** True if the session, as its id token describes it, was ended. */
    boolean contains(Session session) {
        String idToken = session.idToken();
        if (idToken == null || ended.estimatedSize() == 0) {
            return false;
        }
        try {
            JWTClaimsSet claims = SignedJWT.parse(idToken).getJWTClaimsSet();
            Instant everywhere = ended.getIfPresent("sub " + claims.getSubject());
            return ended.getIfPresent("sid " + claims.getClaim("sid")) != null
                    || everywhere != null && !claims.getIssueTime().toInstant().isAfter(everywhere);
        } catch (ParseException e) {
            return true;
        }
    }
}
