package dev.careerpath.edge.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.stereotype.Component;

/** Finds who is signed in, with a token that is still good. */
@Component
final class OpenSessions {

    private final SessionCookies cookies;
    private final JwtDecoder tokens;
    private final EndedSignIns ended;
    private final ObjectProvider<Renewing> renewing;

    OpenSessions(
            SessionCookies cookies,
            JwtDecoder tokens,
            EndedSignIns ended,
            ObjectProvider<Renewing> renewing) {
        this.cookies = cookies;
        this.tokens = tokens;
        this.ended = ended;
        this.renewing = renewing;
    }

    /**
     * A session and what its token says.
     *
     * @param token mapped and checked
     */
    record Open(Session session, Jwt token) {}

    /** The session of the request; one that was renewed, or has ended, is told to the browser. */
    Optional<Open> of(HttpServletRequest request, HttpServletResponse response) {
        Optional<Session> sent =
                cookies.read(request).filter(it -> !ended.contains(SignInNames.of(it)));
        Optional<Open> open = sent.flatMap(this::good);
        if (sent.isPresent() && open.isEmpty()) {
            Renewing renewal = renewing.getIfAvailable();
            open = renewal == null ? open : sent.flatMap(renewal::renew).flatMap(this::good);
            open.ifPresent(renewed -> cookies.write(response, renewed.session()));
        }
        if (open.isEmpty() && cookies.sent(request)) {
            cookies.clear(response);
        }
        return open;
    }

    private Optional<Open> good(Session session) {
        try {
            return Optional.of(new Open(session, tokens.decode(session.accessToken())));
        } catch (BadJwtException e) {
            return Optional.empty();
        }
    }
}
