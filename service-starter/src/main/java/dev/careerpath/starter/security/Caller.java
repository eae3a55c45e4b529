package dev.careerpath.starter.security;

import java.util.Set;

/**
 * Whoever sent the request; a controller's parameter of this type is filled in.
 *
 * @param tenant the organisation; every query is limited to it
 * @param person the user or system within it, as the token's issuer names it: the same for as long
 *     as the account exists, unique within the tenant
 * @param scopes what the token allows, such as {@code things:read}
 */
public record Caller(String tenant, String person, Set<String> scopes) {

    public Caller {
        scopes = Set.copyOf(scopes);
    }

    /** True when the token has this scope. */
    public boolean may(String scope) {
        return scopes.contains(scope);
    }
}
