package dev.careerpath.edge.problem;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.catalina.Globals;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Hides the headers in which proxies say for whom they ask. What a trusted proxy said the server
 * has read, and the gateway passes that on in headers of its own; anybody else may have made them
 * up, and a made up address would be another caller to every limit. Only the prefix of a path is
 * left, which the server does not read: as a trusted proxy wrote it, and if a service can read it.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class ForwardedHeaders extends OncePerRequestFilter {

    private static final String PREFIX = "x-forwarded-prefix";
    private static final Pattern PATHS = Pattern.compile("(/[\\w.~-]+)+(\\s*,\\s*(/[\\w.~-]+)+)*");

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(new Without(request, trustedPrefix(request)), response);
    }

    private static boolean trustedPrefix(HttpServletRequest request) {
        return Boolean.TRUE.equals(request.getAttribute(Globals.REQUEST_FORWARDED_ATTRIBUTE))
                && Collections.list(request.getHeaders(PREFIX)).stream()
                        .allMatch(value -> PATHS.matcher(value).matches());
    }

    private static final class Without extends HttpServletRequestWrapper {

        private final boolean prefixStays;

        Without(HttpServletRequest request, boolean prefixStays) {
            super(request);
            this.prefixStays = prefixStays;
        }

        private boolean hides(String name) {
            String lower = name.toLowerCase(Locale.ROOT);
            return lower.equals("forwarded")
                    || lower.startsWith("x-forwarded-") && !(prefixStays && lower.equals(PREFIX));
        }

        @Override
        public @Nullable String getHeader(String name) {
            return hides(name) ? null : super.getHeader(name);
        }

        @Override
        public Enumeration<String> getHeaders(String name) {
            return hides(name) ? Collections.emptyEnumeration() : super.getHeaders(name);
        }

        @Override
        public Enumeration<String> getHeaderNames() {
            return Collections.enumeration(
                    Collections.list(super.getHeaderNames()).stream()
                            .filter(name -> !hides(name))
                            .toList());
        }
    }
}
