package dev.careerpath.starter.security;

import dev.careerpath.starter.problem.ApiProblem;
import dev.careerpath.starter.problem.ProblemAdvice;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.PathContainer;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers a known caller who may not do what was asked: 403 where a scope is missing, 405 where the
 * path has other methods, 404 where there is nothing.
 */
final class AccessRefusals implements AccessDeniedHandler {

    /** Open to operators, who know what is there. */
    private static final String OPERATIONS = "/actuator/";

    private final List<Known> known;
    private final JsonMapper json;

    AccessRefusals(List<ScopeRule> rules, List<PersonRule> persons, JsonMapper json) {
        this.known =
                Stream.concat(
                                rules.stream().map(it -> Known.of(it.pattern(), it.method())),
                                persons.stream().map(it -> Known.of(it.pattern(), it.method())))
                        .toList();
        this.json = json;
    }

    private record Known(PathPattern path, HttpMethod method) {
        static Known of(String pattern, HttpMethod method) {
            return new Known(PathPatternParser.defaultInstance.parse(pattern), method);
        }
    }

    @Override
    public void handle(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
            throws IOException {
        Set<String> methods = methods(request);
        if (inside(request).startsWith(OPERATIONS)) {
            ProblemAdvice.write(request, response, forbidden(), json);
        } else if (methods.isEmpty()) {
            ProblemAdvice.write(
                    request, response, ApiProblem.notFound("Nothing is at this address."), json);
        } else if (methods.contains(request.getMethod())) {
            ProblemAdvice.write(request, response, forbidden(), json);
        } else {
            response.setHeader(HttpHeaders.ALLOW, String.join(", ", methods));
            ProblemAdvice.write(request, response, notAllowed(request.getMethod(), methods), json);
        }
    }

    private Set<String> methods(HttpServletRequest request) {
        PathContainer path = PathContainer.parsePath(inside(request));
        Set<String> methods = new TreeSet<>();
        for (Known each : known) {
            if (each.path().matches(path)) {
                methods.add(each.method().name());
            }
        }
        if (methods.contains(HttpMethod.GET.name())) {
            methods.add(HttpMethod.HEAD.name());
        }
        return methods;
    }

    private static String inside(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }

    private static ApiProblem notAllowed(String method, Set<String> methods) {
        return new ApiProblem(
                HttpStatus.METHOD_NOT_ALLOWED,
                "method-not-allowed",
                "The method is not for this address",
                "%s does nothing here; there are: %s."
                        .formatted(method, String.join(", ", methods)),
                List.of());
    }

    private static ApiProblem forbidden() {
        return new ApiProblem(
                HttpStatus.FORBIDDEN,
                "forbidden",
                "The token does not allow this",
                "The token lacks the scope that this request needs; the API description names it.",
                List.of());
    }
}
