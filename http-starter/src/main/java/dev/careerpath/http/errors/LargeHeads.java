package dev.careerpath.http.errors;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Refuses a head that is larger than it may be. The server's own limit is twice that, and leaves no
 * room for a reason.
 */
final class LargeHeads extends OncePerRequestFilter {

    private final long limit;
    private final JsonMapper json;

    /**
     * @param limit characters of all header names and values
     */
    LargeHeads(long limit, JsonMapper json) {
        this.limit = limit;
        this.json = json;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (length(request) <= limit) {
            chain.doFilter(request, response);
            return;
        }
        ProblemDetail problem =
                StatusProblem.of(HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE.value());
        problem.setDetail("All headers together may have %d characters.".formatted(limit));
        response.setStatus(problem.getStatus());
        response.setHeader("Connection", "close");
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        json.writeValue(response.getOutputStream(), problem);
    }

    private static long length(HttpServletRequest request) {
        long length = 0;
        for (String name : Collections.list(request.getHeaderNames())) {
            for (String value : Collections.list(request.getHeaders(name))) {
                length += name.length() + value.length();
            }
        }
        return length;
    }
}
