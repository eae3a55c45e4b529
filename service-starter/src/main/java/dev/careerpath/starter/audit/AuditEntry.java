package dev.careerpath.starter.audit;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One thing that somebody did with what belongs to a person.
 *
 * @param id unique, so that a repeat is recognised
 * @param subject what it was about
 * @param who the account, as the token's issuer names it; null once it is pseudonymised
 * @param right TENANT, OWN or SHARED
 * @param action such as {@code GET /v1/things/{id}}
 * @param changed JSON Pointers to what changed; empty for reads and where the action says it all
 * @param from the address that the request came from; null once it is pseudonymised
 * @param correlationId of the request
 */
public record AuditEntry(
        String id,
        Instant at,
        String tenant,
        String subject,
        @Nullable String who,
        String right,
        String action,
        List<String> changed,
        @Nullable String from,
        String correlationId) {

    public AuditEntry {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(at, "at");
        changed = changed == null ? List.of() : List.copyOf(changed);
    }
}
