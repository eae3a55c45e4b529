package dev.careerpath.starter.web;

import dev.careerpath.starter.problem.InvalidRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.MethodParameter;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Refuses a {@code limit} beyond what {@link PageLimit} allows with 400. */
public final class PageLimits implements HandlerInterceptor {

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        String limit = request.getParameter("limit");
        if (limit != null && handler instanceof HandlerMethod operation) {
            for (MethodParameter parameter : operation.getMethodParameters()) {
                PageLimit allowed = parameter.getParameterAnnotation(PageLimit.class);
                if (allowed != null && !within(limit, allowed.value())) {
                    throw new InvalidRequest(
                            "",
                            "The parameter \"limit\" must be 1 to %d.".formatted(allowed.value()));
                }
            }
        }
        return true;
    }

    private static boolean within(String limit, int most) {
        try {
            int wanted = Integer.parseInt(limit);
            return wanted >= 1 && wanted <= most;
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
