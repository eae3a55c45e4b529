package dev.careerpath.starter.observe;

import dev.careerpath.http.correlation.CorrelationIds;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.springframework.web.filter.OncePerRequestFilter;

/** Gives each request its correlation id, and tells the caller. */
public final class CorrelationFilter extends OncePerRequestFilter {

    private final Clock clock;

    public CorrelationFilter(Clock clock) {
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String id =
                CorrelationIds.accept(request.getHeader(CorrelationIds.HEADER), clock.instant());
        response.setHeader(CorrelationIds.HEADER, id);
        try (var _ = Correlation.open(id)) {
            chain.doFilter(request, response);
        }
    }
}
