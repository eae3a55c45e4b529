package dev.careerpath.edge.session;

import dev.careerpath.edge.session.EndedSignIns.Ended;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The sign-in by which a request was let in, under every name that an end may give it.
 *
 * @param all the person and the sign-in's own; as hashes, so that nobody is named
 * @param at when it was, or when its token was issued, by the provider's clock
 */
public record SignInNames(Set<String> all, Instant at) {

    private static final SignInNames NONE = new SignInNames(Set.of(), Instant.EPOCH);
    private static final long LATEST = Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();
    private static final String ATTRIBUTE = SignInNames.class.getName();

    public SignInNames {
        all = Set.copyOf(all);
    }

    /** Those of whoever sent the request; none where it has neither session nor token. */
    public static SignInNames of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof SignInNames ofSession) {
            return ofSession;
        }
        String token = BearerTokens.of(request);
        return token == null ? NONE : of(token);
    }

    /** Lets those who come after the session's filter know whose session it was. */
    static void remember(HttpServletRequest request, Session session) {
        request.setAttribute(ATTRIBUTE, of(session));
    }

    static SignInNames of(Session session) {
        SignedIn signedIn = session.signedIn();
        return signedIn == null
                ? NONE
                : new SignInNames(names(signedIn.subject(), signedIn.sid()), signedIn.at());
    }

    /**
     * Those of a token that nobody has checked yet: a forged one is refused elsewhere, so that it
     * does not matter what stands in it.
     */
    static SignInNames of(String token) {
        JsonNode claims = claims(token);
        return new SignInNames(
                names(claims.path("sub").asString(null), claims.path("sid").asString(null)),
                at(claims.path("iat").asLong(0)));
    }

    /** The beginning of time where it is none that there is. */
    private static Instant at(long seconds) {
        return seconds > 0 && seconds <= LATEST ? Instant.ofEpochSecond(seconds) : Instant.EPOCH;
    }

    /** Whether the end meant this one. */
    boolean endedBy(Ended end) {
        return all.contains(end.which()) && !at.isAfter(end.until());
    }

    private static Set<String> names(@Nullable String subject, @Nullable String sid) {
        Set<String> all = new HashSet<>();
        if (subject != null) {
            all.add(subject(subject));
        }
        if (sid != null) {
            all.add(sid(sid));
        }
        return all;
    }

    static String subject(@Nullable String subject) {
        return hash("sub " + subject);
    }

    static String sid(String sid) {
        return hash("sid " + sid);
    }

    private static JsonNode claims(String token) {
        String[] parts = token.split("\\.", -1);
        try {
            return JsonMapper.shared()
                    .readTree(
                            parts.length < 2
                                    ? new byte[0]
                                    : Base64.getUrlDecoder().decode(parts[1]));
        } catch (IllegalArgumentException | JacksonException e) {
            return JsonMapper.shared().createObjectNode();
        }
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
