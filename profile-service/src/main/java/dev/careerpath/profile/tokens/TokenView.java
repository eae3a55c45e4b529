package dev.careerpath.profile.tokens;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A token as its owner sees it.
 *
 * @param lastUsedOn the last day, in UTC, on which it was used; absent before the first
 * @param token the secret; only in the answer that made it
 */
record TokenView(
        String id,
        String name,
        List<String> scopes,
        Instant createdAt,
        Instant expiresAt,
        @Nullable LocalDate lastUsedOn,
        @Nullable String token) {

    static TokenView of(StoredToken kept, @Nullable String secret) {
        return new TokenView(
                kept.id(),
                kept.name(),
                kept.scopes(),
                kept.createdAt(),
                kept.expiresAt(),
                kept.lastUsedOn(),
                secret);
    }
}
