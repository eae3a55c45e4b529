package dev.careerpath.profile.tokens;

import dev.careerpath.http.tokens.PersonalToken;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/**
 * A token as it is kept.
 *
 * @param hash of the secret
 * @param name what the person calls it
 * @param personName of the person, for those whom it acts before; null where none was known
 * @param address of the person, verified; null where none was known
 * @param lastUsedOn the last day, in UTC, on which this service saw it; null before the first
 * @param ended true once it is revoked, until the other services have been told
 */
record StoredToken(
        @Id String id,
        String hash,
        String tenant,
        String person,
        String name,
        List<String> scopes,
        Instant createdAt,
        Instant expiresAt,
        @Nullable String personName,
        @Nullable String address,
        @Nullable LocalDate lastUsedOn,
        boolean ended) {

    /** What it stands for. */
    PersonalToken meaning() {
        return new PersonalToken(
                id, tenant, person, scopes, createdAt, expiresAt, personName, address);
    }
}
