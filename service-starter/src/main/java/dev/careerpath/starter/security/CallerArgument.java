package dev.careerpath.starter.security;

import jakarta.servlet.http.HttpServletRequest;
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
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Fills a controller's {@link Caller} from the token that was checked before. */
public final class CallerArgument implements HandlerMethodArgumentResolver {

    private static final String SCOPE = "SCOPE_";
    private static final String OUTSIDE = CallerArgument.class.getName() + ".outside";

    /**
     * Has this request's controller see nothing of the tenant, because the caller may not see what
     * it asks for: the same query, the same answer and the same time as for what is not there.
     */
    public static void seeNothing(HttpServletRequest request) {
        request.setAttribute(OUTSIDE, true);
    }

    /** The caller behind the token of this request. */
    public static Caller of(JwtAuthenticationToken token) {
        return new Caller(
                Objects.requireNonNull(
                        token.getToken().getClaimAsString("tenant"),
                        "the decoder accepts no token without a tenant"),
                token.getName(),
                scopes(token));
    }

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
            Caller caller = of(token);
            // No tenant has an empty name.
            return request.getAttribute(OUTSIDE, RequestAttributes.SCOPE_REQUEST) == null
                    ? caller
                    : new Caller("", caller.person(), caller.scopes());
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
