package dev.careerpath.starter.security;

import dev.careerpath.starter.problem.ApiProblem;
import dev.careerpath.starter.problem.MissingScope;
import dev.careerpath.starter.problem.WritingProblem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.PathContainer;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers a known caller who may not do what was asked: 403 where a scope is missing, with those of
 * which one would do in the problem and in WWW-Authenticate; 405 where the path has other methods,
 * 404 where there is nothing.
 */
final class AccessRefusals implements AccessDeniedHandler {

    /** Open to operators, who know what is there. */
    private static final String OPERATIONS = "/actuator/";

    private final ObjectProvider<RequestMappingHandlerMapping> handlers;
    private final NeededScopes needed;
    private final JsonMapper json;

    /**
     * @param handlers say which methods an address has; the rules of access are wider than that
     */
    AccessRefusals(
            ObjectProvider<RequestMappingHandlerMapping> handlers,
            NeededScopes needed,
            JsonMapper json) {
        this.handlers = handlers;
        this.needed = needed;
        this.json = json;
    }

    @Override
    public void handle(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
            throws IOException {
        Set<String> methods = methods(request);
        if (inside(request).startsWith(OPERATIONS)) {
            forbid(request, response, List.of(operationsScope(request)));
        } else if (methods.isEmpty()) {
            WritingProblem.write(
                    request, response, ApiProblem.notFound("Nothing is at this address."), json);
        } else if (methods.contains(request.getMethod())) {
            forbid(request, response, scopes(request));
        } else {
            response.setHeader(HttpHeaders.ALLOW, String.join(", ", methods));
            WritingProblem.write(request, response, notAllowed(request.getMethod(), methods), json);
        }
    }

    /** Of the narrowest address that fits; those that are narrower take its requests away. */
    private Set<String> methods(HttpServletRequest request) {
        PathContainer path = PathContainer.parsePath(inside(request));
        Map<PathPattern, Set<String>> fitting =
                new TreeMap<>(
                        PathPattern.SPECIFICITY_COMPARATOR.thenComparing(
                                PathPattern::getPatternString));
        for (RequestMappingInfo info : handlers.getObject().getHandlerMethods().keySet()) {
            for (PathPattern pattern : patterns(info)) {
                if (pattern.matches(path)) {
                    Set<String> methods = fitting.computeIfAbsent(pattern, _ -> new TreeSet<>());
                    info.getMethodsCondition().getMethods().forEach(it -> methods.add(it.name()));
                }
            }
        }
        Set<String> methods = fitting.values().stream().findFirst().orElse(Set.of());
        if (methods.contains(HttpMethod.GET.name())) {
            methods.add(HttpMethod.HEAD.name());
        }
        return methods;
    }

    private static Set<PathPattern> patterns(RequestMappingInfo info) {
        var condition = info.getPathPatternsCondition();
        return condition == null ? Set.of() : condition.getPatterns();
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

    private List<String> scopes(HttpServletRequest request) {
        return needed.of(HttpMethod.valueOf(request.getMethod()), inside(request))
                .orElse(List.of());
    }

    private static String operationsScope(HttpServletRequest request) {
        boolean repairs =
                request.getMethod().equals(HttpMethod.POST.name())
                        && inside(request).equals(RequestRules.REPAIR);
        return repairs ? RequestRules.REPAIRS : RequestRules.MEASURES;
    }

    /** Each scope is a challenge of its own, since within one all would be needed (RFC 6750, 3). */
    private void forbid(
            HttpServletRequest request, HttpServletResponse response, List<String> scopes)
            throws IOException {
        for (String scope : scopes) {
            response.addHeader(
                    HttpHeaders.WWW_AUTHENTICATE,
                    "Bearer error=\"insufficient_scope\", scope=\"%s\"".formatted(scope));
        }
        WritingProblem.write(request, response, new MissingScope(scopes), json);
    }
}
