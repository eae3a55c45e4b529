package dev.careerpath.edge.problem;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Refuses a header that means something here and has other than printable ASCII characters in it:
 * on its way to a service each of them would become the same question mark, and two keys one.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 3)
final class AsciiHeaders extends OncePerRequestFilter {

    private static final List<String> MEANT =
            List.of(
                    "Idempotency-Key",
                    "If-Match",
                    "If-None-Match",
                    "Last-Event-ID",
                    "Authorization",
                    "Content-Type",
                    "Accept");

    private final JsonMapper json;

    AsciiHeaders(JsonMapper json) {
        this.json = json;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        for (String name : MEANT) {
            for (String value : Collections.list(request.getHeaders(name))) {
                if (!value.chars().allMatch(c -> c >= ' ' && c <= '~' || c == '\t')) {
                    refuse(response, name);
                    return;
                }
            }
        }
        chain.doFilter(request, response);
    }

    private void refuse(HttpServletResponse response, String name) throws IOException {
        Problems.refuse(
                response,
                json,
                Problems.of(
                        HttpStatus.BAD_REQUEST,
                        "unreadable-request",
                        "The request cannot be read",
                        "%s may have printable ASCII characters only.".formatted(name)));
    }
}
