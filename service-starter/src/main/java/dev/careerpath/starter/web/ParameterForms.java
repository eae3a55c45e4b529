package dev.careerpath.starter.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses a parameter in another form than {@link ExactParameters} reads. Where a converter
 * refuses, the framework asks its own editors next, and they take what they can make sense of.
 */
public final class ParameterForms implements HandlerInterceptor {

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod operation) {
            for (MethodParameter parameter : operation.getMethodParameters()) {
                RequestParam named = parameter.getParameterAnnotation(RequestParam.class);
                if (named != null) {
                    check(request.getParameter(named.name()), named.name(), parameter);
                }
            }
        }
        return true;
    }

    private static void check(@Nullable String text, String name, MethodParameter parameter) {
        Class<?> type = parameter.getParameterType();
        if (text != null && !text.isEmpty() && !ExactParameters.isExact(type, text)) {
            throw new MethodArgumentTypeMismatchException(
                    text,
                    type,
                    name,
                    parameter,
                    new IllegalArgumentException("This is in another form."));
        }
    }
}
