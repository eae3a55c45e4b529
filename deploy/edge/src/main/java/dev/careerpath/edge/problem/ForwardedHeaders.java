package dev.careerpath.edge.problem;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Hides headers of proxies that no proxy has written: neither the gateway nor the services can read
 * them, and both would answer with a 500.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class ForwardedHeaders extends OncePerRequestFilter {

    private static final String ELEMENT =
            "\\s*([a-z]+=[^;,\\s]+;\\s*)*for=[^;,\\s]+(;\\s*[a-z]+=[^;,\\s]+)*\\s*";
    private static final Map<String, Pattern> WELL_FORMED =
            Map.of(
                    "forwarded",
                    Pattern.compile(ELEMENT + "(," + ELEMENT + ")*", Pattern.CASE_INSENSITIVE),
                    "x-forwarded-prefix",
                    Pattern.compile("(/[\\w.~-]+)+(\\s*,\\s*(/[\\w.~-]+)+)*"));

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        List<String> malformed =
                WELL_FORMED.keySet().stream().filter(name -> malformed(request, name)).toList();
        chain.doFilter(malformed.isEmpty() ? request : new Without(request, malformed), response);
    }

    private static boolean malformed(HttpServletRequest request, String name) {
        Pattern wellFormed = WELL_FORMED.get(name);
        return wellFormed != null
                && Collections.list(request.getHeaders(name)).stream()
                        .anyMatch(value -> !wellFormed.matcher(value).matches());
    }

    private static final class Without extends HttpServletRequestWrapper {

        private final List<String> hidden;

        Without(HttpServletRequest request, List<String> hidden) {
            super(request);
            this.hidden = hidden;
        }

        private boolean hides(String name) {
            return hidden.contains(name.toLowerCase(Locale.ROOT));
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
