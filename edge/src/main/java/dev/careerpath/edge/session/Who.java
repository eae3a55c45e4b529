package dev.careerpath.edge.session;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who is signed in.
 *
 * @param signIn {@code local} by a code, {@code oidc} at the provider
 * @param signInAddress where to sign in; null where a code is needed
 * @param accessContact whom to ask for a right; null for nobody in particular
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Who(
        boolean signedIn,
        @Nullable String subject,
        @Nullable String name,
        @Nullable String tenant,
        @Nullable List<String> scopes,
        @Nullable Instant expiresAt,
        String signIn,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String signInAddress,
        @Nullable String accessContact) {

    static Who of(OpenSessions.Open open, String signIn, @Nullable String accessContact) {
        return new Who(
                true,
                open.token().getSubject(),
                open.session().name(),
                open.token().getClaimAsString("tenant"),
                open.token().getClaimAsStringList("scope"),
                open.session().until(),
                signIn,
                null,
                accessContact);
    }

    static Who nobody(String signIn, @Nullable String signInAddress) {
        return new Who(false, null, null, null, null, null, signIn, signInAddress, null);
    }
}
