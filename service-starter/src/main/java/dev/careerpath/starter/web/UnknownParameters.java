package dev.careerpath.starter.web;

import dev.careerpath.starter.problem.FieldError;
import dev.careerpath.starter.problem.InvalidRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses query parameters that the operation does not have with 400: who misspells a filter must
 * not get everything. Only our own operations are held to it.
 */
public final class UnknownParameters implements HandlerInterceptor {

    private static final String OURS = "dev.careerpath.";

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod operation
                && operation.getBeanType().getName().startsWith(OURS)) {
            Set<String> sent = names(request.getQueryString());
            Set<String> known = known(operation);
            sent.removeAll(known);
            if (!sent.isEmpty()) {
                throw new InvalidRequest(errors(sent, known));
            }
        }
        return true;
    }

    private static List<FieldError> errors(Set<String> unknown, Set<String> known) {
        String those = known.isEmpty() ? "there are none" : "known: " + String.join(", ", known);
        List<FieldError> errors = new ArrayList<>();
        for (String name : unknown) {
            errors.add(
                    new FieldError(
                            "",
                            "The parameter \"%s\" is not known here. Remove it or correct its name; %s."
                                    .formatted(name, those)));
        }
        return errors;
    }

    private static Set<String> known(HandlerMethod operation) {
        Set<String> names = new TreeSet<>();
        for (MethodParameter parameter : operation.getMethodParameters()) {
            RequestParam annotation = parameter.getParameterAnnotation(RequestParam.class);
            if (annotation != null && !annotation.name().isEmpty()) {
                names.add(annotation.name());
            }
        }
        return names;
    }

    private static Set<String> names(@Nullable String query) {
        Set<String> names = new TreeSet<>();
        for (String part : query == null ? new String[0] : query.split("&", -1)) {
            String name = part.split("=", 2)[0];
            if (!name.isEmpty()) {
                names.add(decoded(name));
            }
        }
        return names;
    }

    private static String decoded(String name) {
        try {
            return URLDecoder.decode(name, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            // Not percent-encoded, so it is none of ours either way.
            return name;
        }
    }
}
