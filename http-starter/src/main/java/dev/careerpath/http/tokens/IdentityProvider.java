package dev.careerpath.http.tokens;

import java.util.List;

/** Providers whose claim names are known. */
public enum IdentityProvider {

    /** Tokens of the launcher, and of any provider that uses the registered names (RFC 9068). */
    CAREER_PATH(new ClaimNames("tenant", List.of("sub"), List.of("scope", "scp"))),

    /**
     * Keycloak: realm roles and the roles of the client {@code career-path} count as scopes too.
     */
    KEYCLOAK(
            new ClaimNames(
                    "tenant",
                    List.of("sub"),
                    List.of("scope", "/realm_access/roles", "/resource_access/career-path/roles"))),

    /**
     * Microsoft Entra ID: the directory is the tenant. Its {@code sub} differs from application to
     * application, {@code oid} does not.
     */
    ENTRA_ID(new ClaimNames("tid", List.of("oid"), List.of("scp", "roles"))),

    /** Auth0 with Organizations and with permissions in the access token. */
    AUTH0(new ClaimNames("org_id", List.of("sub"), List.of("scope", "permissions"))),

    /** Okta: {@code uid} is the account, and {@code sub} the client where no user is there. */
    OKTA(new ClaimNames("tenant", List.of("uid", "sub"), List.of("scp", "groups")));

    private final ClaimNames names;

    IdentityProvider(ClaimNames names) {
        this.names = names;
    }

    /** Where this provider puts what is needed. */
    public ClaimNames names() {
        return names;
    }
}
