package dev.careerpath.profile.drafts;

import java.time.Instant;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * A draft as its person gets it.
 *
 * @param profile what was typed, as it was sent
 * @param keptUntil when it ends unless it is changed or sent before
 */
public record DraftView(Map<String, Object> profile, Instant changedAt, Instant keptUntil) {

    public static DraftView of(StoredDraft stored, JsonMapper json) {
        @SuppressWarnings("unchecked")
        Map<String, Object> profile = json.readValue(stored.profile(), Map.class);
        return new DraftView(profile, stored.changedAt(), stored.changedAt().plus(Drafts.KEPT));
    }
}
