package dev.careerpath.edge.session;

import dev.careerpath.edge.problem.Problems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Gives a request with the session's cookie the session's token in its place. One that changes
 * something must come from the app itself: another site cannot set the header, and the browser says
 * from where a request comes.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
final class SessionsToTokens extends OncePerRequestFilter {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final String SESSION = "/session";

    private final SessionCookies cookies;
    private final OpenSessions sessions;
    private final JsonMapper json;

    SessionsToTokens(SessionCookies cookies, OpenSessions sessions, JsonMapper json) {
        this.cookies = cookies;
        this.sessions = sessions;
        this.json = json;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !cookies.sent(request) && !request.getRequestURI().equals(SESSION);
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (cookies.sent(request) && request.getHeader(HttpHeaders.AUTHORIZATION) != null) {
            refuse(
                    response,
                    HttpStatus.BAD_REQUEST,
                    "two-credentials",
                    "A request has a session or a token, not both",
                    "Leave the Authorization header out, or the cookie.");
            return;
        }
        if (!SAFE.contains(request.getMethod()) && !fromTheApp(request)) {
            refuse(
                    response,
                    HttpStatus.FORBIDDEN,
                    "not-from-the-app",
                    "The request does not come from the app",
                    "With a session, a request that changes something needs X-Career-Path: web, and must come from a"
                            + " page of this origin. Scripts send a token instead.");
            return;
        }
        if (request.getRequestURI().equals(SESSION)) {
            chain.doFilter(request, response);
            return;
        }
        Optional<OpenSessions.Open> open = sessions.of(request, response);
        open.ifPresent(it -> SignInNames.remember(request, it.session()));
        chain.doFilter(
                open.<HttpServletRequest>map(
                                it -> new WithToken(request, it.session().accessToken()))
                        .orElse(request),
                response);
    }

    private static boolean fromTheApp(HttpServletRequest request) {
        return "web".equals(request.getHeader("X-Career-Path"))
                && "same-origin".equals(request.getHeader("Sec-Fetch-Site"));
    }

    private void refuse(
            HttpServletResponse response,
            HttpStatus status,
            String type,
            String title,
            String detail)
            throws IOException {
        Problems.refuse(response, json, Problems.of(status, type, title, detail));
    }
}
