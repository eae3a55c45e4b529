package dev.careerpath.edge.session;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** Finds the token in a request. */
public final class BearerTokens {

    private static final String BEARER = "Bearer ";

    private BearerTokens() {}

    /** As it was sent, or as a session has put it there; null if there is none. */
    public static @Nullable String of(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? header.substring(BEARER.length()).strip()
                : null;
    }
}
