package dev.careerpath.edge.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Spells each path in one way (RFC 3986, 6.2.2.2), since {@code /v1/%65vents} is {@code /v1/events}
 * and must be known as such by all that look at paths: limits, tokens, time. Dots stay as they
 * came; a path with some that are encoded is refused later.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
public final class PlainPaths extends OncePerRequestFilter {

    private static final Pattern NEEDLESS =
            Pattern.compile("%(?:2[dD]|3[0-9]|4[1-9a-fA-F]|5[0-9aAfF]|6[1-9a-fA-F]|7[0-9aAeE])");

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().indexOf('%') < 0;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(new Plain(request), response);
    }

    /** The same path without an encoding that it does not need. */
    static String of(String path) {
        return NEEDLESS.matcher(path)
                .replaceAll(
                        it -> Character.toString(Integer.parseInt(it.group().substring(1), 16)));
    }

    private static final class Plain extends HttpServletRequestWrapper {

        Plain(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getRequestURI() {
            return of(super.getRequestURI());
        }

        @Override
        public StringBuffer getRequestURL() {
            return new StringBuffer(of(super.getRequestURL().toString()));
        }
    }
}
