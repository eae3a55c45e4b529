package dev.careerpath.profile.drafts;

import java.time.Instant;
import org.springframework.data.annotation.Id;

/**
 * A draft as it is kept.
 *
 * @param id of its person, see {@link dev.careerpath.starter.access.OpaqueIds}
 * @param profile what was typed, as JSON; nothing of it is checked
 */
public record StoredDraft(@Id String id, long version, String profile, Instant changedAt) {}
