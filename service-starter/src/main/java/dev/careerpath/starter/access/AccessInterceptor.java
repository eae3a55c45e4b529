package dev.careerpath.starter.access;

import dev.careerpath.starter.access.Access.Right;
import dev.careerpath.starter.security.Caller;
import dev.careerpath.starter.security.CallerArgument;
import dev.careerpath.starter.security.PersonRules;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Decides before every controller, in one place, what its caller may see. Whoever may not see a
 * subject sees nothing of the tenant: the controller looks, finds nothing and says so.
 */
final class AccessInterceptor implements HandlerInterceptor {

    private static final String DECIDED = AccessInterceptor.class.getName();

    private final PersonRules rules;
    private final Deciding deciding;

    AccessInterceptor(PersonRules rules, Deciding deciding) {
        this.rules = rules;
        this.deciding = deciding;
    }

    /** What was decided for a request, with the rule it came under. */
    record Decided(Viewer viewer, PersonRules.@Nullable Match match) {}

    static @Nullable Decided decided(HttpServletRequest request) {
        return (Decided) request.getAttribute(DECIDED);
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(SecurityContextHolder.getContext().getAuthentication()
                instanceof JwtAuthenticationToken token)) {
            return true;
        }
        Caller caller = CallerArgument.of(token);
        String address = address(token.getToken());
        Optional<PersonRules.Match> match =
                rules.match(HttpMethod.valueOf(request.getMethod()), path(request));
        // What no person rule names is open to scopes of the tenant alone.
        Access access =
                match.map(m ->
                                deciding.of(
                                        m,
                                        caller,
                                        OpaqueIds.of(caller.tenant(), caller.person(), address)))
                        .orElse(Access.TENANT);
        Viewer viewer = new Viewer(caller, address, text(token.getToken(), "name"), access);
        request.setAttribute(DECIDED, new Decided(viewer, match.orElse(null)));
        if (match.isPresent()
                && access.right() == Right.NONE
                && (!match.get().subject().isEmpty() || denied(match.get(), caller))) {
            CallerArgument.seeNothing(request);
        }
        return true;
    }

    /**
     * A scope for the tenant that opens nothing here, since the tenant's people see groups only.
     */
    private static boolean denied(PersonRules.Match match, Caller caller) {
        String scope = match.rule().tenantScope();
        return scope != null && caller.may(scope);
    }

    private static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }

    private static @Nullable String address(Jwt token) {
        Object verified = token.getClaims().get("email_verified");
        // Some issuers write it as a text.
        boolean sure = Boolean.TRUE.equals(verified) || "true".equals(verified);
        return sure ? text(token, "email") : null;
    }

    private static @Nullable String text(Jwt token, String claim) {
        return token.getClaims().get(claim) instanceof String text && !text.isBlank() ? text : null;
    }
}
