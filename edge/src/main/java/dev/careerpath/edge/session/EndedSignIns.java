package dev.careerpath.edge.session;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Sign-ins that the provider has ended while browsers still have their cookies; kept for as long as
 * a cookie can live.
 */
@Component
public final class EndedSignIns {

    private final Cache<String, Instant> ended;

    EndedSignIns(SessionProperties properties) {
        this.ended = Caffeine.newBuilder().expireAfterWrite(properties.longest()).build();
    }

    /**
     * What was ended.
     *
     * @param which a hash, so that nobody is named
     * @param until sign-ins up to then, by the provider's clock
     */
    public record Ended(String which, Instant until) {

        /** One sign-in where the provider says which, else all of the person up to then. */
        public static Ended of(@Nullable String subject, @Nullable String sid, Instant until) {
            return new Ended(sid == null ? subjects(subject) : sids(sid), until);
        }
    }

    /** Ends it in this process. */
    public void add(Ended one) {
        ended.asMap()
                .merge(
                        one.which(),
                        one.until(),
                        (known, told) -> told.isAfter(known) ? told : known);
    }

    /** True if the session comes from one of them. */
    boolean contains(Session session) {
        SignedIn signedIn = session.signedIn();
        return signedIn != null
                && (covers(subjects(signedIn.subject()), signedIn)
                        || signedIn.sid() != null && covers(sids(signedIn.sid()), signedIn));
    }

    private boolean covers(String which, SignedIn signedIn) {
        Instant until = ended.getIfPresent(which);
        return until != null && !signedIn.at().isAfter(until);
    }

    private static String subjects(@Nullable String subject) {
        return hash("sub " + subject);
    }

    private static String sids(String sid) {
        return hash("sid " + sid);
    }

    private static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
