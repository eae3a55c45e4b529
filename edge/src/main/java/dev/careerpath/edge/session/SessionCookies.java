package dev.careerpath.edge.session;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/** Keeps a session in the browser: encrypted, out of reach of scripts and of other sites. */
@Component
public final class SessionCookies {

    private static final String PURPOSE = "session";

    /** What every browser takes for one cookie, its name and attributes included. */
    private static final int BYTES = 4096;

    private static final int ATTRIBUTES = 128;

    private final SessionProperties properties;
    private final Sealing sealing;
    private final Clock clock;

    SessionCookies(SessionProperties properties, Sealing sealing, Clock clock) {
        this.properties = properties;
        this.sealing = sealing;
        this.clock = clock;
    }

    /** The cookie's name; the prefix makes a browser hold it to this host and to https. */
    String name() {
        return properties.secure() ? "__Host-career-path" : "career-path";
    }

    /** True if the request has the cookie, whatever is in it. */
    boolean sent(HttpServletRequest request) {
        return value(request).isPresent();
    }

    /** The session, if the cookie is one of ours and the session has not ended. */
    Optional<Session> read(HttpServletRequest request) {
        return value(request)
                .flatMap(value -> sealing.open(value, PURPOSE))
                .flatMap(PackedSession::unpack)
                .filter(session -> session.until().isAfter(clock.instant()));
    }

    private Optional<String> value(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(name()))
                        .map(Cookie::getValue)
                        .findFirst();
    }

    /**
     * Puts the session into the answer.
     *
     * @throws TokensTooLarge if the browser would not keep it
     */
    public void write(HttpServletResponse response, Session session) {
        String value = sealing.seal(PackedSession.pack(session), PURPOSE);
        if (value.length() > BYTES - ATTRIBUTES && session.idToken() != null) {
            // The provider then asks who signs out; better than nobody signing in.
            value = sealing.seal(PackedSession.pack(session.shorter()), PURPOSE);
        }
        if (value.length() > BYTES - ATTRIBUTES) {
            throw new TokensTooLarge(value.length());
        }
        set(response, value, Duration.between(clock.instant(), session.until()));
    }

    /** Ends the session in this browser. */
    public void clear(HttpServletResponse response) {
        set(response, "", Duration.ZERO);
    }

    private void set(HttpServletResponse response, String value, Duration life) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(name(), value)
                        .httpOnly(true)
                        .secure(properties.secure())
                        .sameSite("Strict")
                        .path("/")
                        .maxAge(life)
                        .build()
                        .toString());
    }

    /** The provider's tokens do not fit into a cookie. */
    public static final class TokensTooLarge extends RuntimeException {

        TokensTooLarge(int bytes) {
            super(
                    "The tokens take %d bytes, a cookie has 4,096: let the provider put less into them."
                            .formatted(bytes));
        }
    }
}
