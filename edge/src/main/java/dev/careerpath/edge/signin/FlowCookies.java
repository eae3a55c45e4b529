package dev.careerpath.edge.signin;

import dev.careerpath.edge.session.Sealing;
import dev.careerpath.edge.session.SessionProperties;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/** What the edge must remember while a browser is at the provider, kept sealed in the browser. */
final class FlowCookies {

    private final Sealing sealing;
    private final String prefix;
    private final boolean secure;

    FlowCookies(Sealing sealing, SessionProperties session) {
        this.sealing = sealing;
        this.secure = URI.create(session.at("/")).getScheme().equals("https");
        this.prefix = secure ? "__Host-career-path-" : "career-path-";
    }

    /**
     * Keeps something for a while.
     *
     * @param sameSite {@code Lax} where it is needed when the browser comes from another site
     */
    void keep(
            HttpServletResponse response,
            String name,
            String content,
            String sameSite,
            Duration life) {
        set(
                response,
                name,
                sealing.seal(content.getBytes(StandardCharsets.UTF_8), name),
                sameSite,
                life);
    }

    /** What was kept; empty if it was not, or if it is not ours. */
    Optional<String> kept(HttpServletRequest request, String name) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(prefix + name))
                        .findFirst()
                        .flatMap(cookie -> sealing.open(cookie.getValue(), name))
                        .map(content -> new String(content, StandardCharsets.UTF_8));
    }

    /** Forgets it. */
    void forget(HttpServletResponse response, String name) {
        set(response, name, "", "Lax", Duration.ZERO);
    }

    private void set(
            HttpServletResponse response,
            String name,
            String value,
            String sameSite,
            Duration life) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(prefix + name, value)
                        .httpOnly(true)
                        .secure(secure)
                        .sameSite(sameSite)
                        .path("/")
                        .maxAge(life)
                        .build()
                        .toString());
    }
}
