package dev.careerpath.starter.observe;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Gives each request its correlation id, and tells the caller. */
public final class CorrelationFilter extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String id = Correlation.accept(request.getHeader(Correlation.HEADER));
        response.setHeader(Correlation.HEADER, id);
        try (var _ = Correlation.open(id)) {
            chain.doFilter(request, response);
        }
    }
}
