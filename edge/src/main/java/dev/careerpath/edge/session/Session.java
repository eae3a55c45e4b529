package dev.careerpath.edge.session;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is signed in.
 *
 * @param accessToken goes on to the services
 * @param refreshToken gets another when that has expired; null if there is none
 * @param idToken tells the provider who signs out; null where nobody needs it
 * @param name for people; empty if the provider gives none
 * @param until when the session ends at the latest
 * @param signedIn how the sign-in is named; null in cookies of earlier releases where it was by a
 *     code
 */
public record Session(
        String accessToken,
        @Nullable String refreshToken,
        @Nullable String idToken,
        String name,
        Instant until,
        @Nullable SignedIn signedIn) {

    /** The session with renewed tokens. */
    public Session renewed(String access, @Nullable String refresh, @Nullable String id) {
        return new Session(
                access,
                refresh == null ? refreshToken : refresh,
                id == null ? idToken : id,
                name,
                until,
                signedIn);
    }

    /** The session without what only a sign-out needs. */
    Session shorter() {
        return new Session(accessToken, refreshToken, null, name, until, signedIn);
    }
}
