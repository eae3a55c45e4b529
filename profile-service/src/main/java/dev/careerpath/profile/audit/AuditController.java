package dev.careerpath.profile.audit;

import dev.careerpath.profile.audit.AuditEntries.Wanted;
import dev.careerpath.profile.store.Profiles;
import dev.careerpath.starter.audit.AuditEntry;
import dev.careerpath.starter.problem.InvalidRequest;
import dev.careerpath.starter.security.Caller;
import dev.careerpath.starter.web.PageLimit;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

@RestController
@Tag(name = "Audit trail", description = "Who read or changed whose data")
class AuditController {

    private static final Pattern CURSOR = Pattern.compile("\\d{13}-[0-9a-f-]{36}");

    private final AuditEntries entries;
    private final Profiles profiles;
    private final JsonMapper json;

    AuditController(AuditEntries entries, Profiles profiles, JsonMapper json) {
        this.entries = entries;
        this.profiles = profiles;
        this.json = json;
    }

    @GetMapping("/v1/profiles/{id}/audit")
    @Operation(
            summary = "Who read or changed what is yours, when, from where and by which right",
            description = "Your own reads are not in it. An entry appears within seconds.")
    AuditPage ofPerson(
            Caller caller,
            @PathVariable String id,
            @PageLimit(200) @RequestParam(name = "limit", defaultValue = "50") int limit,
            @RequestParam(name = "cursor", required = false) @Nullable String cursor) {
        profiles.get(caller.tenant(), id);
        return page(new Wanted(caller.tenant(), id, null, null, null, checked(cursor)), limit);
    }

    @GetMapping("/v1/audit")
    @Operation(summary = "Your organisation's audit trail, the newest first")
    AuditPage all(
            Caller caller,
            @RequestParam(name = "profileId", required = false) @Nullable String profileId,
            @Parameter(description = "An account, as the issuer of tokens names it")
                    @RequestParam(name = "who", required = false)
                    @Nullable String who,
            @RequestParam(name = "from", required = false) @Nullable Instant from,
            @RequestParam(name = "to", required = false) @Nullable Instant to,
            @PageLimit(200) @RequestParam(name = "limit", defaultValue = "50") int limit,
            @RequestParam(name = "cursor", required = false) @Nullable String cursor) {
        return page(new Wanted(caller.tenant(), profileId, who, from, to, checked(cursor)), limit);
    }

    @GetMapping(path = "/v1/audit/export", produces = "application/x-ndjson")
    @Operation(
            summary = "The audit trail of a time, an entry a line, the oldest first",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            content =
                                    @Content(
                                            mediaType = "application/x-ndjson",
                                            schema = @Schema(implementation = AuditEntry.class))))
    void export(
            Caller caller,
            @RequestParam(name = "from", required = false) @Nullable Instant from,
            @RequestParam(name = "to", required = false) @Nullable Instant to,
            HttpServletResponse response)
            throws IOException {
        response.setContentType("application/x-ndjson");
        OutputStream out = response.getOutputStream();
        entries.each(
                new Wanted(caller.tenant(), null, null, from, to, null),
                entry -> {
                    try {
                        out.write(json.writeValueAsBytes(entry));
                        out.write('\n');
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
    }

    private AuditPage page(Wanted wanted, int limit) {
        List<AuditEntry> found = entries.page(wanted, limit + 1);
        List<AuditEntry> page = found.subList(0, Math.min(limit, found.size()));
        return new AuditPage(page, found.size() > limit ? AuditDocument.key(page.getLast()) : null);
    }

    private static @Nullable String checked(@Nullable String cursor) {
        if (cursor != null && !CURSOR.matcher(cursor).matches()) {
            throw new InvalidRequest(
                    "", "The parameter \"cursor\" must be one that a page gave you.");
        }
        return cursor;
    }
}
