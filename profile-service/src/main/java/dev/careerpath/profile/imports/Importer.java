package dev.careerpath.profile.imports;

import dev.careerpath.http.ids.Uuids;
import dev.careerpath.starter.access.Access.Right;
import dev.careerpath.starter.audit.AuditEntry;
import dev.careerpath.starter.observe.Correlation;
import dev.careerpath.starter.security.Caller;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whoever imports, as the audit trail names them.
 *
 * @param action how, such as {@code POST /v1/imports}
 * @param from the address that the request came from
 * @param correlationId of the request
 */
record Importer(
        String tenant, String who, String action, @Nullable String from, String correlationId) {

    /** Whoever sent a request. */
    static Importer of(Caller caller, HttpServletRequest request, String action) {
        return new Importer(
                caller.tenant(),
                caller.person(),
                action,
                request.getRemoteAddr(),
                Correlation.currentOr(action));
    }

    /**
     * The entry that says so of a person, or of the import itself; the same one for a repeat.
     *
     * @param subject a profile's or an import's id
     */
    AuditEntry entry(String subject, Instant at) {
        return new AuditEntry(
                Uuids.ofParts(action, subject).toString(),
                at,
                tenant,
                subject,
                who,
                Right.TENANT.name(),
                action,
                List.of(),
                from,
                correlationId);
    }
}
