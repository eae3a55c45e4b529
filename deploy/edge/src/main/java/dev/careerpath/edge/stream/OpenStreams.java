package dev.careerpath.edge.stream;

import dev.careerpath.edge.problem.Problems;
import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadRegistry;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Refuses an event stream when as many are open as there is memory for: a stream stays for hours,
 * and without a limit whoever has a token could take the edge down for everybody.
 */
@Component
class OpenStreams extends OncePerRequestFilter {

    private static final String STREAM = "/v1/events";

    private final Bulkhead open;
    private final JsonMapper json;

    OpenStreams(BulkheadRegistry bulkheads, JsonMapper json) {
        this.open = bulkheads.bulkhead("streams");
        this.json = json;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().equals(STREAM);
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!open.tryAcquirePermission()) {
            Problems.write(
                    response,
                    json,
                    Problems.of(
                            HttpStatus.SERVICE_UNAVAILABLE,
                            "too-many-streams",
                            "Too many event streams are open",
                            "%d event streams are open here, and there is memory for no more. Try again later."
                                    .formatted(open.getBulkheadConfig().getMaxConcurrentCalls())));
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            open.onComplete();
        }
    }
}
