package dev.careerpath.starter.access;

import dev.careerpath.starter.security.Shown;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;
import tools.jackson.databind.json.JsonMapper;

/** Leaves out of an answer whatever its caller may not see. */
@RestControllerAdvice
final class ShowingParts implements ResponseBodyAdvice<Object> {

    private final JsonMapper json;

    ShowingParts(JsonMapper json) {
        this.json = json;
    }

    @Override
    public boolean supports(
            MethodParameter returned, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter returned,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        if (body == null
                || body instanceof ProblemDetail
                || !(request instanceof ServletServerHttpRequest servlet)
                || !(response instanceof ServletServerHttpResponse answer)
                // Says only that there will be something.
                || answer.getServletResponse().getStatus() == 202) {
            return body;
        }
        var decided = AccessInterceptor.decided(servlet.getServletRequest());
        if (decided == null || decided.match() == null || decided.viewer().access().whole()) {
            return body;
        }
        Shown shown = decided.match().rule().shown();
        Access access = decided.viewer().access();
        if (shown == null || shown.whole() || access.right() == Access.Right.NONE) {
            return body;
        }
        return LeavingOut.allBut(json.valueToTree(body), shown.paths(access.parts()));
    }
}
