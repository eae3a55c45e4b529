package dev.careerpath.starter.web;

import dev.careerpath.starter.problem.ApiProblem;
import dev.careerpath.starter.problem.WritingProblem;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Refuses an {@code X-Forwarded-Prefix} that is no path with 400. The framework takes it for the
 * context path, whatever it is, and then fails over it.
 */
public final class ForwardedPrefixFilter extends OncePerRequestFilter {

    private static final Pattern PATH = Pattern.compile("(/[\\w.~-]+)*+");

    private final JsonMapper json;

    public ForwardedPrefixFilter(JsonMapper json) {
        this.json = json;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (PATH.matcher(request.getContextPath()).matches()) {
            chain.doFilter(request, response);
            return;
        }
        var problem =
                new ApiProblem(
                        HttpStatus.BAD_REQUEST,
                        "unreadable-request",
                        "The request cannot be read",
                        "X-Forwarded-Prefix must be a path, such as /career. Only a proxy should send it.",
                        List.of());
        WritingProblem.write(request, response, problem, json);
    }
}
