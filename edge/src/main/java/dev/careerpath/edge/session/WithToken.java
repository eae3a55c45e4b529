package dev.careerpath.edge.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** A request with a bearer token, and without the cookies that no service needs. */
final class WithToken extends HttpServletRequestWrapper {

    private final String authorization;

    WithToken(HttpServletRequest request, String token) {
        super(request);
        this.authorization = "Bearer " + token;
    }

    @Override
    public @Nullable String getHeader(String name) {
        if (HttpHeaders.AUTHORIZATION.equalsIgnoreCase(name)) {
            return authorization;
        }
        return HttpHeaders.COOKIE.equalsIgnoreCase(name) ? null : super.getHeader(name);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        String value = getHeader(name);
        if (HttpHeaders.AUTHORIZATION.equalsIgnoreCase(name)
                || HttpHeaders.COOKIE.equalsIgnoreCase(name)) {
            return value == null
                    ? Collections.emptyEnumeration()
                    : Collections.enumeration(Set.of(value));
        }
        return super.getHeaders(name);
    }

    @Override
    public Enumeration<String> getHeaderNames() {
        Set<String> names = new LinkedHashSet<>(Collections.list(super.getHeaderNames()));
        names.removeIf(HttpHeaders.COOKIE::equalsIgnoreCase);
        names.removeIf(HttpHeaders.AUTHORIZATION::equalsIgnoreCase);
        names.add(HttpHeaders.AUTHORIZATION);
        return Collections.enumeration(names);
    }
}
