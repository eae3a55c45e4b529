package dev.careerpath.starter.web;

import dev.careerpath.starter.problem.FieldError;
import dev.careerpath.starter.problem.InvalidRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses query parameters that the operation does not have with 400, and those that stand there
 * twice where one is read: who misspells a filter must not get everything, and who gives two must
 * not wonder which one counted. Only our own operations are held to it.
 */
public final class UnknownParameters implements HandlerInterceptor {

    private static final String OURS = "dev.careerpath.";

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod operation
                && operation.getBeanType().getName().startsWith(OURS)) {
            List<FieldError> errors = errors(sent(request.getQueryString()), known(operation));
            if (!errors.isEmpty()) {
                throw new InvalidRequest(errors);
            }
        }
        return true;
    }

    private static List<FieldError> errors(
            Map<String, Integer> sent, Map<String, Boolean> mayRepeat) {
        String those =
                mayRepeat.isEmpty()
                        ? "there are none"
                        : "known: " + String.join(", ", mayRepeat.keySet());
        List<FieldError> errors = new ArrayList<>();
        sent.forEach((name, times) -> {
            if (!mayRepeat.containsKey(name)) {
                errors.add(
                        new FieldError(
                                "",
                                "The parameter \"%s\" is not known here. Remove it or correct its name; %s."
                                        .formatted(name, those)));
            } else if (times > 1 && !mayRepeat.get(name)) {
                errors.add(
                        new FieldError(
                                "",
                                "The parameter \"%s\" is there %d times; keep one."
                                        .formatted(name, times)));
            }
        });
        return errors;
    }

    /** The names of the operation's parameters, with whether one may be there several times. */
    private static Map<String, Boolean> known(HandlerMethod operation) {
        Map<String, Boolean> names = new TreeMap<>();
        for (MethodParameter parameter : operation.getMethodParameters()) {
            RequestParam annotation = parameter.getParameterAnnotation(RequestParam.class);
            if (annotation != null && !annotation.name().isEmpty()) {
                names.put(
                        annotation.name(),
                        Collection.class.isAssignableFrom(parameter.getParameterType()));
            }
        }
        return names;
    }

    private static Map<String, Integer> sent(@Nullable String query) {
        Map<String, Integer> names = new TreeMap<>();
        for (String part : query == null ? new String[0] : query.split("&", -1)) {
            String name = part.split("=", 2)[0];
            if (!name.isEmpty()) {
                names.merge(decoded(name), 1, Integer::sum);
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
