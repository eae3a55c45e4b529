package dev.careerpath.profile.audit;

import dev.careerpath.starter.audit.AuditEntry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of entries, the newest first.
 *
 * @param cursor for the next page; absent on the last
 */
record AuditPage(List<AuditEntry> items, @Nullable String cursor) {}
