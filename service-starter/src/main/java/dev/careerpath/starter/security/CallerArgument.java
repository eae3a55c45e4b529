package dev.careerpath.starter.security;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Fills a controller's {@link Caller} from the token that was checked before. */
public final class CallerArgument implements HandlerMethodArgumentResolver {

    private static final String SCOPE = "SCOPE_";

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Caller.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binder) {
        if (SecurityContextHolder.getContext().getAuthentication()
                instanceof JwtAuthenticationToken token) {
            String tenant =
                    Objects.requireNonNull(
                            token.getToken().getClaimAsString("tenant"),
                            "the decoder accepts no token without a tenant");
            return new Caller(tenant, token.getName(), scopes(token));
        }
        throw new IllegalStateException(
                "A controller that asks for its caller must be behind a scope rule.");
    }

    private static Set<String> scopes(JwtAuthenticationToken token) {
        return token.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .filter(authority -> authority != null && authority.startsWith(SCOPE))
                .map(authority -> authority.substring(SCOPE.length()))
                .collect(Collectors.toSet());
    }
}
