package dev.careerpath.starter.web;

import dev.careerpath.starter.idempotency.IdempotencyKey;
import dev.careerpath.starter.problem.InvalidRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import org.springframework.web.servlet.HandlerInterceptor;

/** Refuses a request with two keys with 400: the framework would make one of them. */
public final class RepeatedHeaders implements HandlerInterceptor {

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (Collections.list(request.getHeaders(IdempotencyKey.HEADER)).size() > 1) {
            throw new InvalidRequest("", IdempotencyKey.HEADER + " is there twice; keep one.");
        }
        return true;
    }
}
